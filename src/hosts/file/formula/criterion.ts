import { compareNumbers } from './arithmetic.ts'
import { isError, NotComputable, numberIn, type Scalar } from './values.ts'

/** Whether a cell's value meets a condition. */
export type Criterion = (value: Scalar) => boolean

/** What SUMIF and COUNTIF look for: 5, "专项", ">=10", "<>0", "*费". Throws NotComputable for conditions beyond these. */
export function readCriterion(wanted: Scalar): Criterion {
  if (wanted === null || typeof wanted === 'boolean' || isError(wanted)) throw new NotComputable()
  const [, operator = '', rest = ''] = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(String(wanted)) ?? []
  if (rest === '' || rest.includes('~')) throw new NotComputable()
  const number = typeof wanted === 'number' ? wanted : numberIn(rest)
  if (number !== null) return byNumber(operator, number)
  if (operator !== '' && operator !== '=' && operator !== '<>') throw new NotComputable()
  const pattern = wildcards(rest)
  const isLike = (value: Scalar) => typeof value === 'string' && pattern.test(value)
  return operator === '<>' ? (value) => !isLike(value) : isLike
}

function byNumber(operator: string, number: number): Criterion {
  const order = (value: Scalar): number | null => (typeof value === 'number' ? compareNumbers(value, number) : null)
  // A number kept as a text is equal to it, but neither more nor less.
  const isEqual = (value: Scalar) => order(value) === 0 || (typeof value === 'string' && plainNumber(value) === number)
  switch (operator) {
    case '<>':
      return (value) => !isEqual(value)
    case '<':
      return (value) => (order(value) ?? 0) < 0
    case '>':
      return (value) => (order(value) ?? 0) > 0
    case '<=':
      return (value) => (order(value) ?? 1) <= 0
    case '>=':
      return (value) => (order(value) ?? -1) >= 0
    default:
      return isEqual
  }
}

function plainNumber(text: string): number | null {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

function wildcards(text: string): RegExp {
  const source = text.replace(/[.*+?^${}()|[\]\\]/g, (sign) =>
    sign === '*' ? '[\\s\\S]*' : sign === '?' ? '[\\s\\S]' : `\\${sign}`,
  )
  return new RegExp(`^${source}$`, 'i')
}
