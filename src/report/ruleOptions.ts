import * as z from 'zod/mini'
import type { Explanation, Rule } from '../rules/index.ts'
import { OPTION_CHINESE, type OptionWords } from './optionWords.ts'

/** An option of a rule, as its page shows it. */
export interface RuleOption {
  readonly name: string
  /** As the rule's explanation says it. */
  readonly meaning: string
  /** As it is written in a pack: JSON. */
  readonly standard: string
  /** What may be written, in words. */
  readonly allowed: string
}

/**
 * The options of a rule: their names, defaults and bounds from its schema, their meaning from its explanation. In
 * Chinese, unless an explanation and words of another language are given.
 */
export function ruleOptions(
  { options, explain }: Rule,
  { options: meanings = {} }: Explanation = explain,
  words: OptionWords = OPTION_CHINESE,
): RuleOption[] {
  const { properties } = schemaOf(options)
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    meaning: meanings[name] ?? '',
    standard: JSON.stringify(schema.default),
    allowed: allowedWords(schema, words),
  }))
}

interface JsonSchema {
  readonly type?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly items?: JsonSchema
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly minimum?: number
  readonly maximum?: number
}

function schemaOf(options: z.ZodMiniType<unknown>): JsonSchema {
  return z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }) as JsonSchema
}

function allowedWords(schema: JsonSchema, words: OptionWords): string {
  const { type, enum: names, items, properties, minimum, maximum } = schema
  if (names) return words.oneOf(names)
  switch (type) {
    case 'boolean':
      return words.yesOrNo
    case 'array':
      return items?.enum ? words.someOf(items.enum) : items?.type === 'string' ? words.words : words.numbers
    case 'object':
      return properties ? words.numberOfEach(Object.keys(properties)) : words.pairs
    default:
      return words.number(type === 'integer', minimum, maximum)
  }
}
