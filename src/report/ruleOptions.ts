import * as z from 'zod/mini'
import type { Rule } from '../rules/index.ts'

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

/** The options of a rule: their names, defaults and bounds from its schema, their meaning from its explanation. */
export function ruleOptions({ options, explain }: Rule): RuleOption[] {
  const { properties } = schemaOf(options)
  const meanings: Readonly<Record<string, string>> = explain.options ?? {}
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    meaning: meanings[name] ?? '',
    standard: JSON.stringify(schema.default),
    allowed: allowedWords(schema),
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

function allowedWords({ type, enum: names, items, properties, minimum, maximum }: JsonSchema): string {
  if (names) return names.join('、')
  switch (type) {
    case 'boolean':
      return 'true（是）或 false（否）'
    case 'array':
      return items?.enum ? `${items.enum.join('、')} 里的若干个` : items?.type === 'string' ? '若干个词' : '若干个数'
    case 'object':
      return properties ? `${Object.keys(properties).join('、')} 各一个数，可以只写几个` : '成对的词'
    default:
      return `${type === 'integer' ? '整数' : '数'}${boundWords(minimum, maximum)}`
  }
}

function boundWords(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return `，${String(least)} 到 ${String(most)}`
  if (least !== undefined) return `，不小于 ${String(least)}`
  return most === undefined ? '' : `，不大于 ${String(most)}`
}
