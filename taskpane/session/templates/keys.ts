import type { Level2Class, Table } from '../../../src/table/index.ts'
import { projectOf } from '../../../src/rules/index.ts'
import type { TemplateIndicator } from '../../../src/templates/index.ts'
import type { IndicatorClass } from '../templatesState.ts'

/** The classes of standard indicators, in the order they are listed. */
export const CLASSES: readonly IndicatorClass[] = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
  'satisfaction',
]

/** Names a standard indicator, whichever kind of project it comes from and however it is edited. */
export function indicatorKey({ level2, name }: Pick<TemplateIndicator, 'level2' | 'name'>): string {
  return `${level2}:${name}`
}

/** Names a table from one check to the next: what was chosen for it stays. */
export function tableKey(table: Table): string {
  return [table.sheet, table.id, projectOf(table)].join('\n')
}

/** What a project's table is called in a list. */
export function titleOf(table: Table): string {
  return projectOf(table) || (table.title?.text ?? '') || table.sheet
}

/** The level 1 of a standard indicator's class. */
export function level1Of(level2: IndicatorClass): TemplateIndicator['level1'] {
  if (level2 === 'satisfaction') return 'satisfaction'
  return CLASSES.indexOf(level2) < CLASSES.indexOf('economic-benefit') ? 'output' : 'benefit'
}

/** Social and environmental costs are no class of the standard indicators: they stand with the costs. */
export function standardClass(level2: Level2Class): IndicatorClass {
  return level2 === 'economic-cost' || level2 === 'social-cost' || level2 === 'environment-cost' ? 'cost' : level2
}
