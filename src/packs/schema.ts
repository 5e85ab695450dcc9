import * as z from 'zod/mini'
// Not through the door: a check must not read the indicators of all types.
import type { TypeChange } from '../templates/typeChange.ts'
import { checkSchema, examplesSchema, scopeSchema } from './checks/index.ts'
import { FORMATS } from './formats.ts'

const words = z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(2000))
const severity = z.enum(['error', 'warning', 'info', 'off'])

const wordChange = z.strictObject({ add: z.optional(words), remove: z.optional(words) })

/** A rule's settings in a pack: `"off"`, a severity, or both severity and options. */
const ruleSettings = z.union([
  severity,
  z.strictObject({
    severity: z.optional(severity),
    options: z.optional(z.record(z.string(), z.unknown())),
  }),
])

/**
 * A rule pack: what a finance bureau sets for all its units, as JSON. Everything is optional but its name; what it does
 * not say comes from the pack it extends (`baseline` in the end).
 */
export const packSchema = z.strictObject({
  /** For editors; not read. */
  $schema: z.optional(z.string()),
  schema: z.literal('jixiao-pack/1'),
  id: z.string().check(z.regex(FORMATS.packId)),
  title: z.string().check(z.minLength(1), z.maxLength(80)),
  version: z.string().check(z.regex(FORMATS.version)),
  /** A built-in pack's id, or the name of a file beside this one (`shi.json`). */
  extends: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  /** 适用年度: budget years the pack is meant for. */
  years: z.optional(z.array(z.int().check(z.gte(2000), z.lte(2100)))),
  /** 适用地区, as the tables name it: 河北, 石家庄. */
  regions: z.optional(words),
  rules: z.optional(z.record(z.string(), ruleSettings)),
  /** Settings that hold for some tables only, over `rules`; of two that fit a table the later one wins. */
  overrides: z.optional(
    z.array(z.strictObject({ when: scopeSchema, rules: z.record(z.string(), ruleSettings) })).check(z.maxLength(100)),
  ),
  /** Checks of the bureau's own, by data alone; their ids are `<id of the pack>/<name>`. */
  checks: z.optional(z.array(checkSchema).check(z.maxLength(200))),
  /** Example tables for rules of the catalogue as this pack sets them; `jixiao pack test` runs them. */
  examples: z.optional(z.record(z.string(), examplesSchema)),
  /** Words to add to or remove from the lists that rules look at. */
  wording: z.optional(
    z.strictObject({
      vague: z.optional(wordChange),
      accepted: z.optional(wordChange),
      degrees: z.optional(wordChange),
      changes: z.optional(wordChange),
      supports: z.optional(wordChange),
      effects: z.optional(wordChange),
      praises: z.optional(wordChange),
      promises: z.optional(wordChange),
      indefinite: z.optional(wordChange),
      checkable: z.optional(wordChange),
    }),
  ),
  /** Synonyms of printed labels: a known label → what else it is called. */
  labels: z.optional(z.record(z.string(), words)),
  /** Accepted totals of the weights. */
  weightTotals: z.optional(z.array(z.number().check(z.positive(), z.lte(1000))).check(z.minLength(1))),
  /** Project types of the bureau's own, additions to built-in ones, or `off`. `parsePack` checks each by its own shape. */
  projectTypes: z.optional(z.array(z.custom<TypeChange>()).check(z.maxLength(200))),
})

export type RuleSettings = z.infer<typeof ruleSettings>

export type Pack = z.infer<typeof packSchema>

export type WordingKey = keyof NonNullable<Pack['wording']>
