/** What is said where something kept with a workbook cannot be used, in one language. */
export interface KeptWords {
  unknownPack(id: string): string
  badPack(reasons: readonly string[]): string
  readonly unreadable: string
}

/** Said of what is kept with a workbook. */
export const KEPT_WORDS: KeptWords = {
  unknownPack: (id) =>
    `这个工作簿指定的规则包「${id}」这里没有，检查时按表格的样式自动选用规则包。一定要用指定的那个，请联系维护人员装上。`,
  badPack: (reasons) =>
    `这个工作簿指定的规则包没有采用，检查时按表格的样式自动选用规则包。请让维护人员改正：${reasons.join('；')}`,
  unreadable: '工作簿里保存的忽略和设置读不懂（可能是更新的版本写的），这次检查没有用它们，也没有改动。',
}
