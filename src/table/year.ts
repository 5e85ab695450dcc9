import { normalise, parseDateRange, yearsIn } from '../value/index.ts'
import type { BudgetYear, TextField } from './model.ts'

/** 「2023年部门整体…」「…绩效目标表（2024年度）」: the title says the year outright, not as part of a project's name. */
const LEADING = /^(?:\d{1,3}[.、])?(?:附[表件]\d*[:：]?)?[(（]?((?:19|20)\d{2})年度?(?!.{0,4}(?:结转|结余|续建))/
const BRACKETED = /[(（]((?:19|20)\d{2})年?度?[)）]$/
const ALONE = /^[(（]?((?:19|20)\d{2})年?度?[)）]?$/
const WITH_LABEL = /(?:年度|预算年度)[:：]((?:19|20)\d{2})/
/** Six digits of a region, two of the year, a letter: 13020924P… */
const CODE = /^\d{6}(\d{2})[A-Z]\w{6,}$/i

export interface YearSources {
  readonly title: TextField | null
  /** A row of its own below the title: （2024年度）. */
  readonly yearRow: TextField | null
  readonly yearField: TextField | null
  readonly code: TextField | null
  readonly period: TextField | null
  readonly project: TextField | null
  readonly fileYear: number | null
}

/**
 * The budget year, from the surest place that states it: title, project code, a period within one year, a year in the
 * project's own name, the file's name. A year that only stands in the project's name and differs from the file's is no
 * answer: then nobody can know, and null is returned.
 */
export function budgetYear(sources: YearSources): BudgetYear | null {
  const { title, yearRow, yearField, code, period, project, fileYear } = sources
  for (const field of [yearField, yearRow]) {
    const match = field ? (ALONE.exec(normalise(field.text)) ?? WITH_LABEL.exec(normalise(field.text))) : null
    if (field && match) return { year: Number(match[1]), from: 'title', cell: field.cell }
  }
  if (title) {
    const plain = normalise(title.text)
    const match = LEADING.exec(plain) ?? BRACKETED.exec(plain)
    if (match) return { year: Number(match[1]), from: 'title', cell: title.cell }
  }
  const coded = code ? yearOfCode(code.text) : null
  if (code && coded !== null) {
    const differs = fileYear !== null && fileYear !== coded
    return { year: coded, from: 'code', cell: code.cell, ...(differs ? { fileSays: fileYear } : {}) }
  }
  const range = period ? parseDateRange(period.text) : null
  const start = range?.start.year ?? null
  const end = range?.end.year ?? null
  if (period && start !== null && start === end) return { year: start, from: 'period', cell: period.cell }
  const named = [title, project].flatMap((field) =>
    field ? yearsIn(field.text).map((y) => ({ year: y.year, field })) : [],
  )
  const years = new Set(named.map((n) => n.year))
  const only = years.size === 1 ? named[0] : undefined
  if (only && (fileYear === null || fileYear === only.year))
    return { year: only.year, from: 'project', cell: only.field.cell }
  if (only) return null
  return fileYear === null ? null : { year: fileYear, from: 'file', cell: null }
}

/** The year inside a 项目编码 (13020924P…: 2024); null for a code that is built otherwise. */
export function yearOfCode(code: string): number | null {
  const match = CODE.exec(normalise(code))
  return match ? 2000 + Number(match[1]) : null
}

/** The one year that a file's name states; null for none or several. */
export function yearOfFileName(name: string): number | null {
  const base = name.split(/[\\/]/).pop() ?? ''
  const years = new Set([...base.matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1])))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}
