import { quantityOf } from './indicatorValue.ts'
import { normalise } from './normalise.ts'
import type { IndicatorValue, Operator, Quantity } from './types.ts'

/** 计算符号, as 预算管理一体化 offers them. '' where the form does not tell which one is meant. */
export type UploadSymbol = Operator | '定性' | '定量(其他)' | '不适用' | ''

/** An indicator's value as the three fields of 预算管理一体化 (财办〔2023〕12号). */
export interface UploadColumns {
  readonly symbol: UploadSymbol
  /** The number without operator and unit; the words where it is none. */
  readonly value: string
  readonly unit: string
  /** Whether the three say all that the form says, and nothing was assumed. */
  readonly certain: boolean
}

const STATED: readonly (readonly [RegExp, UploadSymbol])[] = [
  [/^定性/, '定性'],
  [/^(?:定量\(?其他\)?|其他定量)$/, '定量(其他)'],
  [/^不适用$/, '不适用'],
]
const OPERATOR_AT_START = /^[≥≤><=]/

/** Takes a value apart into 计算符号, 指标值 and 计量单位. `operator` is what a column of its own says. */
export function uploadColumns(value: IndicatorValue, operator = ''): UploadColumns {
  const column = normalise(operator)
  const stated = column === '' ? undefined : STATED.find(([pattern]) => pattern.test(column))?.[1]
  if (stated) return { symbol: stated, value: stated === '不适用' ? '' : inWords(value), unit: '', certain: true }
  switch (value.kind) {
    case 'blank':
      return { symbol: '', value: '', unit: '', certain: true }
    case 'not-applicable':
      return { symbol: '不适用', value: '', unit: '', certain: true }
    case 'grade':
      return { symbol: '定性', value: inWords(value), unit: '', certain: true }
    case 'error':
      return { symbol: '', value: value.raw.trim(), unit: '', certain: false }
    case 'text':
      return value.hasNumber
        ? { symbol: '', value: inWords(value), unit: '', certain: false }
        : { symbol: '定性', value: inWords(value), unit: '', certain: true }
    default: {
      const quantity = quantityOf(value)
      if (quantity) return ofQuantity(quantity)
      if (value.kind === 'zero') return { symbol: '定性', value: inWords(value), unit: '', certain: true }
      return { symbol: '定量(其他)', value: inWords(value).replace(OPERATOR_AT_START, ''), unit: '', certain: true }
    }
  }
}

function ofQuantity({ number, upTo, unit, operator, hedge, note }: Quantity): UploadColumns {
  const text = unit?.text ?? ''
  if (upTo) return { symbol: '', value: `${number.toFixed()}-${upTo.toFixed()}`, unit: text, certain: false }
  return {
    // A number that stands alone says exactly that number.
    symbol: operator ?? '=',
    value: number.toFixed(),
    unit: text,
    certain: operator !== null && hedge === null && note === null,
  }
}

function inWords(value: IndicatorValue): string {
  return value.raw.trim().replace(/\s+/g, ' ')
}
