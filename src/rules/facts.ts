import type { Indicator } from '../table/index.ts'
import { quantityOf, type IndicatorValue, type UnitKind } from '../value/index.ts'

export { quantityOf }

/** What the value's unit measures; null for a number without a unit or no number at all. */
export function unitKindOf(value: IndicatorValue): UnitKind | null {
  return quantityOf(value)?.unit?.kind ?? null
}

export function isPercent(value: IndicatorValue): boolean {
  return unitKindOf(value) === 'percent'
}

/** A satisfaction indicator, by its class or by its name: some forms hang it under 效益. */
export function isSatisfaction(indicator: Indicator): boolean {
  return (
    indicator.level2?.class === 'satisfaction' ||
    indicator.level1?.class === 'satisfaction' ||
    indicator.name.plain.includes('满意')
  )
}

/** Whether the indicator says it does not apply, or its value cannot be read: nothing is asked of it. */
export function isSilent(indicator: Indicator): boolean {
  const { kind } = indicator.value.value
  return kind === 'not-applicable' || kind === 'error'
}
