import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { diffPacks, lintPack, parsePack, readPackSet, resolvePack } from '../../src/packs/index.ts'
import { PLACE_NAMES } from '../../src/packs/checks/index.ts'
import { Grid, textCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'
import { HEAD } from './support.ts'

const TABLE = readNotation(`列: 一级 二级 三级 描述 值 依据 权重 符号 单位
  标题: 2026年示例项目绩效目标表
  预算数: 80
  财政资金: 60
  绩效目标: 完成100批次抽检
  产出 | 数量 | 抽检批次 | 全年批次 | 100 | 计划 | 50 | ≥ | 批次
  成本 | 经济成本 | 检测费 | 每年 | 80 | 合同 | 10 | ≤ | 万元
  满意度 | 服务对象 | 满意度 | 调查 | 95 | 历史 | 10 | ≥ | %`).grids

/** Takes a pack's text as far as it gets: refused with reasons, or run. Nothing may throw, nothing may be polluted. */
function survives(text: string, grids: readonly Grid[] = TABLE): void {
  const parsed = parsePack(text)
  if (parsed.ok) {
    const pack = resolvePack(parsed.pack)
    lintPack(parsed.pack)
    diffPacks(pack, pack)
    const { findings } = checkWorkbook(grids, { pack })
    for (const finding of findings) {
      expect(finding.rule).not.toBe('rule-crashed')
      expect(typeof finding.message).toBe('string')
    }
  } else {
    expect(parsed.issues.length).toBeGreaterThan(0)
    for (const { message, path } of parsed.issues) {
      expect(message).not.toBe('')
      expect(typeof path).toBe('string')
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
}

const evil = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'polluted')
const word = fc.oneof(evil, fc.string({ maxLength: 8 }), fc.constantFrom('甲', '≥', '100', '%', '*', '\u0000', '😀'))
/** Mostly what is right, now and then anything. */
function mostly<T>(right: fc.Arbitrary<T>, anything: fc.Arbitrary<unknown> = fc.oneof(word, fc.jsonValue())) {
  return fc.oneof({ weight: 200, arbitrary: right }, { weight: 1, arbitrary: anything })
}
const place = mostly(fc.constantFrom(...PLACE_NAMES, '资金.财政资金'))
const words = mostly(
  fc.array(
    fc.oneof(fc.constantFrom('甲', '≥', '100', '%', '*', 'toString'), fc.string({ minLength: 1, maxLength: 5 })),
    { minLength: 1, maxLength: 4 },
  ),
)
const low = mostly(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constantFrom(3)))
const high = mostly(fc.oneof(fc.integer({ min: 50, max: 200 })))
const scope = mostly(
  fc.record(
    { forms: fc.constantFrom(['F1'], ['unknown', 'F8']), projects: words, units: fc.constant(['示例']) },
    { requiredKeys: ['forms'] },
  ),
)
const common = {
  title: mostly(fc.constant('示例')),
  at: fc.oneof(place, fc.array(place, { minLength: 1, maxLength: 3 })),
  message: mostly(fc.constantFrom('{value}', '{name}的{value}', '甲')),
}
const optional = {
  suggestion: mostly(fc.constant('改成{value}')),
  when: scope,
  where: mostly(fc.record({ at: place, in: words })),
  severity: mostly(fc.constantFrom('error', 'info')),
}
const shape = (check: fc.Arbitrary<string>, own: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc
    .tuple(fc.record({ ...common, check, ...own }), fc.record(optional, { requiredKeys: [] }))
    .map(([needed, more]) => ({ ...needed, ...more }))
const check = fc.oneof(
  shape(fc.constantFrom('required', 'blanks', 'unique')),
  shape(fc.constant('forbidden'), { words, part: mostly(fc.constantFrom('end', 'start', 'whole')) }),
  shape(fc.constant('pattern'), {
    pattern: mostly(fc.constantFrom('.*', '(a|b)+', '[0-9]{1,3}.*', '.{3}')),
    not: mostly(fc.boolean()),
  }),
  shape(fc.constantFrom('range', 'length', 'count'), { min: low, max: high }),
  shape(fc.constant('allowed'), { values: words }),
  shape(fc.constant('unit'), { units: words }),
  shape(fc.constant('sum'), { is: fc.constantFrom('equal', 'atMost', 'atLeast'), to: fc.oneof(place, low) }),
  shape(fc.constant('compare'), { is: fc.constantFrom('equal', 'above', 'contains', 'containedIn'), to: place }),
)
const rules = mostly(
  fc.dictionary(
    fc.constantFrom('range-value', 'cost-sum', 'weight-sum', 'vague-value'),
    mostly(fc.constantFrom('off', 'error')),
  ),
)
const pack = fc.record(
  {
    checks: fc.array(check, { maxLength: 4 }).map((list) => list.map((one, i) => ({ name: `n${String(i)}`, ...one }))),
    overrides: fc.array(mostly(fc.record({ when: scope, rules })), { maxLength: 3 }),
    rules,
    wording: mostly(
      fc.dictionary(fc.constantFrom('vague', 'accepted', 'degrees'), fc.record({ add: words, remove: words })),
    ),
    labels: mostly(fc.dictionary(fc.oneof(evil, fc.constantFrom('三级指标', '指标值')), words)),
    years: fc.array(fc.integer({ min: 2020, max: 2030 })),
    regions: fc.array(fc.constantFrom('河北', '唐山', '__proto__')),
  },
  { requiredKeys: [] },
)

describe('whatever a pack holds', () => {
  it('any text and any JSON is refused with a reason, or taken', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => survives(text)),
      { numRuns: 500 },
    )
  })
  it('any JSON behind the right head too', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(evil, fc.constantFrom('rules', 'checks', 'overrides', 'examples', 'extends')),
          fc.jsonValue(),
        ),
        (more) => survives(JSON.stringify({ ...HEAD, ...more })),
      ),
      { numRuns: 500 },
    )
  })
  it('packs that are nearly right run, or say where they are not', () => {
    fc.assert(
      fc.property(pack, (more) => survives(JSON.stringify({ ...HEAD, ...more }))),
      { numRuns: 250 },
    )
  })
  it('keys that reach for the prototype stay keys', () => {
    for (const key of ['rules', 'wording', 'labels', 'examples', 'overrides', 'checks']) {
      survives(
        JSON.stringify(HEAD).replace(/}$/, `,"${key}":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}`),
      )
    }
  })
  it('a nesting without end is refused', () => {
    const deep = '['.repeat(5_000) + ']'.repeat(5_000)
    survives(JSON.stringify(HEAD).replace(/}$/, `,"rules":{"weight-sum":{"options":{"totals":${deep}}}}}`))
  })
  it('files that name each other in any way are read or refused', () => {
    const name = fc.constantFrom('a.json', 'b.json', './a.json', 'shi-li', 'hebei', '../a.json', '__proto__')
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.option(name)), { maxLength: 4 }), (entries) => {
        const files = entries.map(([file, base], i): [string, string] => [
          file,
          JSON.stringify({ ...HEAD, id: `p${String(i)}`, ...(base === null ? {} : { extends: base }) }),
        ])
        const set = readPackSet(new Map(files))
        expect(set.ok || set.issues.length > 0).toBe(true)
      }),
    )
  })
})

