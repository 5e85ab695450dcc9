export type PackIssueCode =
  | 'not-json'
  | 'not-text'
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
