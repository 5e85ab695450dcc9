import * as z from 'zod/mini'
import { AUTHORITIES, type Authority } from '../../rules/index.ts'
import { FORMATS } from '../formats.ts'

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest))
const words = z.array(text(60)).check(z.minLength(1), z.maxLength(500))
/** A number as JSON writes it, or as a text where every digit counts. */
const decimal = z.union([z.number().check(z.gte(-1e15), z.lte(1e15)), z.string().check(z.regex(FORMATS.decimal))])
const count = z.int().check(z.gte(0), z.lte(10_000))
/** The name of a place: 成本指标.指标值. */
const place = text(40)
const places = z.union([place, z.array(place).check(z.minLength(1), z.maxLength(20))])

const FORMS = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10', 'F11', 'F12', 'F13', 'unknown'] as const

/** Which tables are meant: all that is said must hold, one of each list is enough. */
export const scopeSchema = z.strictObject({
  projectTypes: z.optional(z.array(z.string().check(z.regex(FORMATS.typeId))).check(z.minLength(1))),
  forms: z.optional(z.array(z.enum(FORMS)).check(z.minLength(1))),
  /** Words in the name of the unit. */
  units: z.optional(words),
  /** Words in the name of the project. */
  projects: z.optional(words),
})

/** A text somewhere on the same indicator (or the table) that decides whether the check is made. */
const conditionSchema = z.strictObject({
  at: place,
  /** '' for a blank one. */
  in: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(500)),
})

/** A whole example table in the notation (src/table/notation.ts), `!` before the cells that are found. */
const example = text(4_000)
export const examplesSchema = z.strictObject({
  good: z.optional(z.array(example).check(z.maxLength(50))),
  bad: z.optional(z.array(example).check(z.maxLength(50))),
})

const common = {
  name: z.string().check(z.regex(FORMATS.checkName)),
  title: text(60),
  severity: z._default(z.enum(['error', 'warning', 'info']), 'warning'),
  at: places,
  /** What is wrong, with placeholders in braces. */
  message: text(200),
  /** How to put it right. */
  suggestion: z.optional(text(200)),
  /** Why it is asked for, for the rule's page. */
  why: z.optional(text(400)),
  authority: z.optional(z.array(z.enum(Object.keys(AUTHORITIES) as [Authority, ...Authority[]]))),
  when: z.optional(scopeSchema),
  where: z.optional(conditionSchema),
  unless: z.optional(conditionSchema),
  /** Rules and checks that say the same: where one of them stands on a cell, this check is silent there. */
  hiddenBy: z.optional(z.array(text(120)).check(z.maxLength(50))),
  examples: z.optional(examplesSchema),
}

/** A check that a pack defines by data alone. `at` says where, `check` what must hold there. */
export const checkSchema = z.discriminatedUnion('check', [
  z.strictObject({ ...common, check: z.literal('required') }),
  z.strictObject({
    ...common,
    check: z.literal('forbidden'),
    words,
    part: z._default(z.enum(['anywhere', 'whole', 'start', 'end']), 'anywhere'),
  }),
  z.strictObject({ ...common, check: z.literal('pattern'), pattern: text(200), not: z.optional(z.boolean()) }),
  z.strictObject({ ...common, check: z.literal('allowed'), values: words }),
  z.strictObject({
    ...common,
    check: z.literal('range'),
    min: z.optional(decimal),
    max: z.optional(decimal),
    /** Only numbers of this unit are compared; amounts of money are converted to it. */
    unit: z.optional(text(20)),
  }),
  z.strictObject({ ...common, check: z.literal('unit'), units: words }),
  z.strictObject({ ...common, check: z.literal('length'), min: z.optional(count), max: z.optional(count) }),
  z.strictObject({ ...common, check: z.literal('blanks') }),
  z.strictObject({ ...common, check: z.literal('count'), min: z.optional(count), max: z.optional(count) }),
  z.strictObject({
    ...common,
    check: z.literal('sum'),
    is: z.enum(['equal', 'atMost', 'atLeast']),
    /** A number, or the place whose number the sum is held against. */
    to: z.union([decimal, place]),
    tolerance: z.optional(decimal),
  }),
  z.strictObject({ ...common, check: z.literal('unique') }),
  z.strictObject({
    ...common,
    check: z.literal('compare'),
    is: z.enum(['equal', 'different', 'atMost', 'atLeast', 'below', 'above', 'contains', 'containedIn']),
    to: place,
  }),
])

export type PackScope = z.infer<typeof scopeSchema>
export type PackCheckData = z.infer<typeof checkSchema>
export type CheckKind = PackCheckData['check']
export type CheckOf<K extends CheckKind> = Extract<PackCheckData, { check: K }>
export type PackExamples = z.infer<typeof examplesSchema>