describe('whatever a workbook holds', () => {
  const checks = [
    { name: 'p', check: 'pattern', at: ['指标.指标值', '指标.名称'], pattern: '.*[0-9].{3}[^0-9].*' },
    { name: 'f', check: 'forbidden', at: ['指标.名称', '绩效目标', '标题'], words: ['甲', '*'] },
    { name: 'r', check: 'range', at: ['指标.指标值', '指标.权重', '预算数'], min: '0.01', max: 99 },
    { name: 's', check: 'sum', at: '指标.权重', is: 'equal', to: '预算数' },
    { name: 'u', check: 'unique', at: ['指标.名称', '支出明细.名称'] },
    { name: 'c', check: 'compare', at: '指标.指标值', is: 'below', to: '预算数' },
    { name: 'n', check: 'count', at: '产出指标.名称', min: 2, max: 3 },
    { name: 'b', check: 'blanks', at: ['指标.名称', '指标.数值'] },
  ].map((one) => ({ title: '示例', message: '{value}', ...one }))
  const text = JSON.stringify({ ...HEAD, extends: 'upload', checks })
  const cell = fc.oneof(
    word,
    fc.constantFrom('产出指标', '数量指标', '≥100批次', '80万元', '预算数', '', ' 甲\n', '1e999', '-', '100%'),
  )

  it('checks by data go over it without a crash', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), (below) => {
        const head = [
          ['示例项目绩效目标表'],
          ['预算数', '80', '单位：万元'],
          ['一级指标', '二级指标', '三级指标', '指标值', '权重'],
        ]
        const rows = [...head, ...below].map((row) => row.map((one) => (one === '' ? null : textCell(one))))
        survives(text, [new Grid({ sheet: '表', rows, merges: [] })])
      }),
      { numRuns: 150 },
    )
  })
})
