import type { Limits } from '../limits.ts'
import type { PartSource } from '../partSource.ts'
import { decodePart, readPart } from '../xmlPart.ts'
import { partKey, type ZipArchive } from '../zip.ts'
import { rewriteZip } from './zipWriter.ts'

interface Change {
  readonly name: string
  /** null: taken away. */
  readonly text: string | null
}

/** A part to be written anew, or taken away. */
export type PartChanges = Readonly<Record<string, string | null>>

/**
 * The parts of a workbook with what was changed in them. Never changes itself: `with` gives another one.
 * A part that is changed back to what it was is as if it had never been touched.
 */
export class Package implements PartSource {
  readonly archive: ZipArchive
  readonly limits: Limits
  readonly #original: Map<string, { text: string; encoding: string }>
  readonly #changes: ReadonlyMap<string, Change>

  private constructor(
    archive: ZipArchive,
    limits: Limits,
    original: Map<string, { text: string; encoding: string }>,
    changes: ReadonlyMap<string, Change>,
  ) {
    this.archive = archive
    this.limits = limits
    this.#original = original
    this.#changes = changes
  }

  static open(archive: ZipArchive, limits: Limits): Package {
    return new Package(archive, limits, new Map(), new Map())
  }

  has(name: string): boolean {
    const change = this.#changes.get(partKey(name))
    return change ? change.text !== null : this.archive.has(name)
  }

  /** All part names as they are written, those of parts added last. */
  names(): string[] {
    const names = this.archive.records.filter(({ folder, name }) => !folder && this.has(name)).map(({ name }) => name)
    for (const { name, text } of this.#changes.values()) if (text !== null && !this.archive.has(name)) names.push(name)
    return names
  }

  inflate(name: string, onPiece: (piece: Uint8Array) => void): void {
    const change = this.#changes.get(partKey(name))
    if (typeof change?.text === 'string') onPiece(this.#encode(name, change.text))
    else this.archive.inflate(name, onPiece)
  }

  knownText(name: string): string | null {
    const key = partKey(name)
    const change = this.#changes.get(key)
    return change ? change.text : (this.#original.get(key)?.text ?? null)
  }

  keepText(name: string, text: string, encoding: string): void {
    this.#original.set(partKey(name), { text, encoding })
  }

  /** A part's XML, known to be well formed. Throws FileRefusal. */
  text(name: string): string {
    const known = this.knownText(name)
    if (known !== null) return known
    readPart(this, name, this.limits, {})
    return this.knownText(name) ?? ''
  }

  /** The text of a part that need not be well formed: the drawings of notes are a dialect of old HTML. */
  looseText(name: string): string {
    const known = this.knownText(name)
    if (known !== null) return known
    const pieces: string[] = []
    const encoding = decodePart(this.archive, name, (piece) => pieces.push(piece))
    const text = pieces.join('')
    this.keepText(name, text, encoding)
    return text
  }

  with(changes: PartChanges): Package {
    const next = new Map(this.#changes)
    for (const [name, text] of Object.entries(changes)) {
      const key = partKey(name)
      const isOriginal = this.archive.has(name) ? this.#original.get(key)?.text === text : text === null
      if (isOriginal) next.delete(key)
      else next.set(key, { name, text })
    }
    return new Package(this.archive, this.limits, this.#original, next)
  }

  /** The keys of parts that are not as they are in another state of the same package. */
  changedFrom(other: Package): Set<string> {
    const keys = new Set<string>()
    for (const [key, { text }] of this.#changes) if (other.#changes.get(key)?.text !== text) keys.add(key)
    for (const key of other.#changes.keys()) if (!this.#changes.has(key)) keys.add(key)
    return keys
  }

  /** The file. With nothing changed it is the very file that was opened. */
  bytes(): Uint8Array {
    if (this.#changes.size === 0) return this.archive.bytes
    const changed = new Map<string, Uint8Array>()
    const removed = new Set<string>()
    const added: { name: string; content: Uint8Array }[] = []
    for (const [key, { name, text }] of this.#changes) {
      if (text === null) removed.add(key)
      else if (this.archive.has(name)) changed.set(key, this.#encode(name, text))
      else added.push({ name, content: this.#encode(name, text) })
    }
    return rewriteZip(this.archive, changed, removed, added)
  }

  /** In the encoding the part had. */
  #encode(name: string, text: string): Uint8Array {
    const encoding = this.#original.get(partKey(name))?.encoding ?? 'utf-8'
    if (encoding === 'utf-8') return new TextEncoder().encode(text)
    const bytes = new DataView(new ArrayBuffer(text.length * 2))
    for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le')
    return new Uint8Array(bytes.buffer)
  }
}
