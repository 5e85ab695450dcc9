import { levelWords } from './rules.ts'
import type { Level, PackOrigin } from '../session/packsState.ts'

const many = (count: number) => String(count)

/** Words about packs: where one comes from, what it changes, choosing another. */
export const packWords = {
  inlineFile: '本页自带的规则包',
  deployedAway:
    '统一的规则包这次没有取到：服务器 3 秒内没有回应，这台电脑上也没有存过。先用按表自动选择的规则检查；网络恢复后重新打开窗格即可。',
  deployedBad: (reasons: readonly string[]) =>
    `统一的规则包用不了，请告诉维护人员：${reasons.slice(0, 3).join('；')}${reasons.length > 3 ? `；等 ${many(reasons.length)} 处` : ''}。`,
  deployedMissing: (file: string) => `服务器上没有「${file}」`,
  deployedAddress: (file: string) => `「${file}」不是文件的位置`,
  deployedForeign: (file: string) => `「${file}」不在本页的服务器上，只能用同一台服务器上的文件`,
  deployedShape: 'jixiao.json 读不懂，应写成 { "schema": "jixiao-deployment/1", "pack": "文件的位置" }',
  importedBad: (reasons: readonly string[]) =>
    `导入过的规则包现在用不了，这次改用别的：${reasons.slice(0, 3).join('；')}。请在「规则」里重新导入。`,

  origin: (origin: PackOrigin, file: string | null, keptOn: string | null): string => {
    switch (origin) {
      case 'workbook':
        return '随这个工作簿保存，别人打开也按它检查'
      case 'imported':
        return `从文件「${file ?? ''}」导入，在这台电脑上使用`
      case 'builtin':
        return '您选的内置规则包，在这台电脑上使用'
      case 'deployed':
        return '单位统一的规则包'
      case 'cached':
        return `单位统一的规则包；服务器没有回应，用的是 ${keptOn ?? ''} 存下的一份`
      case 'fitting':
        return '按表的样子自动选择的内置规则包'
    }
  },
  years: (years: readonly number[]) => `适用年度：${years.join('、')}`,
  regions: (regions: readonly string[]) =>
    `适用地区：${regions.slice(0, 6).join('、')}${regions.length > 6 ? `等 ${many(regions.length)} 个` : ''}`,
  builtOn: (packs: readonly string[]) => `在「${packs.join('」「')}」之上`,

  changes: '和基本规则相比',
  noChanges: '和基本规则查出来的结果一样。',
  tightened: (count: number) => `收紧 ${many(count)} 条`,
  loosened: (count: number) => `放宽 ${many(count)} 条`,
  options: (count: number) => `改了选项 ${many(count)} 条`,
  checks: (count: number) => `自己的检查 ${many(count)} 条`,
  overrides: (count: number) => `只对部分表的规定 ${many(count)} 条`,
  wordsAdded: (count: number) => `增加用词 ${many(count)} 个`,
  wordsRemoved: (count: number) => `去掉用词 ${many(count)} 个`,
  labels: (count: number) => `增加标签叫法 ${many(count)} 个`,
  types: (count: number) => `项目类型 ${many(count)} 类`,
  level: (title: string, before: Level, after: Level) => `${title}：${levelWords(before)} → ${levelWords(after)}`,

  change: '换规则包…',
  dialog: '换规则包',
  inWorkbook: '这个工作簿带着自己的规则包。先从工作簿去掉，下面选的才会用上。',
  choice: (key: string, title: string, version: string) => {
    if (key === 'fitting') return '按表自动选择'
    const name = `${title} ${version}`
    if (key === 'deployed') return `单位统一：${name}`
    return key === 'imported' ? `导入的：${name}` : name
  },
  import: '导入文件…',
  importHint: '规则包是 .json 文件。继承旁边文件的，请把那些文件一起选上。',
  refused: '这个规则包没有采用，原来的规则没有变。请按下面说的改好再导入：',
  imported: (title: string, version: string) => `已换成「${title}」${version}。`,
  importedForNow: (title: string, version: string) =>
    `已换成「${title}」${version}。这台电脑存不下它，关闭窗格后要重新导入；也可以存进工作簿。`,
  templatesOnly: (title: string, count: number) =>
    `「${title}」里只有项目模板（${many(count)} 类），没有改规则。要怎么用？`,
  templatesHint:
    '加到现有的模板里：检查的规则不变，在「模板」里插入时多出这些。换成这个规则包：检查也按它，原来选的规则包不再用。',
  templatesAdd: '加到现有的模板里',
  templatesUse: '换成这个规则包',
  templatesAdded: (title: string) => `「${title}」的模板已加到这台电脑，在「模板」里就能选到。检查的规则没有变。`,
  templatesNoRoom: (title: string) =>
    `这台电脑存不下「${title}」的模板，没有加上。可以在「模板」里删掉不用的，再导入一次。`,
  chosen: (title: string) => `已换成「${title}」。`,
  chosenFitting: '已改为按表自动选择规则包。',
  keep: '存进这个工作簿',
  kept: (title: string) => `「${title}」已存进这个工作簿，别人打开也按它检查。`,
  cannotKeep: {
    'several-files': '它由几个文件组成，不能存进工作簿；请把文件一起发给别人。',
    'too-large': '它太大，不能存进工作簿。',
  },
  drop: '从工作簿去掉',
  dropped: '已从工作簿去掉规则包。',

  columnsTitle: '上传用的三列',
  columnsNone: '这里没有可以复制的指标。',
  columnsHint: '粘贴到一体化系统的计算符号、指标值、计量单位三列。',
  columnNames: { name: '指标', symbol: '计算符号', value: '指标值', unit: '计量单位' },
  columnsTable: '哪张表',
  columnsRefused: (count: number) => `${many(count)} 个指标上传时会被退回，请先在表里改好：`,
  columnsUnsure: (count: number) => `${many(count)} 个指标拆得没有把握，请核对`,
  unsure: (written: string) => `请核对，表上写的是「${written}」`,
  copy: '复制三列',
  copied: '已复制，可以去粘贴了。',
  copyByHand: '内容已选中，请按 Ctrl+C 复制。',
  copyField: '要复制的内容',
}
