import { describe, expect, it } from 'vitest'
import { checkWorkbook, runPackExamples } from '../../src/check/index.ts'
import { builtinPack, resolvePack, type Pack } from '../../src/packs/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'

const pack = builtinPack('upload') as Pack
const resolved = resolvePack(pack)
const refused = (table: string) =>
  checkWorkbook(readNotation(table).grids, { pack: resolved })
    .findings.filter(({ rule }) => rule.startsWith('upload/'))
    .map(({ rule, cell }) => `${rule} ${formatCell(cell)}`)

describe('the upload pack', () => {
  it('has examples that turn out as they say', () => {
    const results = runPackExamples(pack, resolved)
    expect(results.length).toBeGreaterThan(6)
    expect(results.filter(({ passed }) => !passed)).toEqual([])
  })
  it('says of every check how to put it right', () => {
    for (const { name, suggestion = '', why = '' } of pack.checks ?? []) {
      expect(`${name} ${suggestion}`).toMatch(/[一-龥]{4}/)
      expect(why).not.toBe('')
    }
  })
  it('lets pass what the system takes, however the form prints it', () => {
    expect(
      refused(`产出 | 数量 | 抽检批次 | ≥100批次
        产出 | 数量 | 服务人数 | 1.2万人次
        产出 | 质量 | 合格率 | 不低于98%
        产出 | 质量 | 事故数 | 0起
        产出 | 时效 | 完成时间 | 2026年12月底前
        产出 | 时效 | 办结时限 | ≤5个工作日
        产出 | 成本 | 检测费 | ≤8000元/批次
        效益 | 社会 | 群众知晓程度 | 良好
        效益 | 生态 | 生态效益 | 不适用
        满意度 | 服务对象 | 群众满意度 | ≥95%`),
    ).toEqual([])
  })
  it('does not say a second time what a rule of the catalogue has said of the same cell', () => {
    const { findings } = checkWorkbook(
      readNotation('产出 | 数量 | 抽检批次 | ≥100\n产出 | 数量 | 检查户数 | ≥8户').grids,
      {
        pack: resolved,
      },
    )
    const onValue = findings.filter(({ cell }) => formatCell(cell) === 'D3').map(({ rule }) => rule)
    expect(onValue).toEqual(['missing-unit'])
  })
  it('counts the characters of a name: 100 pass, 101 do not', () => {
    expect(refused(`产出 | 数量 | ${'甲'.repeat(100)} | ≥1个`)).toEqual([])
    expect(refused(`产出 | 数量 | ${'甲'.repeat(101)} | ≥1个`)).toEqual(['upload/name-length C3'])
  })
  it('says one thing of one cell: a range is told by its sign, not also by being no number', () => {
    expect(refused('产出 | 数量 | 批次 | 1-2批次')).toEqual(['upload/symbols D3'])
    expect(refused('产出 | 数量 | 期数 | 3*2期')).toEqual(['upload/symbols D3'])
    expect(refused('产出 | 数量 | 培训 | 举办3期，每期60人')).toEqual(['upload/plain-value D3'])
  })
})
