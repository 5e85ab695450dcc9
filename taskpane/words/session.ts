import type { SkipReason } from '../../src/sheet/index.ts'

const LONGEST = 16

function brief(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}

const many = (n: number) => String(n)

/** What the session says: what was done, what was not and why, what to do. */
export const SESSION_WORDS = {
  packChecks: '规则包自己的检查',
  crashed: '这一项没有查成',

  changeTo: (to: string) => (to === '' ? '清空这一格' : `改为 ${brief(to)}`),
  /** An operator or a unit alone does not say what is changed. */
  changeCellTo: (place: string, to: string) => `${place} 改为 ${to}`,
  changeAll: (count: number) => `改写 ${many(count)} 处`,

  reading: (sheet: string) => `正在读「${sheet}」`,
  checking: '正在逐项核对',

  noTable:
    '这张工作表里没有找到绩效目标表。查找的是表头里的「一级指标」「三级指标」（或「指标名称」「指标内容」）和「指标值」，以及「项目名称」「预算数」等栏目。如果表在别的工作表里，请切换过去再检查；如果表头写法特别，请选中整张表，再按「选择区域」检查。',
  noTableInRegion: (region: string) =>
    `选中的 ${region} 里没有找到绩效目标表。请从表头（「一级指标」「三级指标」「指标值」那一行）选到最后一行，最好连标题和项目名称一起选上，再检查一次。`,
  noTableInWorkbook:
    '这个工作簿的各张工作表里都没有找到绩效目标表。查找的是表头里的「一级指标」「三级指标」（或「指标名称」「指标内容」）和「指标值」。请确认打开的是要检查的文件。',
  emptySheet: '这张工作表是空的。请切换到绩效目标表所在的工作表，再检查一次。',
  ownReport: '这张工作表是检查报告，不是绩效目标表。请切换到要检查的工作表，再检查一次。',
  oneCell: '现在只选中了一个单元格。请在表里拖动选中整张绩效目标表（从标题或表头到最后一行），再检查一次。',

  allSafe: '全部安全修复',
  row: (number: number) => `第 ${many(number)} 行`,
  fixed: (place: string, to: string) => (to === '' ? `已清空 ${place}。` : `${place} 已改为「${brief(to)}」。`),
  fixedMany: (count: number) => `已写入 ${many(count)} 处。`,
  fixedSome: (count: number, skipped: number) =>
    `已写入 ${many(count)} 处，${many(skipped)} 处和预览时不一样，没有改动。`,
  fixedNone: (skipped: number) => `没有改动：${many(skipped)} 处和预览时不一样。`,
  harmful: (place: string) => `${place} 的这个改法会带来新的问题，没有写入。请按说明手工修改。`,
  heldBack: (count: number) => `有 ${many(count)} 处改了会带来新的问题，没有列进来，请按说明手工修改。`,
  moved: (place: string) => `表格改动过，${place} 现在不是预览时的那一处，没有写入。请看新的结果。`,
  movedSome: (count: number) => `有 ${many(count)} 处现在不是预览时的那一处，没有写入，请看新的结果。`,
  nothingToFix: '没有可以自动修复的地方。',
  undoneSheet: (name: string) => `已撤销，新建的「${name}」没有了。`,
  undone: (count: number) => `已撤销 ${many(count)} 处。`,
  undoneSome: (count: number, skipped: number) => `已撤销 ${many(count)} 处，${many(skipped)} 处后来又改过，保持不动。`,
  nothingToUndo: '没有可以撤销的修改。',

  skipped: (place: string, reason: SkipReason, found: string | null) => {
    switch (reason) {
      case 'changed':
        return found === null || found.trim() === ''
          ? `${place} 现在是空的，和预览时不一样，没有改动。`
          : `${place} 现在写的是「${brief(found)}」，和预览时不一样，没有改动。`
      case 'protected':
        return `${place} 受保护，没有改动。需要修改时，请先撤销工作表保护。`
      case 'gone':
        return `${place} 所在的工作表找不到了，可能改了名或者删除了，没有改动。`
      case 'unsupported':
        return `${place} 在这里不能自动修改，请手工修改。`
    }
  },

  ignored: (title: string, place: string) => `已忽略 ${place}「${title}」。`,
  ignoredInTable: (title: string, table: string, count: number) =>
    `「${table}」里不再查「${title}」，${many(count)} 处已忽略。`,
  ignoredInWorkbook: (title: string, count: number) => `整个工作簿都不再查「${title}」，${many(count)} 处已忽略。`,
  unignoredMany: (title: string, count: number) => `又查「${title}」了，${many(count)} 处已恢复。`,
  dropped: (count: number) => `已去掉 ${many(count)} 条忽略。`,
  extended: (until: string) => `已延长到 ${until}。`,
  unignored: (title: string, place: string) => `已恢复 ${place}「${title}」。`,

  marked: (cells: number) => (cells === 0 ? '没有需要标注的地方。' : `已标注 ${many(cells)} 处。`),
  markedSome: (cells: number, sheets: number) => `已标注 ${many(cells)} 处，${many(sheets)} 张工作表没能标注。`,
  cleared: '已清除标注。',
  reported: (sheet: string) => `检查报告在工作表「${sheet}」里。`,

  verdict: {
    ready: '可以提交',
    reminders: (warnings: number) => `可以提交，有 ${many(warnings)} 处提醒`,
    blocked: (errors: number, warnings: number) =>
      `暂不能提交：${many(errors)} 处须改${warnings > 0 ? `，${many(warnings)} 处提醒` : ''}`,
    unchecked: '没能检查',
  },

  hostUnreachable: '没有连上表格程序。请关闭这个窗格再打开；还是不行的话，请重新打开工作簿。',
  notLoaded: '检查用的部分没有载入成功，表格没有受影响。请看网络是否正常，再试一次。',
  cancelled: '已经取消，刚才的操作可能只做了一部分。请重新检查一次，以表里实际的内容为准。',
  hidden: (sheet: string) => `工作表「${sheet}」隐藏着，没能转过去。要看它，请先在工作表标签上点右键，取消隐藏。`,
  unexpected: '这一步没有完成，表格没有受影响。请再试一次；还是不行的话，请把操作步骤告诉维护人员。',
}
