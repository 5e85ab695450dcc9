import { BUILTIN_TYPES } from './builtin.ts'
import type { ProjectType } from './schema.ts'

/** What is known of a project: its name, and what it pays for. */
export interface ProjectText {
  readonly name: string
  /** 资金用途. */
  readonly purpose?: string
  /** Names of cost indicators and detail lines. */
  readonly costs?: readonly string[]
}

export interface Candidate {
  readonly type: ProjectType
  /** 0 to 1: how much of the name speaks for it. Candidates compare by it. */
  readonly score: number
  /** The words that were found, in the order of the name: 因为：监督抽查、批次. */
  readonly words: readonly string[]
}

/** How many are proposed: more would not help to choose. */
const MOST = 3
/** Words beside the name say less: what is bought is not what is done. */
const PURPOSE_WEIGHT = 0.25
const COST_WEIGHT = 0.2
/** What is done says more about the indicators than the field it is done in. */
const ACTIVITY_WEIGHT = 1.2
/** In Chinese the head of a name stands last: 特种设备安全培训 is a training. */
const HEAD_WEIGHT = 1
/** A remark in brackets lists parts. */
const REMARK_WEIGHT = 0.5

const WRAPPER = /^(?:关于)?(?:提前)?下达(.*?)(?:的通知|通知)?(?:[（(][^（）()]*号[)）])?$/
const REMARK = /[（(][^（）()]*[)）]/g
const TAIL = /(?:项目|专项|工作|资金|经费|费用|支出|保障|补助|预算|等|及|\d{4}年度?|[\s，、。])+$/

/** A project's name without 提前下达…的通知（文号）: what is left says what the money is for. */
export function unwrapName(name: string): string {
  const plain = name.replace(/\s+/g, '')
  const inner = WRAPPER.exec(plain)?.[1]
  return inner ? inner : plain
}

/**
 * The kinds a project may be, the likeliest first, at most three. Never empty: what nothing speaks for is 综合工作经费.
 * Pure; about 0.1 ms.
 */
export function suggestTypes(project: ProjectText, types: readonly ProjectType[] = BUILTIN_TYPES): Candidate[] {
  const plain = project.name.replace(/\s+/g, '')
  const name = unwrapName(plain)
  const main = name.replace(REMARK, '')
  const remarks = (name.match(REMARK) ?? []).join('')
  const head = main.replace(TAIL, '')
  const found: Candidate[] = []
  for (const type of types) {
    const isWrapper = type.axis === 'wrapper'
    const own = hits(type, isWrapper ? plain : main)
    if (type.excludes.some((word) => main.includes(word))) continue
    const weight = type.axis === 'activity' ? ACTIVITY_WEIGHT : 1
    let points = 0
    for (const hit of own) points += hit.word.length * (1 + (endsNear(hit, head) ? HEAD_WEIGHT : 0))
    points *= weight
    const beside = [
      ...hits(type, remarks).map((hit) => ({ ...hit, weight: REMARK_WEIGHT })),
      ...hits(type, project.purpose ?? '').map((hit) => ({ ...hit, weight: PURPOSE_WEIGHT })),
      ...hits(type, (project.costs ?? []).join('；')).map((hit) => ({ ...hit, weight: COST_WEIGHT })),
    ]
    if (!isWrapper) for (const hit of beside) points += hit.word.length * hit.weight
    if (points === 0) continue
    if (isWrapper) points *= 0.2
    found.push({
      type,
      score: points,
      words: [...new Set([...own, ...(isWrapper ? [] : beside)].map(({ word }) => word))],
    })
  }
  found.sort((a, b) => b.score - a.score)
  const general = types.find(({ id }) => id === 'general')
  if (general && !found.some(({ type }) => type === general)) found.push({ type: general, score: 0, words: [] })
  const most = found[0]?.score ?? 0
  return found.slice(0, MOST).map((candidate) => ({
    ...candidate,
    score: most === 0 ? 0 : Math.round((candidate.score / (most + 2)) * 100) / 100,
  }))
}

interface Hit {
  readonly word: string
  readonly at: number
}

/** The keywords found, longest first where they overlap. */
function hits(type: ProjectType, text: string): Hit[] {
  if (text === '') return []
  const taken: Hit[] = []
  for (const word of [...type.keywords].sort((a, b) => b.length - a.length)) {
    const at = text.lastIndexOf(word)
    if (at < 0) continue
    if (taken.some((other) => at < other.at + other.word.length && other.at < at + word.length)) continue
    taken.push({ word, at })
  }
  return taken.sort((a, b) => a.at - b.at)
}

function endsNear({ word, at }: Hit, head: string): boolean {
  return head.length > 0 && at + word.length >= head.length
}
