import { BUILTIN_TYPES } from './builtin.ts'
import { kinshipOf } from './kinship.ts'
import { readProjectName, type ProjectName } from './projectName.ts'
import type { ProjectType } from './schema.ts'
import { vocabularyOf, type Hit, type Strength } from './vocabulary.ts'

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
const STRENGTH: Readonly<Record<Strength, number>> = { keyword: 1, pair: 0.9, hint: 0.35 }
/** A longer word is more particular, but no name is decided by one word's length alone. */
const LONGEST = 5
/** A piece of another kind's word hardly counts: 改造 in 危房改造, 服务 in 法律服务. */
const INSIDE = 0.15
/** A word that says it is rather another kind: still a candidate, seldom the first. */
const EXCLUDED = 0.3
/** Brackets list parts; where money is handed down they say what it is for. */
const REMARK = 0.5
const REMARK_HANDED_DOWN = 1.2
/** Words beside the name say less, however many: what is bought is not what is done. */
const BESIDE = 0.2
const BESIDE_MOST = 2
const CONFIRMING = 0.6
/** That it reads like a type only decides where no word does. */
const KIN = 0.8
const KIN_MOST = 0.8
/** 改造 or 补贴 of a named field is that field's: 敬老院改造, 公交补贴. */
const YIELDING = 0.7
/** Less than a word of another kind's in its proper place: no candidate that a user would look for. */
const FAINT = 1.2
/** Who pays, and words that fit any project, yield to whatever says more. */
const WRAPPER = 0.3

/**
 * The kinds a project may be, the likeliest first, at most three. Never empty: what nothing speaks for is 综合工作经费.
 * Pure; the words of `types` are gathered once per list, then about 0.1 ms a name, 0.5 ms with a long purpose.
 */
export function suggestTypes(project: ProjectText, types: readonly ProjectType[] = BUILTIN_TYPES): Candidate[] {
  const name = readProjectName(project.name)
  const weighed = weigh(name, project, types)
  const found = weighed.slice(0, MOST)
  const general = types.find(({ id }) => id === 'general')
  if (general && !found.some(({ type }) => type === general)) {
    // A kind that hardly anything speaks for is less use to choose from than the one that always fits.
    const last = found[MOST - 1]
    if (last && last.points < FAINT) found.pop()
    const own = weighed.find(({ type }) => type === general)
    if (found.length < MOST) found.push(own ?? { type: general, points: 0, words: [] })
  }
  const most = found[0]?.points ?? 0
  return found.map(({ type, points, words }) => ({
    type,
    score: most === 0 ? 0 : Math.round((points / (most + 2)) * 100) / 100,
    words,
  }))
}

interface Weighed {
  readonly type: ProjectType
  readonly points: number
  readonly words: readonly string[]
}

function weigh(name: ProjectName, project: ProjectText, types: readonly ProjectType[]): Weighed[] {
  const vocabulary = vocabularyOf(types)
  const main = vocabulary.hits(name.main)
  const plain = vocabulary.hits(name.plain)
  const remark = vocabulary.hits(name.remark)
  const purpose = vocabulary.hits(project.purpose ?? '')
  const costs = vocabulary.hits((project.costs ?? []).join('；'))
  const kinship = kinshipOf(types).to(`${name.head} ${name.remark}`)
  const remarkWeight = name.handedDown ? REMARK_HANDED_DOWN : REMARK
  const field = [...main.values()]
    .flat()
    .some((hit) => hit.type.domain !== undefined && hit.strength !== 'hint' && !hit.inside)
  const weighed: Weighed[] = []
  for (const type of types) {
    const own = (type.id === 'transfer' ? plain : main).get(type) ?? []
    const aside = remark.get(type) ?? []
    const beside = [...(purpose.get(type) ?? []), ...(costs.get(type) ?? [])]
    let points = confirmed([
      ...own.map((hit) => worth(hit) * place(hit, name)),
      ...aside.map((hit) => worth(hit) * remarkWeight),
    ])
    points += Math.min(sum(beside.map((hit) => worth(hit) * BESIDE)), BESIDE_MOST)
    points += Math.min((kinship.get(type) ?? 0) * KIN, KIN_MOST)
    if (points === 0) continue
    if (type.axis === 'wrapper') points *= WRAPPER
    if (field && type.yields) points *= YIELDING
    if (vocabulary.excluded(type, name.main)) points *= EXCLUDED
    weighed.push({ type, points, words: [...new Set([...own, ...aside, ...beside].flatMap((hit) => hit.words))] })
  }
  return weighed.sort((a, b) => b.points - a.points)
}

/** The best word decides; further ones confirm it, each less than the one before. */
function confirmed(points: number[]): number {
  return sum(points.sort((a, b) => b - a).map((point, i) => point * CONFIRMING ** i))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function worth(hit: Hit): number {
  return Math.min(hit.length, LONGEST) * STRENGTH[hit.strength] * (hit.inside ? INSIDE : 1)
}

/** In Chinese the head of a name stands last: 特种设备安全培训 is a training. */
function place(hit: Hit, { main, head }: ProjectName): number {
  const length = head.length > 0 ? head.length : main.length
  const along = Math.min(1, hit.end / length)
  return 0.7 + 0.3 * along + (hit.end >= length ? 0.4 : 0)
}
