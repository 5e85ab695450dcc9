import type { CellAddress } from '../sheet/index.ts'
import { tableCell, type Table } from '../table/index.ts'
import { plainName } from '../value/index.ts'
import type { ResolvedPack } from './resolve.ts'

/** A table that a pack was not written for: it is checked all the same, and it is said. */
export interface Outside {
  readonly code: 'pack-other-year' | 'pack-other-region'
  readonly cell: CellAddress
  readonly data: Readonly<Record<string, string>>
}

/** The first two digits of a region's code. */
const PROVINCES = new Map(
  '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), entry.slice(2)]),
)
const NAMES = [...PROVINCES.values()]
const REGION_CODE = /^(\d{2})\d{6}/

/** What of a table lies outside the years and regions a pack is for. Says nothing of a year or region it cannot tell. */
export function outsideOf(pack: ResolvedPack, table: Table): Outside[] {
  const found: Outside[] = []
  const { year } = table
  if (year && pack.years.length > 0 && !pack.years.includes(year.year)) {
    const data = { pack: pack.title, years: pack.years.join('、'), year: String(year.year) }
    found.push({ code: 'pack-other-year', cell: year.cell ?? tableCell(table), data })
  }
  const provinces = pack.regions.filter((region) => NAMES.includes(region))
  const region = provinces.length > 0 ? provinceOf(table) : null
  if (region !== null && !pack.regions.includes(region) && !mentions(table, pack.regions)) {
    const data = { pack: pack.title, regions: provinces.join('、'), region }
    found.push({ code: 'pack-other-region', cell: table.code?.cell ?? tableCell(table), data })
  }
  return found
}

function provinceOf(table: Table): string | null {
  const code = REGION_CODE.exec(table.code?.text ?? '')?.[1]
  const byCode = code === undefined ? undefined : PROVINCES.get(code)
  if (byCode !== undefined) return byCode
  return NAMES.find((name) => heads(table).some((text) => text.startsWith(name))) ?? null
}

function mentions(table: Table, regions: readonly string[]): boolean {
  return regions.some((region) => heads(table).some((text) => text.startsWith(region)))
}

/** How a table begins: 河北省… in its unit or title. 天津路小学 is no province. */
function heads(table: Table): string[] {
  return [table.unitName?.text ?? '', plainName(table.title?.text ?? '').replace(/^\d{4}年度?/, '')].map((text) =>
    text.replace(/^.{2,3}(?=[东南西北中]?[路街道])/, ''),
  )
}
