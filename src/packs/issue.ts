import type * as z from 'zod/mini'

export type PackIssueCode =
  | 'not-json'
  | 'too-large'
  | 'shape'
  | 'unknown-rule'
  | 'unknown-option'
  | 'bad-option'
  | 'bad-extends'
  | 'unknown-type'
  | 'repeated-type'
  | 'repeated-check'
  | 'unknown-place'
  | 'bad-pattern'
  | 'bad-limits'
  | 'unknown-placeholder'
  | 'empty-scope'

export type PackPath = readonly (string | number)[]

/** One thing that is wrong with a pack: where (`rules.cost-sum.options.tolerance`) and why, in words. */
export interface PackIssue {
  readonly code: PackIssueCode
  readonly path: string
  /** The same, step by step: a key may hold dots. */
  readonly steps: PackPath
  readonly message: string
}

export function packIssue(code: PackIssueCode, steps: PackPath, message: string): PackIssue {
  return { code, path: steps.join('.'), steps, message }
}

/** What zod objects to, as an issue. */
export function shapeIssue(issue: z.core.$ZodIssue, above: PackPath = []): PackIssue {
  const below = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  return packIssue('shape', [...above, ...below], shapeWords(issue))
}

function shapeWords(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `不认识的项：${issue.keys.join('、')}`
  const isMissing = issue.code === 'invalid_type' && /undefined|未定义/.test(issue.message)
  return isMissing ? '缺这一项，请补上' : issue.message
}
