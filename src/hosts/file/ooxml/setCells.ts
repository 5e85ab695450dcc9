import {
  compareCells,
  formatCell,
  formatRange,
  parseRange,
  storedText,
  typedNumber,
  type CellRange,
} from '../../../sheet/index.ts'
import type { CellText } from '../document.ts'
import { translateFormula } from '../formula/translate.ts'
import { isTrue } from '../xmlPart.ts'
import type { Book } from './book.ts'
import { MAX_TEXT, inlineText } from './cellText.ts'
import { scanRows, valueOf, type ScannedCell, type ScannedRow } from './cellScan.ts'
import { ChangeStop } from './changeStop.ts'
import { formulaCells } from './formulaCells.ts'
import { appendInside, setAttribute } from './partEdits.ts'
import { protectionOf, sheetProtected } from './protection.ts'
import { dropCalculationChain, recalculateOnLoad } from './recalculation.ts'
import { Splices } from './splices.ts'
import { StylesEdit } from './stylesEdit.ts'
import {
  attributesOf,
  childOf,
  childrenOf,
  contentText,
  escapeAttribute,
  escapeText,
  parseXml,
  type XmlElement,
} from './xmlTree.ts'

/** What writing needs to know of cell formats, by a cell's `s`. */
export interface StyleFacts {
  readonly formats: readonly string[]
  readonly locked: readonly boolean[]
  /** Whether any sheet has a formula: then its saved results may be out of date. */
  readonly hasFormulas: boolean
}

/** Texts go into the cells; formats stay. Throws ChangeStop; then nothing is changed. */
export function setCells(book: Book, sheet: string, cells: readonly CellText[], facts: StyleFacts): Book {
  const part = book.sheet(sheet)?.part
  if (part === undefined) throw new RangeError(`no sheet ${sheet}`)
  if (cells.length === 0) return book
  const xml = book.package.text(part)
  const writer = new CellWriter(book, sheet, xml, facts)
  writer.write(cells)
  let next = writer.styles.book().with({ [part]: writer.splices.apply(xml) })
  if (writer.isFormulaLost) next = dropCalculationChain(next)
  return facts.hasFormulas ? recalculateOnLoad(next) : next
}

interface FoundRow {
  readonly row: ScannedRow
  readonly cells: ScannedCell[]
  closeStart: number
  end: number
}

class CellWriter {
  readonly splices = new Splices()
  readonly styles: StylesEdit
  isFormulaLost = false
  readonly #sheet: string
  readonly #xml: string
  readonly #root: XmlElement
  readonly #data: XmlElement
  readonly #facts: StyleFacts
  readonly #date1904: boolean
  /** Cells of shared formulas by their group, in the order they stand. */
  readonly #shared = new Map<string, ScannedCell[]>()
  readonly #arrays: CellRange[] = []
  /** The rows that are there, in their order: new ones go between them, or behind them. */
  readonly #order: ScannedRow[] = []
  #tail = ''

