import type * as z from 'zod/mini'
import { formatOf } from './formats.ts'
import { packIssue, type PackIssue, type PackIssueCode, type PackPath } from './issue.ts'
import { keysAt } from './keysAt.ts'
import { likely } from './likely.ts'
import { shapeWords as words, VALUE_WORDS } from './shapeWords.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/**
 * What a schema objects to in a value, in words for whoever wrote it; empty where it fits.
 * `above`: the steps to the value from the top of the pack.
 */
export function shapeIssues(
  schema: Schema,
  value: unknown,
  error: { readonly issues: readonly Issue[] } | undefined,
  above: PackPath = [],
  code: PackIssueCode = 'shape',
): PackIssue[] {
  return (error?.issues ?? [])
    .flatMap((issue) => narrowed(issue, value))
    .flatMap((issue) => {
      const below = issue.path.map(stepOf)
      const at = [...above, ...below]
      if (issue.code === 'unrecognized_keys') {
        const known = keysAt(schema, below, value)
        return issue.keys.map((key) => packIssue(code, [...at, key], words.unknownKey(key, likely(key, known), known)))
      }
      return [packIssue(code, at, reasonOf(issue, valueAt(value, below), at[at.length - 1]))]
    })
}

/** Of what several forms object to, what the form objects to that was meant: the first one of the same type. */
function narrowed(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const found = valueAt(value, issue.path.map(stepOf))
  const branches = issue.errors.map((branch) => branch.flatMap((one) => narrowed(one, found)))
  const meant = branches.find((branch) => !branch.some((one) => isOtherType(one, found)))
  const choices = branches.flat().find(({ code, path }) => code === 'invalid_value' && path.length === 0)
  const told = meant ?? (choices && found !== undefined ? [choices] : null)
  if (told) return told.map((one) => ({ ...one, path: [...issue.path, ...one.path] }))
  // No form of this type: all types that would do are told together.
  return [{ code: 'invalid_union', path: issue.path, message: '', errors: branches }]
}

function isOtherType(issue: Issue, found: unknown): boolean {
  if (issue.path.length > 0) return false
  return issue.code === 'invalid_type' || (issue.code === 'invalid_value' && typeof issue.values[0] !== typeof found)
}

function reasonOf(issue: Issue, found: unknown, key: string | number | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? words.missing(key, []) : words.wrongType([issue.expected], found)
    case 'invalid_value':
      return choice(issue.values, found, key)
    case 'invalid_union': {
      if ('options' in issue && issue.options) return choice(issue.options, found, key)
      const expected = issue.errors.flat().flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []))
      return found === undefined ? words.missing(key, []) : words.wrongType([...new Set(expected)], found)
    }
    case 'invalid_format':
      return words.wrongFormat(formatOf(issue.pattern), found)
    case 'too_small':
      return tooSmall(issue, found)
    case 'too_big':
      return tooBig(issue, found)
    default:
      return words.other(found)
  }
}

function choice(allowed: readonly unknown[], found: unknown, key: string | number | undefined): string {
  if (found === undefined) return words.missing(key, allowed)
  const names = allowed.filter((value) => typeof value === 'string')
  const said = typeof found === 'string' ? found : ''
  // 须改 for "error", Warn for "warning".
  const meant =
    names.find(
      (name) => said !== '' && (VALUE_WORDS[name] === said || (said.length > 2 && name.startsWith(said.toLowerCase()))),
    ) ?? likely(said, names)
  return words.wrongChoice(allowed, found, names.length > 1 ? meant : null)
}

function tooSmall(
  { origin, minimum, inclusive = true }: Extract<Issue, { code: 'too_small' }>,
  found: unknown,
): string {
  const least = String(minimum)
  if (origin === 'string') return found === '' ? words.empty : words.tooShort(least, lengthOf(found))
  if (origin !== 'array') return words.tooSmall(least, inclusive, found)
  return lengthOf(found) === 0 ? words.emptyList : words.tooFew(least, lengthOf(found))
}

function tooBig({ origin, maximum, inclusive = true }: Extract<Issue, { code: 'too_big' }>, found: unknown): string {
  const most = String(maximum)
  if (origin === 'string') return words.tooLong(most, lengthOf(found))
  return origin === 'array' ? words.tooMany(most, lengthOf(found)) : words.tooBig(most, inclusive, found)
}

function lengthOf(found: unknown): number {
  return typeof found === 'string' || Array.isArray(found) ? found.length : 0
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step)
}

function valueAt(value: unknown, steps: PackPath): unknown {
  return steps.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.prototype.hasOwnProperty.call(at, step)
        ? (at as Record<string, unknown>)[step]
        : undefined,
    value,
  )
}
