import Big from 'big.js'
import { ruleById } from '../rules/index.ts'
import { PLACE_NAMES, placeOf, type CheckKind, type PackCheckData } from './checks/index.ts'
import { packIssue, type PackIssue, type PackPath } from './issue.ts'
import { likely } from './likely.ts'
import { compilePattern, PatternError } from './pattern/index.ts'
import { unknownRule } from './ruleIssues.ts'
import type { Pack } from './schema.ts'
import { PATTERN_WORDS } from './words.ts'

/** What a message may be filled with, whatever the check; and what each kind has besides. */
const ALWAYS = ['value', 'name']
const PLACEHOLDERS: Readonly<Record<CheckKind, readonly string[]>> = {
  required: ['line'],
  forbidden: ['line', 'word'],
  pattern: ['line'],
  allowed: ['line'],
  range: ['line', 'limit'],
  unit: ['line', 'unit'],
  length: ['line', 'count', 'limit'],
  blanks: ['line'],
  count: ['count', 'limit', 'place'],
  sum: ['count', 'limit', 'sum', 'gap'],
  unique: ['line', 'other'],
  compare: ['line', 'other', 'place'],
}
const DECIMAL = /^-?\d/

/** Checks that could never be made, or not as they are meant. */
export function checkIssues(pack: Pack): PackIssue[] {
  const names = new Set<string>()
  return (pack.checks ?? []).flatMap((check, i) => {
    const path = ['checks', i]
    const issues = [...placeIssues(check, path), ...patternIssues(check, path), ...limitIssues(check, path)]
    if (names.has(check.name)) {
      issues.push(packIssue('repeated-check', [...path, 'name'], `检查「${check.name}」写了两次，请换一个名称`))
    }
    names.add(check.name)
    if (check.when && Object.keys(check.when).length === 0) issues.push(emptyScope([...path, 'when']))
    return [...issues, ...hiddenByIssues(check, path), ...placeholderIssues(check, path)]
  })
}

export function emptyScope(path: PackPath): PackIssue {
  return packIssue('empty-scope', path, '没有写适用范围：请写 projectTypes、forms、units、projects 中的至少一项')
}

/** Rules that are to go before a check have to be there; checks of other packs may be. */
function hiddenByIssues({ hiddenBy = [] }: PackCheckData, path: PackPath): PackIssue[] {
  return hiddenBy.flatMap((id, i) =>
    id.includes('/') || ruleById(id)
      ? []
      : [packIssue('unknown-rule', [...path, 'hiddenBy', i], unknownRule(id, new Set()))],
  )
}

function placeIssues(check: PackCheckData, path: PackPath): PackIssue[] {
  const said: (readonly [PackPath, string])[] = Array.isArray(check.at)
    ? check.at.map((alias, i) => [['at', i], alias] as const)
    : [[['at'], check.at]]
  if (check.where) said.push([['where', 'at'], check.where.at])
  if (check.unless) said.push([['unless', 'at'], check.unless.at])
  if (check.check === 'compare') said.push([['to'], check.to])
  if (check.check === 'sum' && typeof check.to === 'string' && !DECIMAL.test(check.to)) said.push([['to'], check.to])
  return said
    .filter(([, alias]) => placeOf(alias) === null)
    .map(([steps, alias]) => packIssue('unknown-place', [...path, ...steps], unknownPlace(alias)))
}

function unknownPlace(alias: string): string {
  const meant = likely(alias, PLACE_NAMES)
  const hint =
    meant === null
      ? '。写法如“成本指标.指标值”“指标.计量单位”“预算数”“资金.财政资金”，全部写法见 docs/packs.md'
      : `，您要写的是不是「${meant}」`
  return `没有名为「${alias}」的位置${hint}`
}

function patternIssues(check: PackCheckData, path: PackPath): PackIssue[] {
  if (check.check !== 'pattern') return []
  try {
    compilePattern(check.pattern)
    return []
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    const where = error.at < check.pattern.length ? `（第 ${String(error.at + 1)} 个字符起）` : ''
    return [packIssue('bad-pattern', [...path, 'pattern'], `${PATTERN_WORDS[error.fault]}${where}`)]
  }
}

function limitIssues(check: PackCheckData, path: PackPath): PackIssue[] {
  if (check.check !== 'range' && check.check !== 'count' && check.check !== 'length') return []
  const { min, max } = check
  if (min === undefined && max === undefined) {
    return [packIssue('bad-limits', path, '请写明 min（最少）、max（最多），至少一项')]
  }
  if (min === undefined || max === undefined || new Big(min).lte(max)) return []
  return [packIssue('bad-limits', [...path, 'min'], `最少 ${String(min)} 大于最多 ${String(max)}，没有什么能符合`)]
}

function placeholderIssues(check: PackCheckData, path: PackPath): PackIssue[] {
  const known = [...ALWAYS, ...PLACEHOLDERS[check.check]]
  return (['message', 'suggestion'] as const).flatMap((key) =>
    [...(check[key] ?? '').matchAll(/\{([^{}]*)\}/g)]
      .map(([, name = '']) => name)
      .filter((name) => !known.includes(name))
      .map((name) =>
        packIssue(
          'unknown-placeholder',
          [...path, key],
          `不认识「{${name}}」，这里可以写 ${known.map((one) => `{${one}}`).join('、')}`,
        ),
      ),
  )
}
