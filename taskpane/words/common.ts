import type { Severity } from '../../src/rules/index.ts'

/** What people see for error, warning and info. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '须改',
  warning: '提醒',
  info: '提示',
}

export const commonWords = {
  goTo: (place: string) => `到单元格 ${place}`,
  blank: '（空白）',
  cancel: '取消',
  close: '关闭',
  collapse: '收起',
  collapseHint: '收起窗格，要用时在功能区点「打开窗格」',
  retry: '重试',
  brokenTitle: '这一页没能显示出来',
  brokenText: '表格没有受影响。请重新打开这一页；还是这样的话，请关闭窗格再打开。',
  brokenRetry: '重新打开这一页',
  /** 忽略此提示 on a cell that has no finding. */
  nothingToIgnore: '这一格没有须改、提醒或提示，不用忽略。',
  product: '绩效目标表检查助手',
  tabs: '功能',
  views: { check: '检查', reconcile: '对账', templates: '模板', rules: '规则' },
}
