import { formatRange, type CellAddress, type CellRange } from '../../sheet/index.ts'
import { touches } from './mergeAnswers.ts'

/** What one question may name: so many areas, written in so many characters (WPS takes 30 and gives 255). */
const MOST_AREAS = 30
const MOST_CHARACTERS = 200

/** A cell that may be the first of a merged area. */
interface Candidate extends CellAddress {
  readonly place: string
  /** As far as the blanks beside and below it go. */
  readonly guess: CellRange
}

/**
 * Where merged areas are to be expected, by what the cells hold: a text with a blank beside or below it begins one, until
 * one in such a place did not.
 */
export class ExpectedAreas {
  readonly #part: CellRange
  readonly #holds: (row: number, col: number) => boolean
  readonly #lines = new Map<number, string>()
  /** What was found out last about cells in such a place. */
  readonly #learnt = new Map<string, boolean>()
  #candidates: readonly Candidate[]

  constructor(part: CellRange, holds: (row: number, col: number) => boolean) {
    this.#part = part
    this.#holds = holds
    const candidates: Candidate[] = []
    for (let row = part.top; row <= part.bottom; row++) {
      for (let col = part.left; col <= part.right; col++) {
        const place = this.#placeOf(row, col)
        if (place !== null) candidates.push({ row, col, place, guess: this.#guess(row, col) })
      }
    }
    this.#candidates = candidates
  }

  /**
   * The cells to ask of next; none where nothing more is expected. Their areas do not touch one another, and of each place
   * there is one alone as long as nothing is known of it.
   */
  next(isKnown: (cell: CellAddress) => boolean): readonly CellAddress[] {
    this.#candidates = this.#candidates.filter((cell) => !isKnown(cell))
    const some: Candidate[] = []
    const places = new Set<string>()
    let characters = 0
    for (const candidate of this.#candidates) {
      const { place, guess } = candidate
      const learnt = this.#learnt.get(place)
      if (learnt === false || (learnt === undefined && places.has(place))) continue
      if (some.some((other) => touches(other.guess, guess))) continue
      // With its $ and its comma.
      characters += formatRange(guess).length + 5
      if (some.length === MOST_AREAS || (some.length > 0 && characters > MOST_CHARACTERS)) break
      places.add(place)
      some.push(candidate)
    }
    return some
  }

  learn({ row, col }: CellAddress, isMerged: boolean): void {
    const place = this.#placeOf(row, col)
    if (place !== null) this.#learnt.set(place, isMerged)
  }

  /** What cells have in common of which the same is to be expected; null where nothing is. */
  #placeOf(row: number, col: number): string | null {
    const { bottom, right } = this.#part
    if (!this.#holds(row, col)) return null
    const beside = col < right && !this.#holds(row, col + 1)
    const below = row < bottom && !this.#holds(row + 1, col)
    return beside || below ? `${col},${this.#occupied(row)},${this.#occupied(row + 1)}` : null
  }

  /** Which cells of a row hold something. */
  #occupied(row: number): string {
    const known = this.#lines.get(row)
    if (known !== undefined) return known
    const { left, right } = this.#part
    let line = ''
    for (let col = left; col <= right; col++) line += this.#holds(row, col) ? '1' : '0'
    this.#lines.set(row, line)
    return line
  }

  #guess(top: number, left: number): CellRange {
    let [bottom, right] = [top, left]
    while (right < this.#part.right && !this.#holds(top, right + 1)) right++
    while (bottom < this.#part.bottom && !this.#holds(bottom + 1, left)) bottom++
    return { top, left, bottom, right }
  }
}
