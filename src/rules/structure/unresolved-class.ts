import * as z from 'zod/mini'
import { sameCell, type CellAddress } from '../../sheet/index.ts'
import type { Indicator, Table } from '../../table/index.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isTotalRow } from '../totalRow.ts'

type Level = 'level1' | 'level2'

/** Classes beside the four that forms print on purpose: 预算执行率, 管理效率, 个性指标, 其他. */
const LOCAL = /执行|管理|过程|投入|决策|履职|效率|能力|其[他它]|个性|特色|自定义|附加|补充|加分|扣分|资金|政策/

export const unresolvedClass = defineRule({
  id: 'unresolved-class',
  family: 'structure',
  severity: 'error',
  since: '0.2.0',
  fix: 'none',
  title: '看不出是哪一类指标',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    blank: '“{name}”看不出属于哪个{level}：这一行和上面都没有写',
    unknown: '{level}写的是“{label}”，看不出是{known}',
  },
  suggestions: {
    blank: '在“{level}”一栏写明类别，或把上面的类别单元格合并下来',
    unknown: '改成表样上的类别名称；是名称填错了栏的，移到三级指标一栏',
  },
  phrases: {
    level1: '一级指标',
    level2: '二级指标',
    'known-level1': '产出、效益、满意度或成本',
    'known-level2': '数量、质量、时效、成本或某一种效益',
  },
  explain: {
    what: '每条指标都要能看出属于哪个一级、二级指标。合并的单元格和上一行的类别会往下带，带下来还是看不出的，才提示。',
    why: '类别不清，就不知道这条该按产出还是按效益考核，导入系统时也会被退回。',
    how: '补上一级、二级指标的名称；写错的改成表样上的名称。',
  },
  examples: {
    good: [
      `产出 | 数量 | 抽检批次 | ≥100批次
        | | 检查户数 | ≥10户
        | 质量 | 合格率 | ≥98%
       满意度 | | 群众满意度 | ≥90%`,
      `列: 一级 二级 三级 值 权重
       预算执行率 | | 预算执行率 | ≥95% | 10
       产出 | 数量 | 抽检批次 | ≥100批次 | 90`,
    ],
    bad: [
      {
        table: `产出 | ! | 检查户数 | ≥10户
         产出 | 数量 | 抽检批次 | ≥100批次
         效益 | 社会 | 公众知晓率 | ≥80%`,
        says: '“检查户数”看不出属于哪个二级指标',
      },
      {
        table: `产出 | 数量 | 抽检批次 | ≥100批次
         产出 | !抽检任务 | 合格率 | ≥98%
         效益 | 社会 | 公众知晓率 | ≥80%`,
        says: '二级指标写的是“抽检任务”',
      },
    ],
  },
  *check(table) {
    if (table.kind === 'summary') return
    for (const level of ['level1', 'level2'] as const) {
      if (!table.columns[level] || !speaksOf(table, level)) continue
      for (const { cell, row, label, name, others } of unresolved(table, level)) {
        yield {
          cell,
          row,
          message: label === '' ? 'blank' : 'unknown',
          data: { label: shorten(label), name: shorten(name) },
          parts: { level, known: `known-${level}` },
          related: others.map((one) => ({ cell: one, role: 'also' as const, value: label })),
        }
      }
    }
  },
})

/** Whether the table uses the usual classes at all: a form with classes of its own is not judged by ours. */
function speaksOf({ indicators }: Table, level: Level): boolean {
  return indicators.some((indicator) => indicator[level]?.class)
}

interface Unresolved {
  readonly cell: CellAddress
  readonly row: number
  readonly label: string
  readonly name: string
  readonly others: CellAddress[]
}

/** The labels that cannot be told, one that is printed on several rows once; rows without any, one run at a time. */
function unresolved(table: Table, level: Level): Unresolved[] {
  const found: Unresolved[] = []
  let run: Unresolved | null = null
  for (const indicator of table.indicators) {
    const label = indicator[level]
    if (label?.class || !mustHave(indicator, level) || (label && LOCAL.test(label.text))) {
      run = null
      continue
    }
    const text = label?.text ?? ''
    const cell = label?.cell ?? blankCell(table, level, indicator)
    const known: Unresolved | null = label ? (found.find((one) => one.label === text) ?? null) : run
    if (!known) {
      const one: Unresolved = { cell, row: indicator.row, label: text, name: indicator.name.text, others: [] }
      found.push(one)
      run = label ? null : one
    } else if (![known.cell, ...known.others].some((one) => sameCell(one, cell))) known.others.push(cell)
  }
  return found
}

/** 满意度 and 成本 need no level 2; nor does a label merged over both columns, nor a local class. */
function mustHave(indicator: Indicator, level: Level): boolean {
  if (indicator.name.text === '' || isTotalRow(indicator)) return false
  if (level === 'level1') return true
  const { level1, level2 } = indicator
  if (!level1?.class || level1.class === 'satisfaction' || level1.class === 'cost') return false
  return !level2 || !sameCell(level1.cell, level2.cell)
}

/** Where the label should stand; of a double form's second half, whose columns are not known here, the name. */
function blankCell({ columns }: Table, level: Level, { row, name }: Indicator): CellAddress {
  const column = columns[level]
  return column && columns.name?.cell.col === name.cell.col ? { row, col: column.cell.col } : name.cell
}