  constructor(book: Book, sheet: string, xml: string, facts: StyleFacts) {
    this.styles = new StylesEdit(book)
    this.#sheet = sheet
    this.#xml = xml
    this.#root = parseXml(xml, 'sheetData')
    this.#facts = facts
    this.#date1904 = book.parts.date1904
    const data = childOf(this.#root, 'sheetData')
    if (!data) throw new ChangeStop('cannot-change', `工作表“${sheet}”没有放内容的地方，没有改动。`)
    this.#data = data
  }

  write(cells: readonly CellText[]): void {
    const wanted = new Map<number, Map<number, CellText>>()
    for (const cell of cells) {
      if (cell.text.length > MAX_TEXT) throw tooLong(cell)
      const row = wanted.get(cell.at.row) ?? new Map<number, CellText>()
      wanted.set(cell.at.row, row.set(cell.at.col, cell))
    }
    const rows = this.#find(wanted)
    this.#refuseLocked(wanted, rows)
    const overwritten: ScannedCell[] = []
    for (const [rowNumber, texts] of [...wanted].sort(([a], [b]) => a - b)) {
      const list = [...texts.values()].sort((a, b) => compareCells(a.at, b.at))
      const found = rows.get(rowNumber)
      if (found) overwritten.push(...this.#writeRow(found, list))
      else this.#addRow(rowNumber, list)
    }
    if (this.#tail !== '') appendInside(this.splices, this.#xml, this.#data, this.#tail)
    this.#handOverShared(overwritten)
    this.#growDimension(cells)
  }

  #find(wanted: ReadonlyMap<number, unknown>): Map<number, FoundRow> {
    const rows = new Map<number, FoundRow>()
    let current: FoundRow | null = null
    scanRows(this.#xml, this.#data, {
      row: (row) => {
        current = wanted.has(row.row) ? { row, cells: [], closeStart: row.openEnd, end: row.openEnd } : null
        if (current) rows.set(row.row, current)
        this.#order.push(row)
      },
      passes: (row) => !wanted.has(row.row),
      cell: (cell) => {
        current?.cells.push(cell)
      },
      rowEnd: (_, closeStart, end) => {
        if (current) Object.assign(current, { closeStart, end })
        current = null
      },
    })
    if (this.#facts.hasFormulas) this.#findFormulas()
    return rows
  }

  #findFormulas(): void {
    for (const { cell, group, array } of formulaCells(this.#xml)) {
      if (array && formatRange(array).includes(':')) this.#arrays.push(array)
      if (group === null) continue
      const cells = this.#shared.get(group)
      if (cells) cells.push(cell)
      else this.#shared.set(group, [cell])
    }
  }

  #refuseLocked(wanted: ReadonlyMap<number, ReadonlyMap<number, CellText>>, rows: ReadonlyMap<number, FoundRow>): void {
    const isProtected = protectionOf(this.#xml, this.#root) !== null
    for (const [row, texts] of wanted) {
      for (const col of texts.keys()) {
        const cell = rows.get(row)?.cells.find((found) => found.col === col)
        const style = cell ? Number(valueOf(cell.attributes, 's') ?? 0) : this.#emptyStyle(rows.get(row)?.row, col)
        if (isProtected && this.#facts.locked[style] !== false) throw sheetProtected(this.#sheet)
        const array = this.#arrays.find(
          ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
        )
        if (array) throw insideArray({ row, col }, array)
      }
    }
  }

  /** Writes into a row that is there; gives the cells with formulas that were overwritten. */
  #writeRow(found: FoundRow, list: readonly CellText[]): ScannedCell[] {
    const { prefix } = this.#root
    const overwritten: ScannedCell[] = []
    const added: string[] = []
    let addedAt = -1
    const flush = () => {
      if (added.length > 0) this.splices.insert(addedAt, added.join(''))
      added.length = 0
    }
    const isSelfClosed = found.end === found.row.openEnd
    for (const cell of list) {
      const old = found.cells.find(({ col }) => col === cell.at.col)
      if (old) {
        if (old.formula) overwritten.push(old)
        this.splices.replace(old.start, old.end, this.#rewritten(old, cell))
        continue
      }
      if (cell.text === '') continue
      const after = found.cells.find(({ col }) => col > cell.at.col)
      const at = after ? after.start : found.closeStart
      if (at !== addedAt) flush()
      addedAt = at
      added.push(this.#newCell(cell, this.#emptyStyle(found.row, cell.at.col)))
    }
    if (isSelfClosed && added.length > 0) {
      const name = `${prefix}row`
      this.splices.replace(found.row.openEnd - 2, found.row.openEnd, `>${added.join('')}</${name}>`)
    } else flush()
    this.#growSpans(found.row, list)
    return overwritten
  }

  #addRow(row: number, list: readonly CellText[]): void {
    const filled = list.filter(({ text }) => text !== '')
    if (filled.length === 0) return
    const { prefix } = this.#root
    const cells = filled.map((cell) => this.#newCell(cell, this.#emptyStyle(undefined, cell.at.col))).join('')
    const xml = `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`
    const after = this.#order.find((other) => other.row > row)
    if (after) this.splices.insert(after.start, xml)
    else this.#tail += xml
  }

  #rewritten(old: ScannedCell, { at, text, byHand }: CellText): string {
    const { prefix } = this.#root
    const style = Number(valueOf(old.attributes, 's') ?? 0)
    const { attributes, content } = this.#stored(text, style, byHand)
    const kept = old.attributes.filter(({ name }) => !['r', 's', 't', 'cm', 'vm'].includes(name))
    const reference = valueOf(old.attributes, 'r') === undefined ? '' : ` r="${formatCell(at)}"`
    const others = kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('')
    const head = `<${prefix}c${reference}${attributes}${others}`
    const rest = content + this.#extensions(old)
    return rest === '' ? `${head}/>` : `${head}>${rest}</${prefix}c>`
  }

  /** What later versions have put into a cell beside its value. */
  #extensions(old: ScannedCell): string {
    const inner = this.#xml.slice(old.openEnd, old.closeStart)
    return /<(?:\w+:)?extLst[\s>][\s\S]*<\/(?:\w+:)?extLst>/.exec(inner)?.[0] ?? ''
  }

  #newCell({ at, text, byHand }: CellText, style: number): string {
    const { prefix } = this.#root
    const { attributes, content } = this.#stored(text, style, byHand)
    return `<${prefix}c r="${formatCell(at)}"${attributes}>${content}</${prefix}c>`
  }

