import type { Level1Class } from '../table/index.ts'
import type { Block, Line, Run } from './block.ts'
import { classOfTemplate, level1For, orderOf, type FormClass } from './formClass.ts'
import type { ChosenIndicator } from './insertion.ts'

/** Rows of one class that go in together, below `above`. */
export interface Segment {
  readonly class: FormClass
  readonly level1: Level1Class
  readonly chosen: readonly ChosenIndicator[]
  /** The row they go below; null at the top of a block that has none. */
  readonly above: Line | null
  /** The class stands above already, and its label holds for them. */
  readonly joinsClass: boolean
  /** So does the label of its level 1. */
  readonly joinsLevel1: boolean
}

export interface FilledLine {
  readonly line: Line
  readonly chosen: ChosenIndicator
  readonly class: FormClass
}

export interface Placement {
  readonly filled: readonly FilledLine[]
  readonly segments: readonly Segment[]
}

/** Decides for each indicator where it goes: into a pre-printed row of its class, else below the last one of its class. */
export function place(block: Block, chosen: readonly ChosenIndicator[], at: number | null): Placement {
  const filled: FilledLine[] = []
  const segments: Segment[] = []
  const byClass = new Map<FormClass, ChosenIndicator[]>()
  for (const one of chosen) {
    const own = classFor(block, classOfTemplate(one.indicator, block.hasLevel2, block.costLevel1))
    byClass.set(own, [...(byClass.get(own) ?? []), one])
  }
  for (const [own, all] of byClass) {
    const run = runOf(block, own, at)
    const open = run ? run.lines.filter((line) => line.open) : []
    open.slice(0, all.length).forEach((line, i) => {
      const one = all[i]
      if (one) filled.push({ line, chosen: one, class: own })
    })
    const rest = all.slice(open.length)
    if (rest.length > 0) segments.push(segmentFor(block, own, rest, run, at))
  }
  const order = (segment: Segment) => orderOf(segment.class, block.costLevel1)
  segments.sort(
    (a, b) =>
      (a.above?.row ?? -1) - (b.above?.row ?? -1) ||
      Number(b.joinsClass) - Number(a.joinsClass) ||
      Number(b.joinsLevel1) - Number(a.joinsLevel1) ||
      order(a) - order(b),
  )
  return { filled, segments }
}

/** A form that knows no 可持续影响 prints what lasts under 社会效益. */
function classFor(block: Block, own: FormClass): FormClass {
  const has = (one: FormClass) => block.runs.some((run) => run.class === one)
  return own === 'sustainability' && !has(own) && has('social-benefit') ? 'social-benefit' : own
}

/** The rows of a class; where it stands in several places, those the user is on, else the last with an empty row, else the last. */
function runOf(block: Block, own: FormClass, at: number | null): Run | null {
  const runs = block.runs.filter((run) => run.class === own)
  const here = runs.find(({ lines }) => at !== null && lines.some((line) => at >= line.row && at <= line.bottom))
  const open = runs.filter(({ lines }) => lines.some((line) => line.open))
  return here ?? open[open.length - 1] ?? runs[runs.length - 1] ?? null
}

function segmentFor(
  block: Block,
  own: FormClass,
  chosen: readonly ChosenIndicator[],
  run: Run | null,
  at: number | null,
): Segment {
  const level1 = level1For(own, block.costLevel1)
  if (run) {
    const here = at === null ? undefined : run.lines.find((line) => at >= line.row && at <= line.bottom)
    const above = here ?? run.lines[run.lines.length - 1] ?? null
    return { class: own, level1, chosen, above, joinsClass: true, joinsLevel1: true }
  }
  const order = (one: Run) => (one.class === null ? Infinity : orderOf(one.class, block.costLevel1))
  const mine = orderOf(own, block.costLevel1)
  const before = (runs: readonly Run[]) =>
    lastOf(runs.filter((one) => order(one) < mine).sort((a, b) => order(a) - order(b)))
  const same = block.runs.filter((one) => one.lines.some((line) => line.level1?.class === level1))
  if (same.length > 0) {
    const next = same.filter((one) => order(one) > mine).sort((a, b) => order(a) - order(b))[0] ?? null
    const above = before(same) ?? lastLine(next) ?? lastOf(same)
    return { class: own, level1, chosen, above, joinsClass: false, joinsLevel1: true }
  }
  // Below all that comes before it, in whatever order the form prints that: a label inside would take rows from another.
  const earlier = block.runs.filter((one) => order(one) < mine)
  const above = lastOf(earlier) ?? block.lines[block.lines.length - 1] ?? null
  return { class: own, level1, chosen, above, joinsClass: false, joinsLevel1: false }
}

function lastLine(run: Run | null): Line | null {
  return run?.lines[run.lines.length - 1] ?? null
}

function lastOf(runs: readonly Run[]): Line | null {
  return lastLine(runs[runs.length - 1] ?? null)
}
