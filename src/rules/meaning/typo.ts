import * as z from 'zod/mini'
import type { TextField } from '../../table/index.ts'
import { defineRule, type RuleReport } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { typoFinder } from './typos.ts'

const word = z.string().check(z.minLength(2), z.maxLength(20))

export const typo = defineRule({
  id: 'typo',
  family: 'meaning',
  severity: 'info',
  since: '0.2.0',
  fix: 'suggestion',
  title: '疑似错别字',
  authority: [],
  options: z.object({
    /** The pack's own words, wrong → right. */
    words: z._default(z.record(word, word), {}),
  }),
  messages: { default: '“{text}”里的“{wrong}”疑似“{right}”之误' },
  suggestions: { default: '确认后把“{wrong}”改为“{right}”' },
  explain: {
    what: '名称、描述、指标值、绩效目标、资金用途里有常见的错别字或重复的词，例如“散媒”“没批次”“意见意见”。',
    why: '错字会让指标的意思走样，公开后也影响单位形象。',
    how: '核对后改正。只查一本小词典，规则包可以增补。',
    options: {
      words: '本地要加的错别字，写成“错的词”对“改正的词”',
    },
  },
  examples: {
    good: ['产出 | 数量 | 散煤抽检批次 | ≥100批次\n产出 | 质量 | 毕竟争取到的资金 | 100%'],
    bad: [
      { table: '产出 | 数量 | !劣质散媒查处数量 | ≥5起', says: '散煤', fixed: ['劣质散煤查处数量'] },
      { table: '产出 | 成本 | 抽检费用 | !≤1200元/没批次', fixed: ['≤1200元/每批次'] },
    ],
  },
  *check(table, { options }) {
    const find = finderFor(options.words)
    const reportOn = (field: TextField | null, row?: number): RuleReport<'default'> | null => {
      // A merged description stands on its first row.
      if (!field || field.text === '' || (row !== undefined && field.cell.row !== row)) return null
      const found = find(field.text)
      if (!found) return null
      const { cell, text } = field
      const edit = { cell, from: text, to: text.replace(found.wrong, found.right) }
      return {
        cell,
        message: 'default',
        data: { text: shorten(text), ...found },
        ...(row === undefined ? {} : { row }),
        fix: { safe: false, edits: [edit] },
      }
    }
    for (const field of [table.project, table.purpose, ...table.goals]) {
      const report = reportOn(field)
      if (report) yield report
    }
    // Nearly all texts hold none: they are only looked through.
    const some = table.indicators.filter(
      ({ name, description, value }) =>
        find(name.text) !== null ||
        find(value.text) !== null ||
        (description !== null && find(description.text) !== null),
    )
    for (const { row, name, description, value } of some) {
      for (const field of [name, description, value]) {
        const report = reportOn(field, row)
        if (report) yield report
      }
    }
  },
})

const finders = new WeakMap<object, ReturnType<typeof typoFinder>>()

function finderFor(words: Readonly<Record<string, string>>): ReturnType<typeof typoFinder> {
  let find = finders.get(words)
  if (!find) finders.set(words, (find = typoFinder(words)))
  return find
}
