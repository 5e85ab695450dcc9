/** Said of what is kept with a workbook. */
export const KEPT_WORDS = {
  unknownPack: (id: string) =>
    `这个工作簿指定的规则包「${id}」这里没有，检查时按表格的样式自动选用规则包。一定要用指定的那个，请联系维护人员装上。`,
  badPack: (reasons: readonly string[]) =>
    `这个工作簿指定的规则包没有采用，检查时按表格的样式自动选用规则包。请让维护人员改正：${reasons.join('；')}`,
  unreadable: '工作簿里保存的忽略和设置读不懂（可能是更新的版本写的），这次检查没有用它们，也没有改动。',
} as const
