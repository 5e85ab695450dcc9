import type { ColumnRole } from '../table/index.ts'
import { parseIndicatorValue } from '../value/index.ts'
import type { ChosenIndicator } from './insertion.ts'

export type ColumnTexts = Partial<Record<ColumnRole, string>>

/** What a form says about its columns. */
export interface FormColumns {
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>
  /** The header over the basis: 指标值确定依据, 绩效标准, 备注. */
  readonly basisLabel: string
  /** 正向 and not 正向指标. */
  readonly shortDirection: boolean
}

/** 备注 may stay blank, 评分标准 is another thing. */
const ASKS_BASIS = /依据|绩效标准|来源/
const STANDARD = /绩效标准/
const QUALITATIVE = '定性'

/** What an indicator says in each column that the form has, the levels apart. Its name is still without a number. */
export function columnTexts(chosen: ChosenIndicator, form: FormColumns): ColumnTexts {
  const { columns } = form
  const texts: ColumnTexts = { name: oneLine(chosen.name), ...valueTexts(chosen, columns) }
  if (columns.description !== undefined) texts.description = oneLine(chosen.indicator.description)
  if (columns.basis !== undefined) texts.basis = basisText(chosen, form.basisLabel)
  if (columns.direction !== undefined) {
    texts.direction =
      (chosen.indicator.direction === 'positive' ? '正向' : '反向') + (form.shortDirection ? '' : '指标')
  }
  return texts
}

/** The value as the form splits it: ≥ | 200 | 批次, ≥200 | 批次 or ≥200批次. */
function valueTexts(chosen: ChosenIndicator, columns: FormColumns['columns']): ColumnTexts {
  const [operator, value, unit] = [chosen.operator, chosen.value, chosen.unit].map(oneLine) as [string, string, string]
  const kind = parseIndicatorValue({ value, unit }).kind
  const measured = kind === 'number' || kind === 'zero' || kind === 'time'
  const texts: ColumnTexts = {}
  const sign = operator === QUALITATIVE || (!measured && operator === '=') || value === '' ? '' : operator
  if (columns.operator !== undefined) texts.operator = measured || value === '' ? operator : QUALITATIVE
  if (columns.unit !== undefined) texts.unit = unit
  const behind = columns.unit === undefined ? unit : ''
  if (columns.operator !== undefined) texts.value = value + (value === '' ? '' : behind)
  else texts.value = value === '' ? '' : joined(sign, value, behind)
  return texts
}

/** In words people use: a deadline is 2026年12月31日前, nothing happening is 0起. */
function joined(sign: string, value: string, unit: string): string {
  const read = parseIndicatorValue({ value })
  if (read.kind === 'time' && read.form === 'date' && unit === '') {
    if (/[前底内]$/.test(value)) return value
    return sign === '≤' || sign === '<' ? `${value}前` : sign === '≥' || sign === '>' ? `${value}后` : value
  }
  return Number(value) === 0 && sign === '=' ? value + unit : sign + value + unit
}

function basisText({ indicator }: ChosenIndicator, label: string): string {
  if (!ASKS_BASIS.test(label)) return ''
  // The form of Hunan knows 计划, 行业, 历史 and 其他 standards only.
  return STANDARD.test(label) && indicator.basis === '预算支出标准' ? '计划标准' : oneLine(indicator.basis)
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, '').trim()
}
