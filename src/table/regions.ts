import { readDetailHeader, readSummaryHeader, type ListHeader } from './details.ts'
import { HEADER_HINT, readHeader, type IndicatorHeader } from './header.ts'
import { repeatsHeader } from './indicators.ts'
import { isTitle, type LabelBook } from './labels.ts'
import { statedUnit } from './money.ts'
import { readProcurementHeader, type ProcurementHeader } from './procurement.ts'
import type { SheetView, Spot } from './sheetView.ts'

/** What begins a table or a part of one, row by row. */
export interface Region {
  title: Spot | null
  /** All title spots of the region's top (an unmerged title is repeated in its row). */
  readonly titleSpots: Set<Spot>
  readonly top: number
  readonly headers: IndicatorHeader[]
  summary: ListHeader | null
  readonly details: ListHeader[]
  readonly procurements: ProcurementHeader[]
  end: number
  /** The region above, where this one has no title of its own: what is said once on top holds for both. */
  readonly under: Region | null
}

/** Cuts a sheet into regions: each is a table, with all that stands above and below its indicators. */
export function regionsOf(view: SheetView, book: LabelBook): Region[] {
  const cutter = new RegionCutter(view, book)
  for (const row of view.grid.usedRows) cutter.read(row)
  return cutter.regions.filter(
    (region) => region.title || region.headers.length > 0 || region.summary || region.procurements.length > 0,
  )
}

class RegionCutter {
  readonly regions: Region[] = []
  readonly #view: SheetView
  readonly #book: LabelBook
  #current: Region | null = null
  #header: IndicatorHeader | null = null
  /** The first row since the last block that names a project anew, where no title separates two tables. */
  #anew: number | null = null
  /** Where the rows right above it begin that say 填报单位 or 单位：万元 once more: they belong to the next table. */
  #lead: number | null = null

  constructor(view: SheetView, book: LabelBook) {
    this.#view = view
    this.#book = book
  }

  read(row: number): void {
    if (this.#header && row <= this.#header.bottom) return
    if (this.#title(row)) return
    const region = this.#current ?? this.#open(row, false)
    const shape = shapeOf(this.#view, row)
    if (shape.header && this.#indicators(row, region)) return
    if (shape.list && this.#list(row, region)) return
    if (this.#header && this.#anew === null) this.#next(row, shape, this.#header)
  }

  #open(row: number, titled: boolean): Region {
    const last = this.#current
    if (last) last.end = row
    const under = titled || !last ? null : (last.under ?? last)
    const fresh: Region = {
      title: null,
      titleSpots: new Set(),
      top: row,
      headers: [],
      summary: null,
      details: [],
      procurements: [],
      end: Infinity,
      under,
    }
    this.#current = fresh
    this.regions.push(fresh)
    return fresh
  }

  #title(row: number): boolean {
    const first = firstCell(this.#view, row)
    if (!first || !isTitle(first.text)) return false
    const spots = this.#view.spots(row)
    if (!spots.every((spot) => spot.text === first.text || spot.text.length < 40)) return false
    const last = this.#current
    const fresh = last && isHeading(this.#view, last, row) ? last : this.#open(row, true)
    fresh.title = spots.find((spot) => spot.text === first.text) ?? null
    for (const spot of spots) if (spot.text === first.text) fresh.titleSpots.add(spot)
    this.#header = null
    this.#forget()
    return true
  }

  #forget(): void {
    this.#anew = null
    this.#lead = null
  }

  #indicators(row: number, region: Region): boolean {
    const found = readHeader(this.#view, row, this.#book)
    if (!found) return false
    // Printed again at a page break, or a second block of the same shape (长期/年度): a block of its own either way.
    const again = this.#header !== null && repeatsHeader(this.#view, row, this.#header)
    const fresh = this.#anew !== null && (again || region.headers.length > 0)
    const target = fresh && this.#anew !== null ? this.#open(this.#anew, false) : region
    target.headers.push(found)
    // The row above was read as the head of a list before the levels below it were seen.
    if (target.summary && target.summary.row >= found.row) target.summary = null
    this.#header = found
    this.#forget()
    return true
  }

  #list(row: number, region: Region): boolean {
    const procurement = readProcurementHeader(this.#view, row)
    if (procurement) {
      region.procurements.push(procurement)
      return true
    }
    const details = readDetailHeader(this.#view, row, this.#book)
    if (details) {
      region.details.push(details)
      return true
    }
    const summary =
      region.headers.length === 0 && !region.summary ? readSummaryHeader(this.#view, row, this.#book) : null
    if (!summary || this.#header) return false
    region.summary = summary
    return true
  }

  /** Whether a row below a block of indicators starts another project: 项目名称 or 项目编码 as its first label. */
  #next(row: number, shape: Shape, header: IndicatorHeader): void {
    if (header.list.project) return
    if (shape.project && this.#says(row, ['project', 'code'])) this.#anew = this.#lead ?? row
    else if (shape.unit && this.#leads(row)) this.#lead ??= row
    else this.#lead = null
  }

  #says(row: number, fields: readonly string[]): boolean {
    return this.#view.spots(row).some((spot) => {
      const label = this.#book.field(spot.text) ?? this.#book.inline(spot.text)?.label
      return label !== undefined && fields.includes(label.field)
    })
  }

  #leads(row: number): boolean {
    return this.#says(row, ['unit-name']) || this.#view.spots(row).some((spot) => statedUnit(spot.text) !== null)
  }
}

/** Whether a region is so far nothing but a title in the row right above: a heading of the document, or half a title. */
function isHeading(view: SheetView, region: Region, row: number): boolean {
  if (!region.title || region.headers.length > 0 || region.summary) return false
  return view.nextRow(region.title.cell.row) === row
}

function firstCell(view: SheetView, row: number) {
  for (const cell of view.grid.rowCells(row)) if (cell && cell.text !== '') return cell
  return null
}

const LIST_HINT = /金\s*额|预\s*算|单\s*价/
const PROJECT_HINT = /名\s*称|编\s*[码号]|代\s*码|支出方向/
const UNIT_HINT = /单\s*位|部\s*门/
// Most cells hold none of them: one look tells.
const ANY_HINT = new RegExp([HEADER_HINT, LIST_HINT, PROJECT_HINT, UNIT_HINT].map((hint) => hint.source).join('|'))

/** What a row could be, asked cheaply of every cell. */
interface Shape {
  readonly header: boolean
  readonly list: boolean
  readonly project: boolean
  readonly unit: boolean
}

function shapeOf(view: SheetView, row: number): Shape {
  let header = false
  let list = false
  let project = false
  let unit = false
  let written = 0
  for (const cell of view.grid.rowCells(row)) {
    if (!cell || cell.text === '') continue
    written++
    const { text } = cell
    if (text.length > 24 || text.length < 2 || !ANY_HINT.test(text)) continue
    if (!header && HEADER_HINT.test(text)) header = true
    if (!list && LIST_HINT.test(text)) list = true
    // A label begins its row; only 单位：万元 may stand at its end. Names and reasons speak of 单位 and 部门 all the time.
    if (!project && written <= 2 && PROJECT_HINT.test(text)) project = true
    if (!unit && UNIT_HINT.test(text) && (written <= 2 || text.includes('元'))) unit = true
  }
  return { header, list, project, unit }
}
