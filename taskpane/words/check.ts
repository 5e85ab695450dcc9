import type { Verdict } from '../../src/check/index.ts'
import type { Failure, Task } from '../session/paneState.ts'

/** Words of the view 检查. */
export const checkWords = {
  check: '检查本表',
  again: '重新检查',
  workbook: '检查整个工作簿',
  allSheets: '← 全部工作表的结果',
  more: '检查设置',
  live: '改动后自动重新检查',
  notes: '标注时附上批注',

  verdict(verdict: Verdict, errors: number, warnings: number): { readonly lead: string; readonly rest: string } {
    if (verdict === 'blocked') return { lead: '暂不能提交', rest: ` · ${String(errors)} 处须改` }
    if (verdict === 'reminders') return { lead: `有 ${String(warnings)} 处提醒`, rest: '' }
    return { lead: verdict === 'ready' ? '可以提交' : '这张表没能检查', rest: '' }
  },
  sheet: (name: string) => `工作表「${name}」`,
  sheets: (count: number) => `${String(count)} 张工作表`,
  region: (range: string) => `只看了 ${range}`,
  tables: (count: number) => `${String(count)} 张表`,
  indicators: (count: number) => `${String(count)} 个指标`,
  rules: (count: number) => `${String(count)} 条规则`,
  millis: (millis: number) =>
    millis < 1000 ? `${String(Math.round(millis))} 毫秒` : `${String(Math.round(millis / 100) / 10)} 秒`,
  pack: (title: string, version: string) => `${title} ${version}`,
  stale: '表格改动过，结果可能已经不对',
  inferred: '这个版本的程序问不到哪些单元格合并过，是按空白推断的',

  filters: '按轻重筛选',
  ignored: '已忽略',
  search: '在结果里查找',
  searchHint: '查找名称、单元格或说明',
  list: '检查结果',

  goTo: '定位',
  goToTerms: '定位各项',
  ignore: '忽略…',
  explain: '说明',
  unignore: '恢复',
  total: (unit: string) => `合计（${unit}）`,
  gap: '相差',
  derivation: (unit: string) => `核对过程，单位：${unit}`,
  related: '相关单元格',
  authority: (names: readonly string[]) => `依据：${names.join('、')}`,
  before: '原来',
  after: '改为',

  reason: '为什么可以保留',
  reasonHint: '写一句原因，以后的人看得懂',
  reasonMissing: '请写一句原因，检查报告里会列出来。',
  reasons: ['上级文件要求', '已与财政沟通', '本表特殊情况'],
  until: '到哪天为止（可以不填）',
  untilPast: '这一天已经过去了，请选今天或以后的日期，也可以不填。',
  ignoreNow: { finding: '忽略这一处', table: '这张表里不查', workbook: '整个工作簿不查' },
  scope: '忽略多少',
  scopes: {
    finding: { name: '只这一处', hint: (place: string) => `${place} 的这一处不再提示，别处照样检查` },
    table: {
      name: '这张表里都不查这一条',
      hint: (count: number) => `这张表里共 ${String(count)} 处，以后新出现的也不提示`,
    },
    workbook: {
      name: '整个工作簿都不查这一条',
      hint: (count: number, whole: boolean) =>
        whole
          ? `整个工作簿里共 ${String(count)} 处，以后新出现的也不提示`
          : `查过的工作表里共 ${String(count)} 处，没查的工作表里也不再提示`,
    },
  },
  ignoredScope: {
    finding: '',
    table: '这张表里都不查这一条',
    workbook: '整个工作簿都不查这一条',
    baseline: '',
  },
  restores: (count: number) => `恢复后，同样的 ${String(count)} 处都会再列出来`,
  ignoredBy: (by: string, at: string, until: string | null) =>
    [by === '' ? '' : by, `${at} 忽略`, until === null ? '' : `到 ${until} 为止`]
      .filter((part) => part !== '')
      .join(' · '),

  idle: '可以收拾的忽略',
  idleHint: '这些忽略现在没有作用，留着也不影响检查结果。',
  idleWhere: {
    finding: (sheet: string) => (sheet === '' ? '一处' : `「${sheet}」里的一处`),
    table: (name: string) => `「${name}」这张表`,
    workbook: '整个工作簿',
  },
  unused: '表里已经没有这个问题',
  expired: (until: string) => `${until} 已到期，重新开始提示`,
  idleBy: (reason: string, by: string, at: string) => [reason, by, at].filter((part) => part !== '').join(' · '),
  drop: '去掉',
  dropOne: (title: string) => `去掉对「${title}」的忽略`,
  dropAll: (count: number) => `全部去掉 (${String(count)})`,
  extend: '再延长…',
  extendOne: (title: string) => `延长对「${title}」的忽略`,
  extendTo: '延长到',
  extendNow: '延长',
  extendPast: '请选今天或以后的日期。',

  problems: '没能核对的地方',

  fixAll: (count: number) => `全部安全修复 (${String(count)})`,
  mark: '标注',
  clear: '清除标注',
  report: '生成报告',
  reportLong: '生成检查报告',

  fixHint: '写入前逐处核对：和这里看到的不一样的单元格会跳过。写入后可以撤销。',
  chooseAll: (chosen: number, all: number) => `全选（已选 ${String(chosen)} / ${String(all)}）`,
  write: (count: number) => `写入 ${String(count)} 处`,
  undo: '撤销',
  skipped: (count: number) => `跳过的 ${String(count)} 处`,

  firstTitle: '看看这张绩效目标表能不能提交',
  firstSteps: [
    '找出表里的绩效目标表，逐项核对金额和指标',
    '说清是哪一格、为什么、怎么改',
    '改之前先给您看前后对比，改完可以撤销',
  ],
  privacy: '只在本机检查，表格内容不会上传。',

  cleanTitle: '没有发现问题',
  cleanTitleButInfo: '没有须改的地方',
  cleanText: '金额已对平，指标值都可衡量。',
  cleanAsFarAsChecked: (rules: number) => `${String(rules)} 条规则都查过，没有须改、提醒和提示。`,
  cleanReport: '需要的话可以生成一份检查报告附在工作簿里。',
  cleanButInfo: (count: number) => `没有须改和提醒，还有 ${String(count)} 条提示可以看看。`,
  cleanButIgnored: (count: number) => `有 ${String(count)} 处已经忽略，报告里会列出原因。`,
  showInfo: '看看提示',
  noneTitle: '没有符合条件的条目',
  noneText: '换一个词，或者放开上面的筛选。',
  resetFilter: '显示全部',
  noneIgnored: '没有忽略的条目',

  columns: '复制三列…',

  chooseRegion: '选择区域',
}

