import { checkWorkbook, type CheckResult, type Finding, type OwnRules } from '../../../src/check/index.ts'
import { BASELINE, chooseSheetPack, resolvePack, type ResolvedPack } from '../../../src/packs/index.ts'
import type { Grid } from '../../../src/sheet/index.ts'
import type { PackUse } from '../packsState.ts'
import { withoutHarm } from './harmless.ts'

/** By what a workbook is checked. The same settings are the same object: what was found stays valid with it. */
export interface CheckSettings {
  readonly fileName: string | null
  /** null: the built-in pack that fits the tables. */
  readonly pack: ResolvedPack | null
  /** Where that comes from. */
  readonly from: Pick<PackUse, 'origin' | 'file' | 'keptOn' | 'cannotKeep'>
  readonly own: OwnRules
  /** What is kept with the workbook about findings that may stand, and the day it is read on. */
  readonly decisions: { readonly entries: readonly unknown[]; readonly today: string }
}

/** How much of the workbook the sheets given are. */
export interface CheckScope {
  /** They are all it has. */
  readonly whole: boolean
  /** The names of all it has, where they are known; else none. */
  readonly names: readonly string[]
}

const SOME_SHEETS: CheckScope = { whole: false, names: [] }

/** What was looked at and what was found. */
export interface Inspection {
  readonly grids: readonly Grid[]
  readonly settings: CheckSettings
  readonly scope: CheckScope
  readonly result: CheckResult
  /** Findings whose fix may be offered: it adds no other finding. */
  readonly fixable: ReadonlySet<Finding>
}

/** What was read of the same sheets before: what is still the same is not asked again. */
type Before = Pick<CheckResult, 'runs'> | null

/** Checks sheets and tries the fixes out on them. Writes nothing. */
export function inspect(
  grids: readonly Grid[],
  settings: CheckSettings,
  scope = SOME_SHEETS,
  before: Before = null,
): Inspection {
  const result = check(grids, settings, scope, before)
  const withFix = result.findings.filter((finding) => finding.fix && !finding.ignored)
  const fixable = withoutHarm({ grids, settings, result }, withFix)
  return { grids, settings, scope, result, fixable: new Set(fixable) }
}

export function check(
  grids: readonly Grid[],
  settings: CheckSettings,
  scope = SOME_SHEETS,
  before: Before = null,
): CheckResult {
  const { fileName, pack, own, decisions } = settings
  return checkWorkbook(grids, {
    pack,
    own,
    before,
    decisions: { ...decisions, whole: scope.whole, workbookSheets: scope.names },
    ...(fileName === null ? {} : { fileName }),
  })
}

/** The pack as it is without the workbook's own settings; before anything was checked, the one everything starts from. */
export function packUnder(inspection: Inspection | null, { pack }: CheckSettings): ResolvedPack {
  if (pack) return pack
  return inspection ? chooseSheetPack(inspection.result.tables) : baseline
}

/** Whether anything is kept about single sheets: then it matters which sheets there are. */
export function asksSheets({ decisions }: CheckSettings): boolean {
  return decisions.entries.length > 0
}

const baseline = resolvePack(BASELINE)
