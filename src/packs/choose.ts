import type { Table } from '../table/index.ts'
import { plainName } from '../value/index.ts'
import { builtinPack, BASELINE, BUILTIN_PACKS } from './builtin.ts'
import { resolvePack, type ResolvedPack } from './resolve.ts'

const resolved = new Map<string, ResolvedPack>()

/** A built-in pack, resolved once. */
function builtin(id: string): ResolvedPack {
  let pack = resolved.get(id)
  if (!pack) resolved.set(id, (pack = resolvePack(builtinPack(id) ?? BASELINE)))
  return pack
}

/** The regions named on these tables decide first; then the form; a code of 河北 begins with 13, one of 天津 with 12. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/^13\d{6}/, 'hebei'],
  [/^12\d{6}/, 'tianjin'],
  [/^43\d{6}/, 'hunan'],
]

/** The built-in pack that fits what the tables of a workbook look like; `baseline` where nothing tells. */
export function chooseSheetPack(tables: readonly Table[]): ResolvedPack {
  for (const table of tables) {
    const code = table.code?.text ?? ''
    const byCode = CODES.find(([pattern]) => pattern.test(code))
    if (byCode) return builtin(byCode[1])
  }
  const regional = BUILTIN_PACKS.find((pack) =>
    pack.regions?.some((region) => tables.some((table) => isOf(table, region))),
  )
  if (regional) return builtin(regional.id)
  const has = (...forms: Table['form'][]) => tables.some((table) => forms.includes(table.form))
  if (has('F6', 'F7') && tables.some((table) => table.indicators.some((i) => i.level1?.class === 'cost'))) {
    return builtin('mof-2021')
  }
  if (has('F3')) return builtin('hunan')
  if (tables.some((table) => table.form === 'F4' || (table.form === 'F1' && table.paymentPlan))) return builtin('hebei')
  if (has('F2')) return builtin('hebei')
  if (has('F1')) return builtin('tianjin')
  return builtin('baseline')
}

/** Whether a table says it is of a region: by its unit, or at the start of its title. 天津路小学 in a project does not. */
function isOf(table: Table, region: string): boolean {
  const unit = table.unitName?.text ?? ''
  const title = plainName(table.title?.text ?? '').replace(/^\d{4}年度?/, '')
  return [unit, title].some(
    (text, i) => (i === 0 ? text.includes(region) : text.startsWith(region)) && !isStreet(text, region),
  )
}

function isStreet(text: string, region: string): boolean {
  return /^[东南西北中]?[路街道]/.test(text.slice(text.indexOf(region) + region.length))
}
