import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { applyToGrids, planFixes } from '../../src/fix/index.ts'
import { formatCell, Grid, textCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

const TABLE = `
  项目名称: 示例检查
  产出 | 数量 | 检查户数 | 预计10家
  产出 | 质量 | 检查覆盖率 | ≥100%
  产出 | 质量 | 检查合格率 | ≧90%
  产出 | 时效 | 检查完成时间 | 2026年12月底前
  效益 | 社会 | 隐患整改率 | ≥95%
  满意度 | 服务对象 | 企业满意度 | ≥100%
`
const check = (grids: readonly Grid[]) => checkWorkbook(grids, { fileName: '示例2026.xlsx' })

describe('planning fixes', () => {
  const { grids } = readNotation(TABLE)
  const plan = planFixes(check(grids).findings)
  it('takes the safe fixes only: hedged count, look-alike symbol, ≥100% of a ratio; never satisfaction', () => {
    expect(plan.edits.map((e) => (e.kind === 'set-cell' ? `${formatCell(e.at)} ${e.from} → ${e.to}` : ''))).toEqual([
      'D4 预计10家 → ≥10家',
      'D5 ≥100% → =100%',
      'D6 ≧90% → ≥90%',
    ])
  })
  it('writes exactly what it previewed, and the sheet given stays as it was', () => {
    const before = JSON.stringify(grids[0]?.rowCells(3))
    const { grids: after, outcome } = applyToGrids(grids, plan)
    expect(outcome.skipped).toEqual([])
    expect(after[0]?.cell(3, 3)?.text).toBe('≥10家')
    expect(JSON.stringify(grids[0]?.rowCells(3))).toBe(before)
  })
  it('adds no finding, and puts right what it named', () => {
    const found = (gs: readonly Grid[]) => check(gs).findings.map((f) => `${f.rule} ${formatCell(f.cell)}`)
    const before = found(grids)
    const after = found(applyToGrids(grids, plan).grids)
    expect(after.filter((f) => !before.includes(f))).toEqual([])
    expect(after).not.toContain('hedged-value D4')
    expect(after).not.toContain('percent-over-limit D5')
  })
  it('skips and names a cell that was changed since', () => {
    const changed = grids.map((g) => {
      const rows = g.usedRows.map((r) => [...g.rowCells(r)])
      const row = rows[3]
      if (row) row[3] = textCell('预计12家')
      return new Grid({ sheet: g.sheet, rows, merges: g.merges })
    })
    const { outcome, grids: after } = applyToGrids(changed, plan)
    expect(outcome.skipped).toMatchObject([{ reason: 'changed', found: '预计12家' }])
    expect(after[0]?.cell(3, 3)?.text).toBe('预计12家')
    expect(outcome.applied).toHaveLength(2)
  })
})
