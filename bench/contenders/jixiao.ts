import { checkWorkbook, engineFor } from '../../src/check/index.ts'
import { runRules } from '../../src/check/runRules.ts'
import { BASELINE, resolvePack, type ResolvedPack } from '../../src/packs/index.ts'
import { formatMessage, RULES } from '../../src/rules/index.ts'
import type { Grid } from '../../src/sheet/index.ts'
import { recognise, type RecognisedWorkbook } from '../../src/table/index.ts'
import { emptyFound, type Contender, type Found } from '../task.ts'

const PAIR: readonly string[] = ['vague-value', 'cost-sum']

/** A pack with every rule but the pair turned off. */
export function pairPack(): ResolvedPack {
  const others = RULES.filter((rule) => !PAIR.includes(rule.id)).map((rule) => [rule.id, 'off' as const])
  return resolvePack({ ...BASELINE, id: 'pair', extends: 'baseline', rules: Object.fromEntries(others) })
}

/** The default pack: all rules as they come. */
export function corePack(): ResolvedPack {
  return resolvePack(BASELINE)
}

/** Our engine from grids to findings in words: recognising the tables, reading values, rules, precedence, messages. */
export function jixiao(
  name: string,
  workbooks: readonly (readonly Grid[])[],
  tables: number,
  pack: ResolvedPack,
): Contender {
  return {
    name,
    includes: '网格→识别表格→读指标值→规则→成文的问题',
    run() {
      const found = emptyFound(tables)
      let first = 0
      for (const grids of workbooks) {
        const result = checkWorkbook(grids, { pack })
        for (const { rule, table } of result.findings) count(rule, table, first, found)
        first += result.tables.length
      }
      if (first !== tables) throw new Error(`应识别 ${String(tables)} 张表，识别出 ${String(first)} 张`)
      return found
    },
  }
}

/**
 * The same rules where the peers begin: the tables are recognised before. Values are still parsed within, and each
 * finding is put into words.
 */
export function jixiaoRules(
  name: string,
  workbooks: readonly (readonly Grid[])[],
  tables: number,
  pack: ResolvedPack,
): Contender {
  const engine = engineFor(pack)
  let recognised: RecognisedWorkbook[] = []
  return {
    name,
    includes: '已识别的表格→读指标值→规则→成文的问题',
    before() {
      // Anew each time: a table remembers the values it has parsed.
      recognised = workbooks.map((grids) => recognise(grids, { labels: pack.labels }))
    },
    run() {
      const found = emptyFound(tables)
      let first = 0
      for (const workbook of recognised) {
        for (const { rule, table, report } of runRules(workbook, engine).found) {
          if (formatMessage(rule, report) !== '') count(rule.id, table?.id ?? null, first, found)
        }
        first += workbook.tables.length
      }
      return found
    },
  }
}

/** Tables are called t1, t2 … within their workbook; `first` tables stood in the workbooks before it. */
function count(rule: string, table: string | null, first: number, { vague, sums }: Found): void {
  if (rule !== 'vague-value' && rule !== 'cost-sum') return
  const list = rule === 'vague-value' ? vague : sums
  const index = first + Number(table?.slice(1)) - 1
  list[index] = (list[index] ?? 0) + 1
}