/** What is under way, for the line with 取消. */
export const TASK_WORDS: Readonly<Record<Task, string>> = {
  check: '正在检查这张表…',
  workbook: '正在检查整个工作簿…',
  fix: '正在写入…',
  mark: '正在标注…',
  clear: '正在清除标注…',
  report: '正在生成报告…',
  undo: '正在撤销…',
  settings: '正在保存设置…',
  insert: '正在插入指标…',
}

/** A heading for each failure; what happened and what to do stand in the failure's own message. */
export const FAILURE_TITLES: Readonly<Record<Failure['code'], string>> = {
  protected: '这张工作表受保护',
  'cell-editing': '有一个单元格正在编辑',
  'too-large': '这张工作表太大',
  timeout: '等了一会儿，没有回应',
  cancelled: '已经取消',
  'no-such-sheet': '找不到这张工作表',
  'sheet-changed': '新加的工作表已经有改动',
  'no-workbook': '没有打开的工作簿',
  'state-unreadable': '保存的检查设置读不出来',
  'read-only': '这个文件只能查看',
  unsupported: '这个版本做不到这一步',
  'host-lost': '连接断开了',
  unknown: '这一步没有完成',
  'no-table': '这里没有找到绩效目标表',
  'bad-pack': '规则包读不出来',
}
