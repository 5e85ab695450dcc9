/** Changes to a text, by places of the text as it was; collected in any order and made at once. */
export class Splices {
  readonly #list: { start: number; end: number; text: string; order: number }[] = []

  get isEmpty(): boolean {
    return this.#list.length === 0
  }

  replace(start: number, end: number, text: string): void {
    this.#list.push({ start, end, text, order: this.#list.length })
  }

  /** Several texts put at one place stand in the order they came. */
  insert(at: number, text: string): void {
    this.replace(at, at, text)
  }

  remove(start: number, end: number): void {
    this.replace(start, end, '')
  }

  apply(text: string): string {
    if (this.isEmpty) return text
    const sorted = [...this.#list].sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order)
    const pieces: string[] = []
    let at = 0
    for (const { start, end, text: piece } of sorted) {
      if (start < at) throw new RangeError('splices overlap')
      pieces.push(text.slice(at, start), piece)
      at = end
    }
    pieces.push(text.slice(at))
    return pieces.join('')
  }
}
