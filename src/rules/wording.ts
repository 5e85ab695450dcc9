/**
 * The words that rules look for, from the rule pack (packs/builtin/baseline.json holds the defaults).
 * Arrays of words as people write them; rules that need patterns compile them once per wording (see `compiled`).
 */
export interface Wording {
  /** Whole values that are vague though no pattern says so; a pack adds its own here. */
  readonly vague: readonly string[]
  /** Whole values that are accepted though a pattern would call them vague. */
  readonly accepted: readonly string[]
  /** Adverbs of degree: 有所, 持续, 进一步, 明显 … */
  readonly degrees: readonly string[]
  /** Verbs of change: 提升, 改善, 向好 … */
  readonly changes: readonly string[]
  /** Verbs that promise support: 保障, 支持, 遏制 … */
  readonly supports: readonly string[]
  /** Nouns of effect: 效果, 成效, 效益 … */
  readonly effects: readonly string[]
  /** What such a noun is said to be: 明显, 良好, 显著 … */
  readonly praises: readonly string[]
  /** Promises of procedure: 按时完成, 符合要求 … (whole values) */
  readonly promises: readonly string[]
  /** Words for an amount nobody counts: 若干, 多次, 部分 … */
  readonly indefinite: readonly string[]
  /** What makes a text checkable though it holds no number: 竣工, 全覆盖, 国家标准 … */
  readonly checkable: readonly string[]
}

const cache = new WeakMap<Wording, Map<string, unknown>>()

/** Computes something from a wording once and keeps it as long as the wording lives. */
export function compiled<T>(wording: Wording, key: string, make: (wording: Wording) => T): T {
  let made = cache.get(wording)
  if (!made) cache.set(wording, (made = new Map()))
  if (!made.has(key)) made.set(key, make(wording))
  return made.get(key) as T
}
