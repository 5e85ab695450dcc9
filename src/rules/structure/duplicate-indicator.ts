import * as z from 'zod/mini'
import { sameCell } from '../../sheet/index.ts'
import type { Indicator } from '../../table/index.ts'
import { isNotApplicable, labelText } from '../../value/index.ts'
import { isSilent } from '../facts.ts'
import { defineRule, type Phrase } from '../rule.ts'
import { shorten } from '../shorten.ts'
import { isTotalRow } from '../totalRow.ts'

export const duplicateIndicator = defineRule({
  id: 'duplicate-indicator',
  family: 'structure',
  severity: 'error',
  since: '0.1.0',
  fix: 'none',
  title: '指标名称重复',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: {
    'same-class': '“{name}”在{where}里出现了不止一次，上一条的值是“{first}”，这一条是“{value}”',
    'output-and-benefit': '“{name}”既是产出又是效益：前面在{where}里是“{first}”，这里在{here}里是“{value}”',
    elsewhere: '“{name}”在{where}和{here}里各出现一次，值分别是“{first}”和“{value}”',
  },
  suggestions: {
    'same-class': '两条说的是一件事就合并；不是一件事，把名称写出区别，例如加上对象、时间或批次',
    'output-and-benefit': '产出写做了什么，效益写带来什么变化；这一条换成能看出变化的指标',
    elsewhere: '把名称写出区别，例如 培训次数、培训完成时间',
  },
  phrases: { class: '{label}', none: '没有写类别的行' },
  explain: {
    what: '同一张表里，两条指标用了同一个三级指标名称。',
    why: '同一类里重复，等于一件事考核两遍；产出和效益重复，说明效益没有说到点子上。',
    how: '合并重复的指标，或把名称写出区别。中期和年度各写一遍不算重复。',
  },
  examples: {
    good: [
      '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 数量 | 检查户数 | ≥10户',
      `一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
       产出指标 | 数量指标 | 抽检批次 | ≥300批次 | 数量指标 | 抽检批次 | ≥100批次`,
    ],
    bad: [
      {
        table: '产出 | 数量 | 外出学习 | ≥1次\n产出 | 数量 | !外出学习 | ≥2次',
        severity: 'error',
        says: '上一条的值是“≥1次”',
      },
      {
        table: '产出 | 质量 | 抽查合格率 | ≥96%\n效益 | 社会 | !抽查合格率 | ≥96%',
        severity: 'error',
        says: '既是产出又是效益',
      },
      {
        table: '产出 | 数量 | 开展培训 | ≥1次\n产出 | 时效 | !2、开展培训 | 2024年12月',
        severity: 'warning',
      },
    ],
  },
  *check({ indicators }) {
    let annual: Map<string, Indicator> | null = null
    let period: Map<string, Indicator> | null = null
    for (const indicator of indicators) {
      const name = indicator.name.plain
      if (name === '' || isSilent(indicator)) continue
      const seen: Map<string, Indicator> =
        indicator.scope === 'annual' ? (annual ??= new Map()) : (period ??= new Map())
      const first = seen.get(name)
      if (!first) {
        seen.set(name, indicator)
        continue
      }
      if (sameCell(first.name.cell, indicator.name.cell) || isNotApplicable(name) || isTotalRow(indicator)) continue
      const before = worstOf(indicators, indicator, first)
      const message = kindOf(before, indicator)
      yield {
        cell: indicator.name.cell,
        message,
        severity: message === 'elsewhere' ? 'warning' : 'error',
        row: indicator.row,
        data: {
          name: shorten(name),
          first: shorten(before.value.text),
          value: shorten(indicator.value.text),
        },
        parts: { where: [classOf(before)], here: [classOf(indicator)] },
        related: [{ cell: before.name.cell, role: 'first', value: before.name.text }],
      }
    }
  },
})

/** Of several earlier ones, the first that makes it an error, else the first. */
function worstOf(indicators: readonly Indicator[], later: Indicator, first: Indicator): Indicator {
  for (const one of indicators) {
    if (one === later) break
    if (one.scope !== later.scope || one.name.plain !== later.name.plain || isSilent(one)) continue
    if (!sameCell(one.name.cell, later.name.cell) && kindOf(one, later) !== 'elsewhere') return one
  }
  return first
}

function kindOf(one: Indicator, other: Indicator): 'same-class' | 'output-and-benefit' | 'elsewhere' {
  const [class1, class2] = [one.level1?.class, other.level1?.class]
  if (class1 === class2 && sameLevel2(one, other)) return 'same-class'
  const pair = (class1 === 'output' && class2 === 'benefit') || (class1 === 'benefit' && class2 === 'output')
  return pair ? 'output-and-benefit' : 'elsewhere'
}

function sameLevel2({ level2: one }: Indicator, { level2: other }: Indicator): boolean {
  if (!one || !other) return one === other
  return one.class === null ? labelText(one.text) === labelText(other.text) : one.class === other.class
}

function classOf({ level1, level2 }: Indicator): Phrase {
  const label = (level2 ?? level1)?.text.replace(/\s+/g, '')
  return label === undefined ? { id: 'none' } : { id: 'class', data: { label } }
}
