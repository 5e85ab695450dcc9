import type { CellAddress } from '../sheet/index.ts'
import { parseIndicatorValue, plainName, type IndicatorValue } from '../value/index.ts'
import type {
  ColumnRole,
  Indicator,
  Level1Class,
  Level2Class,
  LevelField,
  NameField,
  Scope,
  TextField,
  ValueField,
} from './model.ts'

/** Where an indicator reads its further columns, once a rule asks for them. */
export interface RowSource {
  fieldOf(row: number, role: ColumnRole): TextField | null
}

/** What every rule needs of an indicator. */
type Core = Pick<Indicator, 'row' | 'scope' | 'level1' | 'level2' | 'name' | 'value'>

/** An indicator as it was read; description, weight, direction and basis when a rule first asks. */
export class ReadIndicator implements Indicator {
  readonly row: number
  readonly scope: Scope
  readonly level1: LevelField<Level1Class> | null
  readonly level2: LevelField<Level2Class> | null
  readonly name: NameField
  readonly value: ValueField
  readonly #source: RowSource
  #description: NameField | null | undefined
  #weight: TextField | null | undefined
  #direction: TextField | null | undefined
  #basis: TextField | null | undefined

  constructor(source: RowSource, core: Core) {
    this.row = core.row
    this.scope = core.scope
    this.level1 = core.level1
    this.level2 = core.level2
    this.name = core.name
    this.value = core.value
    this.#source = source
  }

  get description(): NameField | null {
    if (this.#description === undefined) {
      const field = this.#source.fieldOf(this.row, 'description')
      this.#description = field && new ReadName(field)
    }
    return this.#description
  }

  get weight(): TextField | null {
    return this.#weight === undefined ? (this.#weight = this.#source.fieldOf(this.row, 'weight')) : this.#weight
  }

  get direction(): TextField | null {
    return this.#direction === undefined
      ? (this.#direction = this.#source.fieldOf(this.row, 'direction'))
      : this.#direction
  }

  get basis(): TextField | null {
    return this.#basis === undefined ? (this.#basis = this.#source.fieldOf(this.row, 'basis')) : this.#basis
  }
}

/** A name as it was read; normalised when a rule first asks. */
export class ReadName implements NameField {
  readonly text: string
  readonly cell: CellAddress
  readonly label: CellAddress | null
  #plain: string | null = null

  constructor({ text, cell, label }: TextField) {
    this.text = text
    this.cell = cell
    this.label = label
  }

  get plain(): string {
    return (this.#plain ??= plainName(this.text))
  }
}

/** A value as it was read; parsed when a rule first asks. `name` may state its unit in brackets. */
export class ReadValue implements ValueField {
  readonly text: string
  readonly cell: CellAddress
  readonly label: CellAddress | null
  readonly operator: TextField | null
  readonly unit: TextField | null
  readonly #name: string
  readonly #error: boolean
  #value: IndicatorValue | null = null

  constructor(field: TextField, error: boolean, operator: TextField | null, unit: TextField | null, name: string) {
    this.text = field.text
    this.cell = field.cell
    this.label = field.label
    this.operator = operator
    this.unit = unit
    this.#error = error
    this.#name = name
  }

  get value(): IndicatorValue {
    return (this.#value ??= parseIndicatorValue({
      value: this.text,
      operator: this.operator?.text ?? '',
      unit: this.unit?.text ?? '',
      name: this.#name,
      error: this.#error,
    }))
  }
}
