import type { Indicator } from '../table/index.ts'
import { memo, normalise, plainName, quantityOf, unitOf, type Unit } from '../value/index.ts'
import type { ChosenIndicator } from './insertion.ts'
import type { TemplateIndicator } from './schema.ts'

/** What a name measures, by its end: two names that measure different things never mean the same. */
const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/满意(?:度|率)$/, '满意度'],
  [/(?:及时|按时|准时|如期|按期)(?:完成|办理|处置)?率$/, '及时率'],
  [/(?:合格|达标|通过)率$/, '合格率'],
  [/(?:处置|处理|后处理|核查处置)率$/, '处置率'],
  [/知晓(?:率|度)$/, '知晓率'],
  [/覆盖(?:率|面)$/, '覆盖率'],
  [/([\u4e00-\u9fff]{2})率$/, '率'],
  [/(?:完成|办结|竣工|完工|截止)?(?:时间|时限|日期|期限)$/, '时间'],
  [/(?:时长|天数)$/, '时长'],
  [/批次?(?:数量|数)?$/, '批'],
  [/(?:人次数|人次|人数|人员数量?)$/, '人'],
  [/(?:场次数?|次数|频次|场数|期数)$/, '次'],
  [/(?:总成本|总费用|成本|费用|经费|支出|标准|单价|均价|造价)$/, '钱'],
  [/(?:数量|总数|总量|个数|家数|户数|套数|台数|件数|份数|面积|里程|长度|数)$/, '数'],
]
const COUNTS = new Set(['批', '人', '次', '数', ''])

/** Words that people use for one another in such names. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/抽查检验|抽样检验|抽样检测|抽验|抽查/g, '抽检'],
  [/监督检查|巡查|巡检|检查督导/g, '检查'],
  [/采购|购买|购置|配备/g, '购置'],
  [/印刷|制作|印制/g, '印制'],
  [/修缮|维护|养护|维修/g, '维修'],
  [/服务对象|受益对象|受益群众|社会公众|人民群众|公众|市民|居民|群众/g, '群众'],
  [/参训人员|参训学员|培训对象|受训人员|学员/g, '学员'],
  [/查处|查办|办理|立案/g, '查处'],
  [/发放|兑付|拨付|支付/g, '发放'],
]
const FILLERS = /年度|全年|本年|当年|项目|工作|任务|情况|开展|组织|实施|举办|完成|累计|的/g

export interface Meaning {
  readonly measure: string
  readonly stem: string
}

const meaningOf = memo((name: string): Meaning => {
  let stem = plainName(name).replace(/\([^()]*\)/g, '')
  let measure = ''
  for (const [pattern, known] of MEASURES) {
    const match = pattern.exec(stem)
    if (!match) continue
    // 覆盖率 and 完成率 are different rates: what stands before 率 goes with it.
    measure = known === '率' ? `${match[1] ?? ''}率` : known
    stem = stem.slice(0, match.index)
    break
  }
  if (measure === '满意度') stem = stem.replace(/对(?!象).*$/, '')
  for (const [pattern, known] of SYNONYMS) stem = stem.replace(pattern, known)
  return { measure, stem: stem.replace(FILLERS, '') }
})

/** How alike the names' subjects have to be: conservative, a doubtful one is another indicator. */
const ALIKE = 0.75
/** One subject may say this much more than the other: 设备验收 and 验收. */
const LONGER = 2

/** What a row of a table or a standard indicator says, taken apart once for all comparisons. */
export interface Said {
  readonly plain: string
  readonly meaning: Meaning
  readonly unit: Unit | null
}

export function saidBy({ name, value }: Indicator): Said {
  return { plain: name.plain, meaning: meaningOf(name.text), unit: quantityOf(value.value)?.unit ?? null }
}

export function saidByChosen({ name, unit }: ChosenIndicator): Said {
  return { plain: plainName(name), meaning: meaningOf(name), unit: unitOf(normalise(unit)) }
}

/**
 * Whether two say the same: the same measure of the same thing, in other words perhaps (场次/次数, 合格率/达标率), never by
 * a doubtful likeness. Whether both are outputs or both benefits is for the caller to know.
 */
export function sameMeaning(one: Said, other: Said): boolean {
  return sameWords(one.meaning, other.meaning) && mayHaveUnit(one.unit, other.unit)
}

/** Whether two standard indicators, of different types perhaps, say the same. */
export function sameTemplate(one: TemplateIndicator, other: TemplateIndicator): boolean {
  if (one.name === other.name || (one.cost === 'total' && other.cost === 'total')) return true
  if (one.cost !== other.cost) return false
  return one.level2 === other.level2 && one.unit === other.unit && sameWords(meaningOf(one.name), meaningOf(other.name))
}

function sameWords(one: Meaning, other: Meaning): boolean {
  if (one.measure !== other.measure) {
    const counted = COUNTS.has(one.measure) && COUNTS.has(other.measure)
    if (!counted || (one.measure !== '数' && other.measure !== '数')) return false
  }
  return sameStem(one.stem, other.stem)
}

function mayHaveUnit(one: Unit | null, other: Unit | null): boolean {
  if (!one || !other) return true
  return one.kind === other.kind && (one.per === null) === (other.per === null)
}

function sameStem(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length >= 2 && long.includes(short) && long.length - short.length <= LONGER) return true
  // With more than this between their lengths no two texts are so alike.
  const mayBe = (2 * (short.length - 1)) / (short.length + long.length - 2) >= ALIKE
  return short.length >= 3 && mayBe && likeness(short, long) >= ALIKE
}

/** Pairs of neighbouring characters in common, each as often as both have it (Dice). */
function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  let common = 0
  for (const [pair, times] of left) common += Math.min(times, right.get(pair) ?? 0)
  return (2 * common) / (one.length + other.length - 2)
}

/** How often a text has each pair of neighbouring characters: taken apart once, as each name is held against many. */
const pairsOf = memo((text: string): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
})
