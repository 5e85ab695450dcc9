import type { Operator, Unit } from './types.ts'
import { isKnownUnit, readUnit } from './units.ts'

/** A number in digits, as a pattern. */
export const NUMBER = '-?(?:\\d{1,3}(?:,\\d{3})+(?![\\d])|\\d+)(?:\\.\\d+)?'
/** Where a unit ends and a note begins. */
export const NOTE_START = /[([【。;,!]/

const UP_TO = new RegExp(`^([^\\d~—–至到-]{0,5})(?:[-~–至到]|—{1,2})(${NUMBER})(.*)$`)
const SCALE = /^(百万|千万|十万|万|亿|千|百)(余|多)?(.*)$/
const AND_MORE = /^(余|多)(?=.)/
const INCLUSIVE = /\((?:含|含本数)\)(?=以[上下内])|(?<=以[上下内])\((?:含|含本数)\)/
// 100人(次) is written for 100人次.
const TIMES_IN_BRACKETS = /(?<=^[人家户场批件车])\(次\)/
const ONLY_STOPS = /^[。;,!.]+$/
const BRACKET = /^(\([^()]*\))(.*)$/
const SUFFIX = /(及以上|或以上|以上|及以下|或以下|以下|以内|之内|内|左右|上下)$/
// 30日内完成: a duration all the same.
const WITHIN =
  /^(.{1,5}?)(?:以|之)?内(?:完成|办结|完毕|到位|办理|答复|反馈|处理|响应|拨付|支付|交付)[\u4e00-\u9fff]{0,8}$/
const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}

const SUFFIX_OPERATORS: Readonly<Record<string, Operator>> = {
  以上: '≥',
  及以上: '≥',
  或以上: '≥',
  以下: '≤',
  及以下: '≤',
  或以下: '≤',
  以内: '≤',
  之内: '≤',
  内: '≤',
}

/** What stands behind a quantity's first number. */
export interface Tail {
  readonly upTo: string | null
  readonly unit: Unit | null
  readonly scale: number
  readonly operator: Operator | null
  readonly hedge: string | null
  /** Where the note stands, counted from the end of the text. */
  readonly note: { readonly fromEnd: number; readonly toEnd: number } | null
}

/** What stands behind the first number: the upper end, 余/多, 万/亿, the unit, 以上/左右, a note. null where something else does. */
export function readTail(text: string, weak: boolean): Tail | null {
  let rest = text.includes('(') ? text.replace(INCLUSIVE, '').replace(TIMES_IN_BRACKETS, '次') : text
  let upTo: string | null = null
  const range = UP_TO.exec(rest)
  if (range) {
    upTo = range[2] ?? null
    // 90%-95%: the unit of the first number is that of the second.
    const own = range[1] ?? ''
    rest = range[3] ?? ''
    if (own !== '' && !rest.startsWith(own)) {
      if (rest !== '' || !readUnit(own, false)) return null
      rest = own
    }
  }
  const at = rest.search(NOTE_START)
  let body = at < 0 ? rest : rest.slice(0, at)
  let noteText = at < 0 ? '' : rest.slice(at)
  let noteEnd = 0
  if (body === '' && noteText !== '') {
    // ≥80(0-100)数值: the unit behind a bracket; 30(万元): the unit inside it.
    const [, bracket = '', behind = ''] = BRACKET.exec(noteText) ?? []
    const inside = behind === '' && bracket !== '' ? bracket.slice(1, -1) : ''
    if (behind !== '' && readUnit(behind, false)) {
      body = behind
      noteText = bracket
      noteEnd = behind.length
    } else if (readUnit(inside, false)) {
      body = inside
      noteText = ''
    }
  }
  if (ONLY_STOPS.test(noteText)) noteText = ''
  const within = WITHIN.exec(body)?.[1]
  if (within !== undefined && readUnit(within, false)?.kind === 'time') body = `${within}内`
  const suffix = SUFFIX.exec(body)?.[1]
  if (suffix !== undefined) body = body.slice(0, -suffix.length)
  const more = AND_MORE.exec(body)?.[1]
  if (more !== undefined) body = body.slice(more.length)
  const unit = readScaledUnit(body, !weak)
  if (!unit || (weak && !unit.unit)) return null
  if (suffix === '内' && unit.unit?.kind !== 'time' && unit.unit?.kind !== 'money') return null
  return {
    upTo,
    unit: unit.unit,
    scale: unit.scale,
    operator: SUFFIX_OPERATORS[suffix ?? ''] ?? null,
    hedge: more ?? unit.more ?? (suffix === '左右' || suffix === '上下' ? suffix : null),
    note: noteText === '' ? null : { fromEnd: noteText.length + noteEnd, toEnd: noteEnd },
  }
}

interface ScaledUnit {
  readonly unit: Unit | null
  readonly scale: number
  readonly more: string | null
}

/** 人次, 万人次 (×10,000), 万余人, nothing at all; null for what is no unit. */
function readScaledUnit(body: string, nouns: boolean): ScaledUnit | null {
  if (body === '') return { unit: null, scale: 1, more: null }
  const scale = SCALE.exec(body)
  const direct = readUnit(body, false)
  // 万元 and 千米 are units of their own; 万人次 is 人次 ten thousand times.
  if (direct && (!scale || isKnownUnit(direct.base) || !readUnit(scale[3] ?? '', false))) {
    return { unit: direct, scale: 1, more: null }
  }
  if (scale) {
    const [, sign = '', more = null, rest = ''] = scale
    const unit = rest === '' ? null : readUnit(rest, nouns)
    if (unit || rest === '') return { unit, scale: SCALES[sign] ?? 1, more }
  }
  const unit = nouns ? readUnit(body, true) : null
  return unit && { unit, scale: 1, more: null }
}
