import { builtinPack } from './builtin.ts'
import { checkIssues, emptyScope } from './checkIssues.ts'
import { packIssue, type PackIssue } from './issue.ts'
import { lineageOf, type PackFinder } from './resolve.ts'
import { ruleIssues } from './ruleIssues.ts'
import { packSchema, type Pack } from './schema.ts'
import { shapeIssues } from './shapeIssues.ts'
import { typeIssues, typeShapeIssues } from './typeIssues.ts'
import { FILE_WORDS } from './words.ts'

export type PackResult =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly issues: PackIssue[] }

/** Characters of a pack's text: all that a bureau writes fits many times over. */
const LARGEST = 2_000_000

/** What bytes of another encoding leave behind: of GBK, and of UTF-16. */
const NOT_UTF8 = /[\uFFFD\0]/

/** Reads a pack from its JSON text. A bad one is refused with path and reason, never half applied. */
export function parsePack(text: string, find: PackFinder = builtinPack): PackResult {
  const refused = (...issues: PackIssue[]): PackResult => ({ ok: false, issues })
  if (text.length > LARGEST) return refused(packIssue('too-large', [], FILE_WORDS.tooLarge))
  if (text.startsWith('PK')) return refused(packIssue('not-text', [], FILE_WORDS.archive))
  if (NOT_UTF8.test(text)) return refused(packIssue('not-text', [], FILE_WORDS.encoding))
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refused(packIssue('not-json', [], FILE_WORDS.notJson))
  }
  const parsed = packSchema.safeParse(json)
  if (!parsed.success) return refused(...shapeIssues(packSchema, json, parsed.error))
  const shapes = typeShapeIssues(parsed.data)
  if (shapes.length > 0) return refused(...shapes)
  const issues = meaningIssues(parsed.data, find)
  return issues.length > 0 ? refused(...issues) : { ok: true, pack: parsed.data }
}

/** What is wrong with a pack whose shape is right. */
function meaningIssues(pack: Pack, find: PackFinder): PackIssue[] {
  const { chain, problem } = lineageOf(pack, find)
  const checks = new Set(chain.flatMap(({ id, checks = [] }) => checks.map(({ name }) => `${id}/${name}`)))
  const overrides = (pack.overrides ?? []).flatMap(({ when, rules }, i) => [
    ...(Object.keys(when).length === 0 ? [emptyScope(['overrides', i, 'when'])] : []),
    ...ruleIssues(rules, ['overrides', i, 'rules'], checks),
  ])
  const examples = Object.keys(pack.examples ?? {}).flatMap((id) => ruleIssues({ [id]: {} }, ['examples'], checks))
  return [
    ...ruleIssues(pack.rules, ['rules'], checks),
    ...overrides,
    ...examples,
    ...checkIssues(pack),
    ...(problem === null ? [] : [packIssue('bad-extends', ['extends'], problem)]),
    ...typeIssues(pack, chain),
  ]
}
