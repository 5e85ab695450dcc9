import zhCN from 'zod/v4/locales/zh-CN.js'
import * as z from 'zod/mini'
import { ruleById } from '../rules/index.ts'
// Not through the door: a check must not read the indicators of all types.
import { changedType, schemaOfChange } from '../templates/typeChange.ts'
import { BUILTIN_TYPE_IDS } from '../templates/typeIds.ts'
import { builtinPack } from './builtin.ts'
import { lineageOf, type PackFinder } from './resolve.ts'
import { packSchema, type Pack } from './schema.ts'

export type PackIssueCode =
  | 'not-json'
  | 'shape'
  | 'unknown-rule'
  | 'unknown-option'
  | 'bad-option'
  | 'bad-extends'
  | 'unknown-type'
  | 'repeated-type'

/** One thing that is wrong with a pack: where (`rules.cost-sum.options.tolerance`) and why, in words. */
export interface PackIssue {
  readonly code: PackIssueCode
  readonly path: string
  readonly message: string
}

export type PackResult =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly issues: PackIssue[] }

z.config(zhCN())

/** Reads a pack from its JSON text. A bad one is refused with path and reason, never half applied. */
export function parsePack(text: string, find: PackFinder = builtinPack): PackResult {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { ok: false, issues: [{ code: 'not-json', path: '', message: `不是合法的 JSON：${reason}` }] }
  }
  const parsed = packSchema.safeParse(json)
  if (!parsed.success) {
    return {
      ok: false,
      issues: parsed.error.issues.map((issue) => shapeIssue(issue)),
    }
  }
  const shapes = (parsed.data.projectTypes ?? []).flatMap((change, i) =>
    (schemaOfChange(change).safeParse(change).error?.issues ?? []).map((issue) =>
      shapeIssue(issue, ['projectTypes', i]),
    ),
  )
  if (shapes.length > 0) return { ok: false, issues: shapes }
  const issues = [...ruleIssues(parsed.data), ...lineageIssues(parsed.data, find), ...typeIssues(parsed.data, find)]
  return issues.length > 0 ? { ok: false, issues } : { ok: true, pack: parsed.data }
}

function shapeIssue(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): PackIssue {
  return {
    code: 'shape',
    path: [...above, ...issue.path].map(String).join('.'),
    message: issue.code === 'unrecognized_keys' ? `不认识的项：${issue.keys.join('、')}` : issue.message,
  }
}

/** Additions to kinds that do not exist, and a kind that is spoken of as a whole twice. */
function typeIssues(pack: Pack, find: PackFinder): PackIssue[] {
  const known = new Set(BUILTIN_TYPE_IDS)
  const said = new Set<string>()
  const issues: PackIssue[] = []
  for (const layer of lineageOf(pack, find).chain) {
    layer.projectTypes?.forEach((change, i) => {
      const { id, key } = changedType(change)
      const path = `projectTypes.${String(i)}.${key}`
      if (key === 'id') {
        if (layer === pack && said.has(id)) {
          issues.push({ code: 'repeated-type', path, message: `项目类型「${id}」写了两次，请只留一个` })
        }
        if (layer === pack) said.add(id)
        known.add(id)
      } else if (layer === pack && !known.has(id)) {
        issues.push({ code: 'unknown-type', path, message: `没有名为「${id}」的项目类型` })
      }
    })
  }
  return issues
}

function lineageIssues(pack: Pack, find: PackFinder): PackIssue[] {
  const { problem } = lineageOf(pack, find)
  return problem === null ? [] : [{ code: 'bad-extends', path: 'extends', message: problem }]
}

/** Rules that do not exist, options that a rule does not know or cannot take. */
function ruleIssues(pack: Pack): PackIssue[] {
  const issues: PackIssue[] = []
  for (const [id, settings] of Object.entries(pack.rules ?? {})) {
    const path = `rules.${id}`
    const rule = ruleById(id)
    if (!rule) {
      issues.push({ code: 'unknown-rule', path, message: `没有名为「${id}」的规则` })
      continue
    }
    if (typeof settings === 'string' || !settings.options) continue
    const parsed = rule.options.safeParse(settings.options)
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        issues.push({
          code: 'bad-option',
          path: [path, 'options', ...issue.path.map(String)].join('.'),
          message: issue.message,
        })
      }
      continue
    }
    const known = Object.keys(parsed.data as object)
    for (const key of Object.keys(settings.options)) {
      if (known.includes(key)) continue
      const list = known.length > 0 ? `可用的选项：${known.join('、')}` : '这条规则没有选项'
      issues.push({
        code: 'unknown-option',
        path: `${path}.options.${key}`,
        message: `规则「${id}」没有选项「${key}」。${list}`,
      })
    }
  }
  return issues
}
