import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { applyToGrids } from '../../src/fix/index.ts'
import { readNotation } from '../../src/table/index.ts'
import { BUILTIN_TYPES, proposeIndicators } from '../../src/templates/index.ts'
import { planned } from './planChecks.ts'
import { EMPTY_FORMS } from './planForms.ts'

describe('每一类项目的标准指标', () => {
  it.each(BUILTIN_TYPES.filter((type) => type.indicators.length > 0).map((type) => [type.name, type] as const))(
    '%s：必选的指标里有产出、效益和满意度，产出说到数量、质量、时效、成本',
    (_, type) => {
      const required = type.indicators.filter((one) => one.required)
      expect(new Set(required.map((one) => one.level1))).toEqual(new Set(['output', 'benefit', 'satisfaction']))
      expect(required.map((one) => one.level2)).toEqual(
        expect.arrayContaining(['quantity', 'quality', 'timeliness', 'cost']),
      )
    },
  )

  describe.each(Object.keys(EMPTY_FORMS))('插到 %s 的空表里', (form) => {
    const { grids } = readNotation((EMPTY_FORMS[form] ?? '').replaceAll('{project}', '示例项目'))
    const before = checkWorkbook(grids)
    const [table] = before.tables
    const [grid] = grids
    if (!table || !grid) throw new Error('no table')

    it('这张表认得出是什么表样', () => {
      expect(table.form).toBe(form)
      expect(before.tables).toHaveLength(1)
    })

    it.each(BUILTIN_TYPES.map((type) => [type.id, type] as const))(
      '%s：只插预选的也好，全插也好，重查没有须改也没有提醒',
      (_, type) => {
        const proposed = proposeIndicators(table, [type])
        const filled = proposed.filter((one) => !one.missing.includes('budget'))
        for (const choice of [filled, proposed.filter((one) => one.preselected)]) {
          const { plan } = planned({ table, grid, chosen: choice.map((one) => one.chosen) })
          const { grids: changed, outcome } = applyToGrids(grids, plan)
          expect(outcome.skipped).toEqual([])
          const { findings, tables } = checkWorkbook(changed)
          expect(findings.filter((one) => one.severity !== 'info').map((one) => one.message)).toEqual([])
          expect(tables[0]?.indicators.length).toBeGreaterThanOrEqual(choice.length)
        }
      },
    )
  })
})
