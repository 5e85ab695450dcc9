import Big from 'big.js'
import * as z from 'zod/mini'
import { normalise, quantityOf, unitOf, type Decimal } from '../../value/index.ts'
import { defineIndicatorRule } from '../rule.ts'
import { countAlike } from './measureWords.ts'
import { shown } from './shown.ts'

/** 图书1200册, 横幅30个: an item with its number. */
const ITEM = /(?<![\d.A-Za-z第])(\d+(?:\.\d+)?)([万亿]?[\u4e00-\u9fff㎡]{1,3})/g
/** What lists no parts: prices, dates, bounds, an open list. */
const NO_PARTS = /每|单价|[/×*]|\d[年月日号]|标准|以上|以下|不少于|不低于|[≥≤><]|等[。;)]*$|[或]|人均/
const FEWEST = 2

export const listedSum = defineIndicatorRule({
  id: 'listed-sum',
  family: 'value',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '括号里列出的各项加起来不等于指标值',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: {
    sum: '“{value}”后面列出的 {count} 项加起来是{sum}{unit}，和前面的{number}{unit}相差{gap}{unit}',
    units: '“{value}”后面列出的各项单位不同（{units}），加不出前面的{number}{unit}',
  },
  suggestions: {
    sum: '核对各项的数，让它们加起来正好是指标值；也可以每项单独列一行',
    units: '每项单独列一行指标，各用各的单位',
  },
  explain: {
    what: '指标值后面列了几项，例如“2000册（图书1200册，期刊800册）”，各项加起来不等于前面的数，或者各项的单位不同。',
    why: '总数和分项对不上，年底不知道按哪一个判断是否完成。',
    how: '核对分项；单位不同的不能相加，各列一行指标。',
  },
  examples: {
    good: [
      '产出 | 数量 | 图书更新 | ≥2000册（图书1200册，期刊800册）',
      '产出 | 数量 | 购置服装 | 35套（每套含上衣1件、裤子2条）',
    ],
    bad: [
      { table: '产出 | 数量 | 图书更新 | !≥2000册（图书1200册，期刊900册）', says: '相差100册' },
      { table: '产出 | 数量 | 宣传品制作 | !≥2000个。（横幅30个，宣传单1000张）', says: '个、张' },
    ],
  },
  check({ row, value }) {
    const quantity = quantityOf(value.value)
    if (!quantity?.note || !quantity.unit || quantity.upTo) return null
    const note = normalise(quantity.note)
    const items = NO_PARTS.test(note) ? [] : itemsOf(note)
    if (items.length < FEWEST) return null
    const { unit, number } = quantity
    const data = { number: number.toFixed(), unit: unit.base, value: shown(value.text) }
    const units = [...new Set(items.map((item) => item.unit))]
    if (units.some((one) => !countAlike(one, unit.base))) {
      return { cell: value.cell, row, message: 'units' as const, data: { ...data, units: units.join('、') } }
    }
    const sum = items.reduce((total, item) => total.plus(item.number), new Big(0))
    if (sum.eq(number)) return null
    const gap = sum.minus(number).abs().toFixed()
    const figures = { ...data, sum: sum.toFixed(), gap, count: String(items.length) }
    return { cell: value.cell, row, message: 'sum' as const, data: figures }
  },
})

interface Item {
  readonly number: Decimal
  readonly unit: string
}

/** The items of a note; none where one of them counts no things: then the note lists something else. */
function itemsOf(note: string): readonly Item[] {
  const items: Item[] = []
  for (const [, digits = '', words = ''] of note.matchAll(ITEM)) {
    const scale = words.startsWith('万') ? 1e4 : words.startsWith('亿') ? 1e8 : 1
    const unit = longestUnit(scale === 1 ? words : words.slice(1))
    if (unit === null) return []
    items.push({ number: new Big(digits).times(scale), unit })
  }
  return items
}

function longestUnit(words: string): string | null {
  for (let length = words.length; length > 0; length--) {
    const unit = unitOf(words.slice(0, length))
    if (unit && unit.base.length === length) return unit.kind === 'count' || unit.kind === 'measure' ? unit.base : null
  }
  return null
}
