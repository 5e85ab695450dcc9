/** A cell of an example; `marked`: here a finding stands. */
export interface ExampleCell {
  readonly text: string
  readonly marked: boolean
  /** Columns it takes. */
  readonly span: number
}

export interface ExampleRow {
  /** A field is a label with its value, a sheet a heading. */
  readonly kind: 'sheet' | 'field' | 'row'
  readonly cells: readonly ExampleCell[]
}

/**
 * An example of a rule as rows of cells, read from the lines of its notation (src/table/notation.ts): fields
 * (`预算数: !40`), indicators (`产出 | 成本 | 服装费 | ≤5万元`), sheets as they are (`#表 附表2`). `width` is the number
 * of columns of the widest row.
 */
export function exampleTable(lines: readonly string[]): {
  readonly rows: readonly ExampleRow[]
  readonly width: number
} {
  const raw = lines.some((line) => line.startsWith('#表'))
  const rows = lines.filter((line) => line.trim() !== '').map((line) => rowOf(line.trim(), raw))
  const widthOf = ({ cells }: ExampleRow) => cells.reduce((sum, { span }) => sum + span, 0)
  return { rows, width: Math.max(1, ...rows.map(widthOf)) }
}

function rowOf(line: string, raw: boolean): ExampleRow {
  if (line.startsWith('#表')) return { kind: 'sheet', cells: [cellOf(line.slice(2).trim())] }
  const field = raw
    ? null
    : (/^(!?[一-龥]{1,6})[:：](?!.*\|.*\|.*\|)(.*)$/.exec(line) ?? /^(!?(?:支出计划|列))[:：](.*)$/.exec(line))
  if (!field) return { kind: 'row', cells: cellsOf(line) }
  const [, label = '', value = ''] = field
  const columns = /^!?列$/.test(label)
  return columns
    ? { kind: 'row', cells: value.trim().split(/\s+/).map(cellOf) }
    : { kind: 'field', cells: [cellOf(label), ...cellsOf(value)] }
}

/** `<` is merged with the cell before it, `^` with the one above: that one is drawn empty. */
function cellsOf(text: string): ExampleCell[] {
  const cells: ExampleCell[] = []
  for (const part of text.split('|')) {
    const written = part.trim()
    const before = cells[cells.length - 1]
    if (written === '<' && before) cells[cells.length - 1] = { ...before, span: before.span + 1 }
    else cells.push(cellOf(written === '^' ? '' : written))
  }
  return cells
}

function cellOf(written: string): ExampleCell {
  const marked = written.startsWith('!')
  return { text: (marked ? written.slice(1).trim() : written).replaceAll('\\n', '\n'), marked, span: 1 }
}
