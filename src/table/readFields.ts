import type { CellAddress } from '../sheet/index.ts'
import { parseIndicatorValue, plainName, type IndicatorValue } from '../value/index.ts'
import type { NameField, TextField, ValueField } from './model.ts'

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
