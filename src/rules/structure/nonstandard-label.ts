import * as z from 'zod/mini'
import { compareCells, sameCell } from '../../sheet/index.ts'
import type { EmptySlot, Indicator, LevelField, Table } from '../../table/index.ts'
import { labelText, memo } from '../../value/index.ts'
import { defineRule } from '../rule.ts'

/** What the current forms print, and what older or local ones print for it. */
const LEVEL1: readonly (readonly [string, RegExp])[] = [
  ['效益指标', /^(?:项目|绩效)?(?:效果|成效|效能)(?:指标)?$/],
  ['产出指标', /^(?:产出成果|投入产出|产出与效果)(?:指标)?$/],
  ['满意度指标', /^满意(?:程度|率|情况)?指标$/],
]

const LEVEL2: readonly (readonly [string, RegExp])[] = [
  ['可持续影响指标', /^可持续(?:性(?:的)?(?:影响|发展|效益|影响性)?|发展(?:影响)?|影响(?:性|力)|效益|效果)?(?:指标)?$/],
  ['经济效益指标', /^经济(?:性|效果|影响|成效)?(?:指标)?$/],
  ['社会效益指标', /^社会(?:性|效果|影响|成效)?(?:指标)?$/],
  ['生态效益指标', /^(?:(?:生态)?环境(?:效益|效果|影响)?|生态(?:效果|影响|成效)?|环保(?:效益)?)(?:指标)?$/],
  ['时效指标', /^(?:时间|进度|时限|时效性|及时性|时间进度|完成时间)(?:指标)?$/],
  ['数量指标', /^(?:数目|工作量|数量性)指标$/],
  ['质量指标', /^(?:品质|质量性)指标$/],
  ['成本指标', /^(?:费用|成本控制|费用成本|投入成本)指标$/],
]

export const nonstandardLabel = defineRule({
  id: 'nonstandard-label',
  family: 'structure',
  severity: 'info',
  since: '0.1.0',
  fix: 'suggestion',
  fold: true,
  title: '指标类别用了旧名称',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '指标类别的写法和现行表样不同：{changes}' },
  suggestions: { default: '本地表样没有另外规定的，改成现行名称；表样就是这样印的，可以不改' },
  explain: {
    what: '一级、二级指标用了旧的或自拟的名称，例如“效果指标”“可持续性影响”。',
    why: '同一类指标名称不一，汇总和比对时容易漏掉。',
    how: '按现行名称改：效益指标、可持续影响指标、生态效益指标、时效指标等。本地印制的表样有规定的，从其规定。',
  },
  examples: {
    good: [
      '产出 | 数量 | 抽检批次 | ≥100批次\n效益 | 社会 | 公众知晓率 | ≥80%',
      '效益 | 社会公众及服务对象满意度指标 | 群众满意度 | ≥90%\n产出指标 | 数量 | 抽检批次 | ≥100批次',
    ],
    bad: [
      {
        table:
          '产出 | 数量 | 抽检批次 | ≥100批次\n!效果指标 | 社会 | 知晓率 | ≥80%\n | !可持续性影响 | 使用年限 | ≥6年',
        fixed: ['效益指标', '可持续影响指标'],
        says: '效果指标→效益指标',
      },
      { table: '产出 | !进度指标 | 完成时间 | 2024年12月', fixed: ['时效指标'] },
    ],
  },
  *check(table) {
    const found = nonstandardLabels(table)
    const [first, ...others] = found
    if (!first) return
    const changes = new Set(found.map(({ label, to }) => `${label.text.replace(/\s+/g, '')}→${to}`))
    yield {
      cell: first.label.cell,
      message: 'default',
      data: { changes: [...changes].join('、') },
      related: others.map(({ label }) => ({ cell: label.cell, role: 'also' as const, value: label.text })),
      fix: { safe: false, edits: found.map(({ label, to }) => ({ cell: label.cell, from: label.text, to })) },
    }
  },
})

interface Found {
  readonly label: LevelField<string>
  readonly to: string
}

/** Each label cell once, in reading order: merged and carried labels belong to several rows. */
function nonstandardLabels({ indicators, slots }: Table): Found[] {
  const found: Found[] = []
  lookThrough(indicators, found)
  lookThrough(slots, found)
  return found.sort((a, b) => compareCells(a.label.cell, b.label.cell))
}

function lookThrough(rows: readonly (Indicator | EmptySlot)[], found: Found[]): void {
  let last1: LevelField<string> | null = null
  let last2: LevelField<string> | null = null
  for (const { level1, level2 } of rows) {
    // A table without level 1 borrows the label of level 2.
    if (level1 !== last1 && level1 && level1.cell.col !== level2?.cell.col) {
      remember(level1, standardLevel1(level1.text), found)
    }
    if (level2 !== last2 && level2) remember(level2, standardLevel2(level2.text), found)
    last1 = level1
    last2 = level2
  }
}

function remember(label: LevelField<string>, to: string | null, found: Found[]): void {
  if (to === null || found.some((one) => sameCell(one.label.cell, label.cell))) return
  found.push({ label, to })
}

const standardLevel1 = memo((text: string) => standardOf(text, LEVEL1))
const standardLevel2 = memo((text: string) => standardOf(text, LEVEL2))

function standardOf(text: string, labels: typeof LEVEL1): string | null {
  const label = labelText(text)
  const to = labels.find(([, old]) => old.test(label))?.[0] ?? null
  return to === label || `${label}指标` === to ? null : to
}
