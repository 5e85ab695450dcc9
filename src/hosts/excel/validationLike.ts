/** A place relative to the cell it is said of: 'A1', but neither '$A$1' nor a name. */
const RELATIVE = /(?:^|[^$\w.])\$?[A-Z]{1,3}\d{1,7}(?![\w(])|(?:^|[^$\w.])[A-Z]{1,3}\$\d{1,7}(?![\w(])/i

/** The data validation of a cell, asked for when this is made, to be given to another cell. */
export class ValidationLike {
  readonly #own: Excel.DataValidation

  constructor(cell: Excel.Range) {
    this.#own = cell.dataValidation
    this.#own.load('type,rule,errorAlert,prompt,ignoreBlanks')
  }

  /** Adds it to the batch. A rule that names places relative to its cell is left out: it would speak of others there. */
  copyTo(cell: Excel.Range): void {
    const { type, rule, errorAlert, prompt, ignoreBlanks } = this.#own
    if (type === 'None' || type === 'Inconsistent' || type === 'MixedCriteria') return
    if (formulasOf(rule).some((formula) => RELATIVE.test(formula))) return
    cell.dataValidation.rule = rule
    cell.dataValidation.errorAlert = errorAlert
    cell.dataValidation.prompt = prompt
    cell.dataValidation.ignoreBlanks = ignoreBlanks
  }
}

function formulasOf(rule: unknown): string[] {
  if (typeof rule === 'string') return rule.startsWith('=') ? [rule] : []
  if (typeof rule !== 'object' || rule === null) return []
  return Object.values(rule).flatMap(formulasOf)
}
