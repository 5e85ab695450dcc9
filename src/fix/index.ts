export { applyToGrids } from './applyToGrid.ts'
export { planFixes, type FixChoice } from './planFixes.ts'
