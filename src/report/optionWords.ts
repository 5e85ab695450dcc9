/** What may be written for an option, in one language. */
export interface OptionWords {
  oneOf(names: readonly string[]): string
  someOf(names: readonly string[]): string
  readonly yesOrNo: string
  readonly words: string
  readonly numbers: string
  /** A number for each of some names. */
  numberOfEach(names: readonly string[]): string
  readonly pairs: string
  /** A number, whole or not, within the bounds there are. */
  number(isWhole: boolean, least: number | undefined, most: number | undefined): string
}

export const OPTION_CHINESE: OptionWords = {
  oneOf: (names) => names.join('、'),
  someOf: (names) => `${names.join('、')} 里的若干个`,
  yesOrNo: 'true（是）或 false（否）',
  words: '若干个词',
  numbers: '若干个数',
  numberOfEach: (names) => `${names.join('、')} 各一个数，可以只写几个`,
  pairs: '成对的词',
  number: (isWhole, least, most) => {
    const kind = isWhole ? '整数' : '数'
    if (least !== undefined && most !== undefined) return `${kind}，${String(least)} 到 ${String(most)}`
    if (least !== undefined) return `${kind}，不小于 ${String(least)}`
    return most === undefined ? kind : `${kind}，不大于 ${String(most)}`
  },
}
