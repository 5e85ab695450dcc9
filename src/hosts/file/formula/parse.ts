import type { CellError } from '../../../sheet/index.ts'
import type { Expression, Operator } from './expression.ts'
import { rangeBetween, rangeOf } from './place.ts'
import type { FormulaToken } from './tokens.ts'
import { NotComputable } from './values.ts'

/** Excel nests 64 deep; a file that nests deeper is not from a person. */
const MOST_NESTING = 100

const ERRORS: ReadonlySet<string> = new Set<CellError>([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
])

/** From loose to tight; all of them from left to right, `^` too. */
const LEVELS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
]

/** Takes a formula apart. Throws NotComputable for what is not worked out: unions, arrays, names, other workbooks. */
export function parseFormula(tokens: readonly FormulaToken[]): Expression {
  return new Parser(tokens.filter(({ text }) => text.trim() !== '')).formula()
}

class Parser {
  readonly #tokens: readonly FormulaToken[]
  #at = 0
  #depth = 0

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens
  }

  formula(): Expression {
    const expression = this.#operation(0)
    if (this.#at < this.#tokens.length) throw new NotComputable()
    return expression
  }

  #operation(level: number): Expression {
    const operators = LEVELS[level]
    if (!operators) return this.#signed()
    let left = this.#operation(level + 1)
    for (let operator = this.#operator(operators); operator !== null; operator = this.#operator(operators)) {
      left = { kind: 'operation', operator, left, right: this.#operation(level + 1) }
    }
    return left
  }

  /** Signs of comparison come one by one. */
  #operator(wanted: readonly Operator[]): Operator | null {
    const first = this.#peek()
    const two = first + (this.#tokens[this.#at + 1]?.text ?? '')
    const found = wanted.find((operator) => operator === two) ?? wanted.find((operator) => operator === first)
    this.#at += found?.length ?? 0
    return found ?? null
  }

  /** A sign binds tighter than a power: -2^2 is 4. */
  #signed(): Expression {
    const sign = this.#peek()
    if (sign !== '-' && sign !== '+') return this.#percent()
    this.#at++
    const of = this.#nested(() => this.#signed())
    return { kind: sign === '-' ? 'negated' : 'plus', of }
  }

  #percent(): Expression {
    let expression = this.#operand()
    for (; this.#peek() === '%'; this.#at++) expression = { kind: 'percent', of: expression }
    return expression
  }

  #operand(): Expression {
    const token = this.#tokens[this.#at++]
    if (!token) throw new NotComputable()
    switch (token.kind) {
      case 'cell':
      case 'rows':
      case 'cols':
        return this.#area(token)
      case 'string':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') }
      case 'function':
        return this.#call(token.text)
      case 'name':
        return { kind: 'constant', value: truth(token.text) }
      case 'other':
        if (token.text === '(') {
          const inner = this.#nested(() => this.#operation(0))
          this.#expect(')')
          return inner
        }
        return { kind: 'constant', value: constant(token.text) }
    }
  }

  #area(first: Extract<FormulaToken, { kind: 'cell' | 'rows' | 'cols' }>): Expression {
    const { sheet } = first
    if (sheet?.isElsewhere === true || (sheet && sheet.last !== null && sheet.last !== sheet.first)) {
      throw new NotComputable()
    }
    let range = rangeOf(first)
    if (this.#peek() === ':') {
      const last = this.#tokens[this.#at + 1]
      if (first.kind !== 'cell' || last?.kind !== 'cell') throw new NotComputable()
      range = rangeBetween(first, last)
      this.#at += 2
    }
    return { kind: 'area', sheet: sheet?.first ?? null, range }
  }

  #call(written: string): Expression {
    const name = written.toUpperCase()
    this.#expect('(')
    const args: Expression[] = []
    if (this.#peek() === ')') {
      this.#at++
      return { kind: 'call', name, args }
    }
    for (;;) {
      const isLeftOut = this.#peek() === ',' || this.#peek() === ')'
      args.push(isLeftOut ? { kind: 'missing' } : this.#nested(() => this.#operation(0)))
      if (this.#peek() === ')') break
      this.#expect(',')
    }
    this.#at++
    return { kind: 'call', name, args }
  }

  #nested(parse: () => Expression): Expression {
    if (++this.#depth > MOST_NESTING) throw new NotComputable()
    const expression = parse()
    this.#depth--
    return expression
  }

  #peek(): string {
    return this.#tokens[this.#at]?.text ?? ''
  }

  #expect(sign: string): void {
    if (this.#peek() !== sign) throw new NotComputable()
    this.#at++
  }
}

function truth(name: string): boolean {
  const word = name.toUpperCase()
  if (word !== 'TRUE' && word !== 'FALSE') throw new NotComputable()
  return word === 'TRUE'
}

function constant(text: string): number | { readonly error: CellError } {
  if (/^[\d.]/.test(text)) return Number(text)
  const error = /#[^#]*$/.exec(text)?.[0].toUpperCase()
  if (error === undefined || !ERRORS.has(error)) throw new NotComputable()
  return { error: error as CellError }
}
