import * as z from 'zod/mini'
import type { Table, TextField } from '../../table/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

/** What the words mean elsewhere: subsidies for pupils and patients, meals of a course, a trip, men on duty. */
const OTHER_PAYEE =
  /学生|学员|学校|幼儿|儿童|老人|老年|困难|救助|患者|病人|运动员|参训|培训|会议|差旅|出差|驻村|救灾|抢险|值守|残疾/
const EXCLUDED = /不含|不包括|不包含|不得|不列|不支付|不用于|除外|严禁|禁止/
const CLAUSE = /[，。；;,\n]/

export const runningCost = defineRule({
  id: 'running-cost',
  family: 'budget',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '项目里列了日常公用支出',
  authority: ['财预〔2015〕88号'],
  options: z.object({
    /** Everyday spending that a project should not pay for. */
    words: z._default(z.array(z.string()), [
      '工会经费',
      '伙食补助',
      '公务用车运行',
      '公务车运行',
      '公车运行',
      '办公用品',
    ]),
  }),
  messages: { pays: '“{text}”里有{word}，这是单位日常运转的支出，一般由公用经费负担' },
  suggestions: { default: '把{word}改列公用经费；确实为这个项目专门支出的，写明用在哪里。' },
  explain: {
    what: '项目的成本指标、产出指标、支出明细和资金用途里，列了工会经费、伙食补助、公务用车运行、办公用品这类日常公用支出。部门整体的表不看。',
    why: '日常公用支出已经在基本支出里安排，项目里再列，容易重复安排。',
    how: '改列公用经费，或写明是这个项目专门用的。本地另有口径的，由规则包改词表。',
    options: {
      words: '哪些词算日常公用支出；写了就用这里的，不再用默认的',
    },
  },
  examples: {
    good: [
      `预算数: 10
       用途: 用于开展食品抽检，不含办公用品和工会经费。
       产出 | 成本 | 抽检费用 | ≤10万元`,
      '产出 | 成本 | 学生伙食补助 | ≤10万元\n产出 | 成本 | 办公家具购置费 | ≤5万元',
    ],
    bad: [
      {
        table: `预算数: 10
         产出 | 成本 | 抽检费用 | ≤8万元
         产出 | 成本 | !办公用品购置费 | ≤2万元`,
        says: '“办公用品购置费”里有办公用品',
      },
      {
        table: `预算数: 10
         用途: !用于抽检和工会经费。
         产出 | 成本 | 抽检费用 | ≤10万元`,
        says: '工会经费',
      },
    ],
  },
  *check(table, { options: { words } }) {
    if (table.kind !== 'project' || words.length === 0) return
    for (const { row, fields } of linesOf(table)) {
      const found = firstPaid(fields, words)
      if (!found) continue
      yield {
        cell: found.field.cell,
        message: 'pays',
        ...(row === null ? {} : { row }),
        data: { text: shorten(found.clause), word: found.word },
      }
    }
  },
})

interface Line {
  readonly row: number | null
  /** A finding on the first of them says enough. */
  readonly fields: readonly TextField[]
}

/** Where a form says what the money is for. */
function* linesOf(table: Table): Generator<Line> {
  if (table.purpose) yield { row: null, fields: [table.purpose] }
  for (const indicator of table.indicators) {
    const level1 = indicator.level1?.class
    if ((level1 !== 'output' && level1 !== 'cost') || isSilent(indicator)) continue
    yield { row: indicator.row, fields: [indicator.name] }
  }
  for (const { name, item, basis } of table.details?.rows ?? []) {
    yield { row: null, fields: [name, item, basis].filter((field) => field !== null) }
  }
}

function firstPaid(fields: readonly TextField[], words: readonly string[]) {
  for (const field of fields) {
    for (const word of words) {
      if (!field.text.includes(word)) continue
      const clause = field.text.split(CLAUSE).find((one) => one.includes(word) && isPaid(one, word))
      if (clause !== undefined) return { field, word, clause }
    }
  }
  return null
}

function isPaid(clause: string, word: string): boolean {
  return !EXCLUDED.test(clause) && !(word.startsWith('伙食') && OTHER_PAYEE.test(clause))
}
