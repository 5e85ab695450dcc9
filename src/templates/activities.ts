import { BUILTIN_TYPES } from './builtin.ts'
import { readProjectName } from './projectName.ts'
import { suggestTypes, type Candidate, type ProjectText } from './recognise.ts'
import type { ProjectType } from './schema.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What joins activities: 检查、培训和宣传. */
const JOINTS = /[、,，;；。:：\n]|暨|以及|和|与|及/g
/** Scores from which a part names an activity; a field (交通, 教育) takes a word of its own, no 养护 or 活动. */
const NAMES_ACTIVITY = 0.3
const NAMES_FIELD = 0.45

/**
 * All activities that are clearly named in one project, in the order of the text: 检查、培训和宣传 are three. Where the
 * name says only who pays, or that there is work, they are those of its purpose and costs. Never empty: a project
 * without several activities has its likeliest type. Their indicators together are a merged proposal. Pure.
 */
export function activitiesOf(project: ProjectText, types: readonly ProjectType[] = BUILTIN_TYPES): Candidate[] {
  const whole = suggestTypes(project, types).slice(0, 1)
  const { main, remark, handedDown } = readProjectName(project.name)
  // Brackets list what is looked after (特种设备、药品), unless money is handed down: then what is done.
  const aside = named(remark, types).filter(({ type }) => handedDown || type.domain === undefined)
  const own = distinct([...named(main, types), ...aside])
  if (own.length > 1) return own
  const [byName] = suggestTypes({ name: project.name }, types)
  if (byName && byName.type.axis !== 'wrapper') return whole
  const beside = distinct([project.purpose ?? '', ...(project.costs ?? [])].flatMap((text) => named(text, types)))
  return beside.length > 0 ? beside : whole
}

/** What each part of a text clearly names. */
function named(text: string, types: readonly ProjectType[]): Candidate[] {
  return parts(text, types).flatMap((part) => {
    const [first] = suggestTypes({ name: part }, types)
    if (!first || first.type.axis === 'wrapper') return []
    const least = first.type.domain === undefined ? NAMES_ACTIVITY : NAMES_FIELD
    return first.score >= least ? [first] : []
  })
}

/** A text cut at its joints, but not inside a word: 和 in 和谐 or 共和. */
function parts(text: string, types: readonly ProjectType[]): string[] {
  const inWords = [...vocabularyOf(types).hits(text).values()].flat().filter((hit) => hit.words.length === 1)
  const cuts = [...text.matchAll(JOINTS)].filter(
    ({ index, 0: joint }) => !inWords.some((hit) => hit.start <= index && index + joint.length <= hit.end),
  )
  let start = 0
  const found: string[] = []
  for (const { index, 0: joint } of cuts) {
    found.push(text.slice(start, index))
    start = index + joint.length
  }
  return [...found, text.slice(start)]
}

/** Each type once, with all the words it rests on. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const byType = new Map<ProjectType, Candidate>()
  for (const candidate of candidates) {
    const known = byType.get(candidate.type)
    byType.set(
      candidate.type,
      known
        ? {
            ...known,
            score: Math.max(known.score, candidate.score),
            words: [...new Set([...known.words, ...candidate.words])],
          }
        : candidate,
    )
  }
  return [...byType.values()]
}
