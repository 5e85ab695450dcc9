// The door to all that is loaded on demand: everything the session asks of the core goes through here.
export {
  decisionOn,
  isOwnReport,
  readOwnRules,
  readPack,
  withDecision,
  withoutDecision,
} from '../../src/check/index.ts'
export { findingMarks } from '../../src/report/index.ts'
export { asksType } from '../../src/packs/index.ts'
export { formatCell, formatRange, parseCell } from '../../src/sheet/index.ts'
export { firstOfEachCell, harms, withoutHarm } from './core/harmless.ts'
export { asksSheets, inspect, packUnder, type CheckScope, type CheckSettings, type Inspection } from './core/inspect.ts'
export * from './core/kept.ts'
export { cropped, sameContent } from './core/region.ts'
export { reportOf } from './core/report.ts'
export { ruleItems } from './core/ruleItems.ts'
export { checkOfSheet, sheetCheck } from './core/sheetCheck.ts'

/** 模板 with its kinds of project: a part of its own, loaded when it is first opened. */
export const loadTemplates = () => import(/* webpackChunkName: "templates" */ './templates/index.ts')

/** What is about packs from elsewhere than the workbook, and the columns to be uploaded: a part of its own. */
export const loadPacks = () => import(/* webpackChunkName: "packs" */ './packs/index.ts')

/** The library of project types: it comes with 模板, and is fetched for a pack that has settings for single kinds. */
export const loadProjectTypes = () => import(/* webpackChunkName: "templates" */ './projectTypes.ts')
