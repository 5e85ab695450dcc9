import { describe, expect, it } from 'vitest'
import { vagueValue } from '../../src/rules/value/vague-value.ts'
import { runRule } from '../support/ruleTester.ts'
import { FURTHER_MEASURABLE, FURTHER_VAGUE } from './fixtures/furtherValues.ts'
import phrases from './fixtures/strangerPhrases.json' with { type: 'json' }
import { MEASURABLE_VALUES, VAGUE_VALUES } from './fixtures/vagueValues.ts'

const benefit = (value: string) => `效益 | 社会 | 指标 | ${value}`
const stranger = ({ level1, level2, name, value }: (typeof phrases.vague)[number]) =>
  `${level1} | ${level2} | ${name} | ${value}`

/** The values that the rule finds vague in one table of the given rows. */
function foundIn(rows: readonly string[]): Set<string> {
  const { reports, grids } = runRule(vagueValue, `\n${rows.join('\n')}`)
  return new Set(reports.map(({ cell }) => grids[0]?.cell(cell.row, cell.col)?.text ?? ''))
}

// What is judged wrong today, by name: any other phrase that changes sides has broken a pattern, and one that is judged
// right from now on leaves its list.
describe('every phrase of the collections is judged as it was labelled, but for those named here', () => {
  it.each([
    { of: 'our own values', values: VAGUE_VALUES.map(benefit), missed: ['不高于市场价'] },
    {
      of: 'the values of later rounds',
      values: FURTHER_VAGUE.map(benefit),
      missed: ['不低于预期', '交出满意答卷', '酌定', '照常', '区域知名', '不出问题', '全面覆盖重点人群需求'],
    },
    { of: 'a stranger', values: phrases.vague.map(stranger), missed: ['一批', '形成强大震慑'] },
  ])('the vague ones of $of', ({ values, missed }) => {
    const found = foundIn(values)
    expect(values.map(valueOf).filter((value) => !found.has(value))).toEqual(missed)
  })

  it.each([
    { of: 'our own values', values: MEASURABLE_VALUES.map(benefit), wrong: [] },
    {
      of: 'the values of later rounds',
      values: FURTHER_MEASURABLE.map(benefit),
      wrong: ['专账核算', '按文件规定标准执行', '专精特新', '独角兽', '工作简报', '视频', '路灯亮化', '点亮'],
    },
    { of: 'a stranger', values: phrases.measurable.map(stranger), wrong: ['好（好、较好、一般、差）'] },
  ])('the measurable ones of $of', ({ values, wrong }) => {
    const found = foundIn(values)
    expect(values.map(valueOf).filter((value) => found.has(value))).toEqual(wrong)
  })
})

function valueOf(row: string): string {
  return row.split(' | ')[3] ?? ''
}
