import { shorten } from '../rules/index.ts'
import { CHINESE, type CheckWords } from './checkWords.ts'

/** What is said when something could not be read or decided: with its place, and never as an error of the user's. */
export const PROBLEM_WORDS = {
  'no-table':
    '这张工作表里没有找到绩效目标表。查找的是含“三级指标”（或“指标名称”“指标内容”）和“指标值”的表头；如果表在别的工作表里，请切换过去再检查。',
  'no-header': '标题「{title}」下面没有找到指标表头（要有“三级指标”和“指标值”），这张表没有检查。',
  'row-not-understood': '这一行没有读懂（「{text}」），没有参与检查。',
  'formula-error': '单元格显示公式错误 {error}，用到它的核对没有进行。请先修好公式。',
  'formula-not-calculated': '公式没有保存计算结果，用到它的核对没有进行。请在 Excel 或 WPS 里打开、保存一次再检查。',
  'amount-unit-unknown':
    '“{name}”写的是 {value}，表上没有说明是元还是万元，与它有关的核对没有进行。请在表头写明“单位：万元”，或在金额后面带上单位。',
  'amount-unreadable': '“{name}”写的是“{value}”，不是一个金额，与它有关的核对没有进行。',
  'cost-incomplete': '成本指标“{name}”的值“{value}”读不出金额，成本合计与预算数没有核对。',
  'weight-unreadable': '权重写的是“{value}”，不是一个数，权重合计没有核对。',
  'pack-other-year': '规则包“{pack}”适用于 {years} 年，这张表是 {year} 年的。仍按它检查了，请核对要不要换一个规则包。',
  'pack-other-region': '规则包“{pack}”适用于{regions}，这张表像是{region}的。仍按它检查了，请核对要不要换一个规则包。',
  'pack-types-unknown': '规则包“{pack}”里有只对某些项目类型的规定，这里认不出项目类型，这些规定没有用上。',
  'pack-check-unfinished':
    '“{title}”这一条的格式太费时间，这张表从这里往下没有按它检查。请管理规则包的人把格式改简单。',
  'sheet-not-found': '文件里没有名为「{name}」的工作表。',
  'sheet-unreadable': '工作表没能读出来：{reason}',
} as const satisfies Readonly<Record<string, string>>

export type ProblemCode = keyof typeof PROBLEM_WORDS

/** As much of a cell as a sentence can quote and still be read. */
const LONGEST = 40

/** A problem in words; `data` fills the placeholders, long texts of cells shortened. */
export function problemWords(
  code: string,
  data: Readonly<Record<string, string>> = {},
  { problems, otherProblem }: Pick<CheckWords, 'problems' | 'otherProblem'> = CHINESE,
): string {
  const words = isProblem(code) ? problems[code] : otherProblem
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const text = data[name]
    if (text === undefined) return whole
    return name === 'reason' ? text : shorten(text, LONGEST)
  })
}

function isProblem(code: string): code is ProblemCode {
  return Object.prototype.hasOwnProperty.call(PROBLEM_WORDS, code)
}
