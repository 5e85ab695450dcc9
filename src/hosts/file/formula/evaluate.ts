import { compareNumbers, divide, multiply, power, sum } from './arithmetic.ts'
import type { Call } from './call.ts'
import type { Cells } from './cells.ts'
import type { Expression, Operator } from './expression.ts'
import { FUNCTIONS } from './functions/index.ts'
import { isArea, isError, NotComputable, toNumber, toText, type Operand, type Scalar } from './values.ts'

/** Where a formula stands, and the cells it may read. */
export interface Setting {
  readonly sheet: string
  readonly row: number
  readonly col: number
  readonly cells: Cells
}

/**
 * What a formula is worth as a cell saves it: blank counts as 0. Throws NotComputable where that cannot be told for
 * certain.
 */
export function evaluateFormula(expression: Expression, setting: Setting): Exclude<Scalar, null> {
  const value = scalar(evaluate(expression, setting), setting) ?? 0
  return Object.is(value, -0) ? 0 : value
}

/** What a part of a formula is worth; a reference stays one. */
function evaluate(expression: Expression, setting: Setting): Operand {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'area':
      return { sheet: setting.cells.sheetName(expression.sheet ?? setting.sheet), range: expression.range }
    case 'missing':
      return null
    case 'plus':
      return evaluate(expression.of, setting)
    case 'negated':
      return withNumber(value(expression.of, setting), (number) => -number)
    case 'percent':
      return withNumber(value(expression.of, setting), (number) => divide(number, 100))
    case 'operation':
      return operate(expression.operator, value(expression.left, setting), value(expression.right, setting))
    case 'call': {
      const work = FUNCTIONS.get(expression.name)
      if (!work) throw new NotComputable(expression.name.replace(/^_XLFN\.(?:_XLWS\.)?/, ''))
      return work(new CallHere(expression, setting))
    }
  }
}

class CallHere implements Call {
  readonly name: string
  readonly count: number
  readonly cells: Cells
  readonly row: number
  readonly col: number
  readonly #args: readonly Expression[]
  readonly #setting: Setting

  constructor({ name, args }: Extract<Expression, { kind: 'call' }>, setting: Setting) {
    this.name = name
    this.count = args.length
    this.cells = setting.cells
    this.row = setting.row
    this.col = setting.col
    this.#args = args
    this.#setting = setting
  }

  isMissing(index: number): boolean {
    return (this.#args[index]?.kind ?? 'missing') === 'missing'
  }

  operand(index: number): Operand {
    const arg = this.#args[index]
    return arg ? evaluate(arg, this.#setting) : null
  }

  value(index: number): Scalar {
    return scalar(this.operand(index), this.#setting)
  }
}

/** A part of a formula as one value. */
function value(expression: Expression, setting: Setting): Scalar {
  return scalar(evaluate(expression, setting), setting)
}

function scalar(operand: Operand, { cells }: Setting): Scalar {
  if (!isArea(operand)) return operand
  const { sheet, range } = operand
  // Several cells where one value belongs: what is meant depends on the program's version.
  if (range.top !== range.bottom || range.left !== range.right) throw new NotComputable()
  return cells.value(sheet, range.top, range.left)
}

function withNumber(of: Scalar, work: (number: number) => Scalar): Scalar {
  const number = toNumber(of)
  return isError(number) ? number : work(number)
}

function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left
  if (isError(right)) return right
  if (operator === '&') {
    const [head, tail] = [toText(left), toText(right)]
    return isError(head) ? head : isError(tail) ? tail : head + tail
  }
  const arithmetic = ARITHMETIC[operator]
  if (arithmetic) return withNumber(left, (a) => withNumber(right, (b) => arithmetic(a, b)))
  return compare(operator, left, right)
}

const ARITHMETIC: Partial<Record<Operator, (left: number, right: number) => Scalar>> = {
  '+': (left, right) => sum([left, right]),
  '-': (left, right) => sum([left, -right]),
  '*': multiply,
  '/': divide,
  '^': power,
}

type Plain = number | string | boolean

function compare(operator: Operator, left: Plain | null, right: Plain | null): boolean {
  const a = left ?? blankLike(right)
  const b = right ?? blankLike(left)
  if (operator === '=') return isEqual(a, b)
  if (operator === '<>') return !isEqual(a, b)
  const difference = order(a, b)
  if (operator === '<') return difference < 0
  if (operator === '>') return difference > 0
  return operator === '<=' ? difference <= 0 : difference >= 0
}

function blankLike(other: Plain | null): Plain {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0
}

function isEqual(a: Plain, b: Plain): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase()
  return typeof a === typeof b && order(a, b) === 0
}

const RANKS: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 }

/** Numbers come before texts, texts before truth values. */
function order(a: Plain, b: Plain): number {
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  if (typeof a !== typeof b) return (RANKS[typeof a] ?? 0) - (RANKS[typeof b] ?? 0)
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b)
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  if (left === right) return 0
  // The order of Chinese texts and of signs is the system's own.
  if (!/^[a-z0-9]*$/.test(left + right)) throw new NotComputable()
  return left < right ? -1 : 1
}
