import type Big from 'big.js'

/** An exact decimal. Money and indicator numbers are never binary floating point. */
export type Decimal = Big

export type Operator = '≥' | '≤' | '>' | '<' | '='

/** What a unit measures. `count` is people, pieces, times …; `measure` length, area, weight; `score` 分. */
export type UnitKind = 'count' | 'percent' | 'money' | 'time' | 'measure' | 'score' | 'other'

export interface Unit {
  /** As written, blanks removed: 元/批次, 人次, %, 个工作日. */
  readonly text: string
  readonly kind: UnitKind
  /** The unit before the '/': 元. The same as `text` where there is none. */
  readonly base: string
  /** The unit after the '/': 批次; null where there is none. A money unit with `per` is a unit cost. */
  readonly per: string | null
}

/** Where an operator was read: a symbol, a word (不低于, 以内), or a column of its own. */
export type OperatorSource = 'symbol' | 'word' | 'column'

/** A number with all that stands around it: [hedge] [operator] number ['-' number] [unit] [note]. */
export interface Quantity {
  readonly operator: Operator | null
  readonly operatorFrom: OperatorSource | null
  /** 万 and 亿 multiplied out for counts (1.2万人 is 12000); % and ‰ stay with the unit (95% is 95). */
  readonly number: Decimal
  /** The upper end of a range `1-2批次`; null for a single number. */
  readonly upTo: Decimal | null
  readonly unit: Unit | null
  /** 预计, 约, 左右 …; null where nothing hedges. */
  readonly hedge: string | null
  /** What follows the unit: （含标识）. null where nothing does. */
  readonly note: string | null
  /** Written in Chinese numerals (两次, 四个). */
  readonly weak: boolean
}

export interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

interface Common {
  /** The text as shown. */
  readonly raw: string
  /** Normalised for comparison: NFKC, one form of every operator, no blanks. */
  readonly plain: string
  /** The text uses look-alike operators or full-width digits (≦ ﹥ ＝ ％ >=): see symbol-form. */
  readonly lookalike: boolean
}

export type IndicatorValue =
  | (Common & { readonly kind: 'blank' })
  | (Common & { readonly kind: 'number'; readonly quantity: Quantity })
  | (Common & {
      readonly kind: 'time'
      /** date: a day, month or year (with or without its year); range: two dates; recurring: 每月…; duration: N个工作日. */
      readonly form: 'date' | 'range' | 'recurring' | 'duration'
      readonly start: DateParts | null
      readonly end: DateParts | null
      /** For a duration. */
      readonly quantity: Quantity | null
      readonly operator: Operator | null
      /** 预计2024年12月; null where nothing hedges. A duration's stands in its quantity too. */
      readonly hedge: string | null
    })
  | (Common & { readonly kind: 'grade' })
  | (Common & { readonly kind: 'zero'; readonly quantity: Quantity | null })
  | (Common & { readonly kind: 'not-applicable' })
  /** Anything else. `hedge` when a hedge stands beside a digit: 预计完成对1000家企业的监督. */
  | (Common & { readonly kind: 'text'; readonly hedge: string | null; readonly hasNumber: boolean })
  /** The cell shows a formula error: nothing can be said of it. */
  | (Common & { readonly kind: 'error' })

export type ValueKind = IndicatorValue['kind']

/** The units of money in use in these tables, as written. */
export type MoneyUnit = '元' | '百元' | '千元' | '万元' | '百万元' | '千万元' | '亿元'
