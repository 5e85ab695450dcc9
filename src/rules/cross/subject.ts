import { memo, plainName, type Unit } from '../../value/index.ts'

const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/抽查检验|抽样检[验测]|抽验|监督抽[查检]|抽查/g, '抽检'],
  [/监督检查|巡查|巡检/g, '检查'],
  [/采购|购买|新购|更新购置|更新(?=.{0,6}(?:机|设备|车|器材|器械))|配备|配置/g, '购置'],
  [/印刷|印发|制作/g, '印制'],
  [/查办|查出|立案查处|立案/g, '查处'],
  [/新建|建成|修建/g, '建设'],
]
const BRACKETS = /\([^()]*\)/g
const TARGET_AT_END = /(?:不少于|不低于|≥)?\d[\d,.]*[万千]?(?:[^\d\s]{1,3})?$/
const MEASURE =
  /(?:的)?(?:总)?(?:数量|总数|总量|人次数?|批次数?|场次数?|家次数?|户次数?|车次|班次|频次|(?<![查案事干部物软]|监管)[个家户套台件份人次期场座册部张条项处所名组批]数|面积|里程|长度|数|量)$/
const FILLERS =
  /[“”"'、,，。；;:：的]|年度|全年|本年|当年|全区|全县|全市|辖区内?|项目|工作|任务|情况|相关|有关|各类|开展|组织|实施|举办|进行|完成|加强|做好|推进/g

/** A stretch of running text, in the words that stems are compared by. */
export const bare: (text: string) => string = memo((text) => {
  let words = text
  for (const [pattern, word] of SYNONYMS) words = words.replace(pattern, word)
  return words.replace(FILLERS, '')
})

/** What a name is about, without what it measures (数量, 批次) and words that any name may hold (开展, 工作). */
export const stemOf: (name: string) => string = memo((name) => {
  const plain = plainName(name).replace(BRACKETS, '').replace(TARGET_AT_END, '')
  const stem = bare(plain.replace(MEASURE, ''))
  return stem.length >= 2 ? stem : bare(plain)
})

/** Which part of a text (0–1) another one holds too, pair of characters by pair. */
export function covered(text: string, by: string): number {
  if (text.length < 2) return 0
  let count = 0
  let last = -1
  for (let i = 0; i + 1 < text.length; i++) {
    if (!by.includes(text.slice(i, i + 2))) continue
    count += i > last ? 2 : 1
    last = i + 1
  }
  return count / text.length
}

const GROUPS: readonly (readonly string[])[] = [
  ['件', '起', '宗', '例'],
  ['次', '场', '场次', '期', '回', '轮', '轮次', '届', '次数'],
  ['家', '户', '所', '处', '座', '个', '间'],
  ['人', '名', '位', '人数'],
  ['台', '套', '辆', '部', '架', '只', '台套', '台(套)', '个'],
  ['份', '本', '册', '张', '篇', '个'],
  ['批', '批次'],
  ['项', '个'],
]

/** Whether two units count the same kind of thing: 起 and 件, 场 and 次; people and 人次 are not the same. */
export function sameMeasure(a: Unit, b: Unit): boolean {
  if (a.kind !== b.kind || perYear(a) !== perYear(b)) return false
  return a.base === b.base || GROUPS.some((group) => group.includes(a.base) && group.includes(b.base))
}

/** 批次/年 on a form for one year is 批次. */
function perYear({ per }: Unit): string | null {
  return per === '年' || per === '年度' ? null : per
}