  /** Style, type and content of a cell that is to show a text. */
  #stored(text: string, style: number, byHand = false): { attributes: string; content: string } {
    const { prefix } = this.#root
    const styled = (number: number) => (number === 0 ? '' : ` s="${number}"`)
    if (text === '') return { attributes: styled(style), content: '' }
    const code = this.#facts.formats[style] ?? 'General'
    const number = byHand ? typedNumber(text, code, this.#date1904) : null
    if (number !== null) return { attributes: styled(style), content: `<${prefix}v>${number}</${prefix}v>` }
    const stored = storedText(text, code, this.#date1904)
    if (stored.kind === 'number') {
      return { attributes: styled(style), content: `<${prefix}v>${text}</${prefix}v>` }
    }
    const textStyle = stored.needsQuote ? this.styles.quoted(style) : style
    return { attributes: `${styled(textStyle)} t="inlineStr"`, content: inlineText(text, prefix) }
  }

  /** The style of a cell that is not stored: its row's, else its column's. */
  #emptyStyle(row: ScannedRow | undefined, col: number): number {
    if (row && isTrue(valueOf(row.attributes, 'customFormat'))) return Number(valueOf(row.attributes, 's') ?? 0)
    for (const column of childrenOf(this.#root, 'cols').flatMap((cols) => childrenOf(cols, 'col'))) {
      const attributes = attributesOf(this.#xml, column)
      if (col + 1 >= Number(valueOf(attributes, 'min')) && col + 1 <= Number(valueOf(attributes, 'max'))) {
        return Number(valueOf(attributes, 'style') ?? 0)
      }
    }
    return 0
  }

  /** The formula of a group stands in one of its cells: when that one is overwritten, the next takes it over. */
  #handOverShared(overwritten: readonly ScannedCell[]): void {
    if (overwritten.length === 0) return
    this.isFormulaLost = true
    const lost = new Set(overwritten.map(({ start }) => start))
    for (const [group, cells] of this.#shared) {
      const master = cells.find(({ formula }) => formula && formula.closeStart > formula.openEnd)
      const left = cells.filter(({ start }) => !lost.has(start))
      const [heir] = left
      if (!master?.formula || !lost.has(master.start) || !heir?.formula) continue
      const text = contentText(this.#xml.slice(master.formula.openEnd, master.formula.closeStart))
      const moved = translateFormula(text, heir.row - master.row, heir.col - master.col)
      if (moved === null) throw sharedFormula(master)
      const ref = formatRange({
        top: Math.min(...left.map(({ row }) => row)),
        left: Math.min(...left.map(({ col }) => col)),
        bottom: Math.max(...left.map(({ row }) => row)),
        right: Math.max(...left.map(({ col }) => col)),
      })
      const name = `${this.#root.prefix}f`
      const f = `<${name} t="shared" ref="${ref}" si="${escapeAttribute(group)}">${escapeText(moved)}</${name}>`
      this.splices.replace(heir.formula.start, heir.formula.end, f)
    }
  }

  #growSpans(row: ScannedRow, list: readonly CellText[]): void {
    const spans = row.attributes.find(({ name }) => name === 'spans')
    const match = /^(\d+):(\d+)$/.exec(spans?.value ?? '')
    if (!spans || !match) return
    const cols = list.map(({ at }) => at.col + 1)
    const first = Math.min(Number(match[1]), ...cols)
    const last = Math.max(Number(match[2]), ...cols)
    const grown = `${first}:${last}`
    if (grown !== spans.value) this.splices.replace(spans.valueStart, spans.valueEnd, grown)
  }

  #growDimension(cells: readonly CellText[]): void {
    const dimension = childOf(this.#root, 'dimension')
    const ref = dimension && valueOf(attributesOf(this.#xml, dimension), 'ref')
    const range = parseRange(ref ?? '')
    if (!dimension || !range) return
    const filled = cells.filter(({ text }) => text !== '').map(({ at }) => at)
    const grown = formatRange({
      top: Math.min(range.top, ...filled.map(({ row }) => row)),
      left: Math.min(range.left, ...filled.map(({ col }) => col)),
      bottom: Math.max(range.bottom, ...filled.map(({ row }) => row)),
      right: Math.max(range.right, ...filled.map(({ col }) => col)),
    })
    if (grown !== formatRange(range)) setAttribute(this.splices, this.#xml, dimension, 'ref', grown)
  }
}

function tooLong({ at, text }: CellText): ChangeStop {
  return new ChangeStop(
    'too-large',
    `要写入 ${formatCell(at)} 的文字有 ${text.length} 个字，一个单元格最多能放 ${MAX_TEXT} 个字，没有改动。请缩短后再试。`,
  )
}

function insideArray(at: { row: number; col: number }, array: CellRange): ChangeStop {
  return new ChangeStop(
    'cannot-change',
    `${formatCell(at)} 属于 ${formatRange(array)} 的数组公式，不能只改其中一格，没有改动。请在 Excel 或 WPS 里修改那个公式。`,
  )
}

function sharedFormula(master: ScannedCell): ChangeStop {
  return new ChangeStop(
    'cannot-change',
    `${formatCell(master)} 的公式与别的单元格共用，它的写法读不准，没有改动。请在 Excel 或 WPS 里修改这一格。`,
  )
}
