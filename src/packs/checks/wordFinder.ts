interface Node {
  readonly next: Map<number, Node>
  /** Where to go on when no word goes on here (Aho and Corasick's failure link). */
  back: Node | null
  /** The word that ends here, or behind whose end this lies. */
  word: string | null
}

/**
 * Finds a word anywhere in a text: each text is read once, however many words there are.
 * @param words what is looked for → what it is called.
 */
export function wordFinder(words: ReadonlyMap<string, string>): (text: string) => string | null {
  const root = node()
  for (const [plain, word] of words) {
    let at = root
    for (let i = 0; i < plain.length; i++) {
      const unit = plain.charCodeAt(i)
      let next = at.next.get(unit)
      if (!next) at.next.set(unit, (next = node()))
      at = next
    }
    at.word ??= word
  }
  const open: Node[] = [root]
  for (let from = open.shift(); from; from = open.shift()) {
    for (const [unit, to] of from.next) {
      to.back = from === root ? root : step(from.back ?? root, unit, root)
      to.word ??= to.back.word
      open.push(to)
    }
  }
  return (text) => {
    let at = root
    for (let i = 0; i < text.length; i++) {
      at = step(at, text.charCodeAt(i), root)
      if (at.word !== null) return at.word
    }
    return null
  }
}

function node(): Node {
  return { next: new Map(), back: null, word: null }
}

function step(from: Node, unit: number, root: Node): Node {
  for (let at: Node | null = from; at; at = at.back) {
    const next = at.next.get(unit)
    if (next) return next
  }
  return root
}
