import { parsePattern } from './parse.ts'
import { programOf, type Step } from './program.ts'

/** A pattern ready to be held against texts. */
export interface Pattern {
  /** Whether a whole text fits. One longer than LONGEST_TEXT does not. */
  fits(text: string): boolean
  /** How many states have been worked out so far: the only part of the work that costs. */
  readonly built: number
}

/** Texts beyond this are not looked at: no value or name is as long. */
export const LONGEST_TEXT = 400
/** States that are remembered; an unusual pattern over unusual texts starts anew rather than fill the memory. */
const MOST_STATES = 400

interface State {
  /** The units that may be met next, by their step. */
  readonly units: readonly number[]
  readonly isDone: boolean
  readonly next: Map<number, State>
}

/**
 * Compiles a pattern of the accepted dialect into an automaton: every text is read once, from left to right, whatever
 * the pattern. Throws PatternError.
 */
export function compilePattern(source: string): Pattern {
  const steps = programOf(parsePattern(source))
  const known = new Map<string, State>()
  let built = 0
  const stateOf = (from: readonly number[]): State => {
    built++
    const made = closure(steps, from)
    const key = made.units.join() + (made.isDone ? '!' : '')
    const same = known.get(key)
    if (same) return same
    if (known.size >= MOST_STATES) {
      for (const state of known.values()) state.next.clear()
      known.clear()
    }
    known.set(key, made)
    return made
  }
  const start = stateOf([0])
  return {
    get built() {
      return built
    },
    fits: (text) => {
      if (text.length > LONGEST_TEXT) return false
      let state = start
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i)
        let next = state.next.get(unit)
        if (!next) {
          next = stateOf(state.units.filter((step) => meets(steps[step], unit)).map((step) => step + 1))
          state.next.set(unit, next)
        }
        if (next.units.length === 0 && !next.isDone) return false
        state = next
      }
      return state.isDone
    },
  }
}

/** The units that can be met from some steps without reading anything. */
function closure(steps: readonly Step[], from: readonly number[]): State {
  const seen = new Set<number>()
  const units: number[] = []
  let isDone = false
  const open = [...from]
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(step)) continue
    seen.add(step)
    const what = steps[step]
    if (what?.kind === 'unit') units.push(step)
    else if (what?.kind === 'fork') open.push(...what.to)
    else isDone = true
  }
  units.sort((a, b) => a - b)
  return { units, isDone, next: new Map() }
}

function meets(step: Step | undefined, unit: number): boolean {
  if (step?.kind !== 'unit') return false
  return step.ranges.some(([low, high]) => unit >= low && unit <= high) !== step.not
}
