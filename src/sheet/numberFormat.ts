import { format, isDateFormat, isValidFormat } from 'numfmt'

export const GENERAL = 'General'

/**
 * The codes behind the numbers of built-in formats as a Chinese Excel and WPS show them (ECMA-376 §18.8.30, zh-cn).
 * Currency (5–8, 41–44) is ¥.
 */
const BUILTIN: Readonly<Record<number, string>> = {
  0: GENERAL,
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd\\-mmm\\-yy',
  16: 'd\\-mmm',
  17: 'mmm\\-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm\\-d\\-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;\\-#,##0',
  38: '#,##0;[Red]\\-#,##0',
  39: '#,##0.00;\\-#,##0.00',
  40: '#,##0.00;[Red]\\-#,##0.00',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The code of a built-in format's number; General for a number without one. */
export function builtinFormat(id: number): string {
  return BUILTIN[id] ?? GENERAL
}

const OPTIONS = { locale: 'zh-CN', dateErrorThrows: true, dateSpanLarge: false } as const

/** Codes as the formatter wants them; null: not to be used, shown as General. Codes are few, values many. */
const prepared = new Map<string, string | null>()

/**
 * A stored number as the sheet shows it, whatever the column's width (never ####): 80 with '0.00' → "80.00".
 * Blanks that only align ('_ ', '* ', '??') are cut off at both ends. What the code cannot show is shown as General.
 */
export function shownNumber(value: number, code: string, date1904 = false): string {
  if (code === GENERAL && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value)
  const ready = prepare(code)
  if (ready === null) return general(value)
  try {
    return format(ready, date1904 && isDateFormat(ready) ? value + 1462 : value, OPTIONS).trim()
  } catch {
    // Outside the calendar, for instance a negative date: Excel shows ####, we show the number.
    return general(value)
  }
}

/** A stored text as the sheet shows it: formats such as '@"元"' and ';;;' reach texts too. */
export function shownText(text: string, code: string): string {
  if (code === GENERAL || code === '@') return text
  const ready = prepare(code)
  if (ready === null || isDateFormat(ready)) return text
  return format(ready, text, OPTIONS)
}

function general(value: number): string {
  return format(GENERAL, value, OPTIONS)
}

function prepare(code: string): string | null {
  let ready = prepared.get(code)
  if (ready === undefined) {
    const plain = toPlainCode(code)
    ready = isValidFormat(plain) ? plain : null
    prepared.set(code, ready)
  }
  return ready
}

/** Quoted texts and escaped characters are left as they are; the rest is where Chinese spellings occur. */
const CODE_PIECE = /"[^"]*"?|\\.|!.|\[[^\]]*\]|G\/通用格式|上午\/下午|[^"\\![G上]+|[\s\S]/gu
const CHINESE_COLOUR = /^\[(?:黑色|蓝色|青色|绿色|洋红色?|红色|白色|黄色|颜色\s*\d+)\]$/

/** "The system's long date" and "the system's time": what the code says behind them is only what an English system shows. */
const SYSTEM_DATE = /^\[\$-F800\]/i
const SYSTEM_TIME = /^\[\$-F400\]/i

/** A language in a code, behind the sign of a currency: [$€-407], [$-en-US]. */
const LANGUAGE = /^\[\$([^\]-]*)-([^\]]*)\]$/
/** Primary languages by Windows' numbers: Chinese, English, Japanese, Korean. Of others no month or day is spelt out here. */
const PRIMARY_LANGUAGES: readonly number[] = [0x04, 0x09, 0x11, 0x12]

/** Chinese programs write some words of a code in Chinese, and '!' for the escape '\\'. */
function toPlainCode(code: string): string {
  if (SYSTEM_DATE.test(code)) return 'yyyy"年"m"月"d"日"'
  if (SYSTEM_TIME.test(code)) return 'h:mm:ss'
  return code.replace(CODE_PIECE, (piece) => {
    if (piece === 'G/通用格式') return GENERAL
    if (piece === '上午/下午') return 'AM/PM'
    if (piece.startsWith('[$')) return withKnownLanguage(piece)
    if (piece.startsWith('!') && piece.length > 1) return '\\' + piece.slice(1)
    return CHINESE_COLOUR.test(piece) ? '' : piece
  })
}

/** What is written in a language that is none of ours is shown as the Chinese program's own. */
function withKnownLanguage(piece: string): string {
  const [, currency = '', language = ''] = LANGUAGE.exec(piece) ?? []
  if (language === '' || /^(?:zh|en|ja|ko)\b/i.test(language)) return piece
  const number = Number.parseInt(language, 16)
  if (PRIMARY_LANGUAGES.includes(number & 0x3ff)) return piece
  return currency === '' ? '' : `[$${currency}]`
}
