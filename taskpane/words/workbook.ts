/** What the results of 检查整个工作簿 say, sheet by sheet. */
export const workbookWords = {
  title: '各工作表的结果',
  hidden: '隐藏',
  tables: (count: number) => `${String(count)} 张表`,
  none: '没有须改和提醒',
  failed: '没能检查',
  without: (count: number) => `没有绩效目标表的工作表（${String(count)} 张）`,
  show: (sheet: string) => `看「${sheet}」的检查结果`,
}
