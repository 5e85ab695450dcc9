import { deflateSync } from 'fflate'
import { crc32 } from '../crc32.ts'
import { partKey, type ZipArchive, type ZipMember } from '../zip.ts'

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, midnight: the zip format's own beginning. The same content gives the same file. */
const NO_DATE = 0x21
const UTF8_NAMES = 1 << 11

export interface WrittenPart {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * The archive with some members written anew, some taken away and some added at its end. What is not named keeps every
 * byte, as it was compressed, and its place; names, dates and order stay.
 */
export function rewriteZip(
  archive: ZipArchive,
  changed: ReadonlyMap<string, Uint8Array>,
  removed: ReadonlySet<string>,
  added: readonly WrittenPart[],
): Uint8Array {
  const out = new Chunks()
  const places = new Map<ZipMember, Place>()
  const byPlace = [...archive.records].sort((a, b) => a.headerAt - b.headerAt)
  out.push(archive.bytes.subarray(0, byPlace[0]?.headerAt ?? 0))
  byPlace.forEach((member, i) => {
    const key = partKey(member.name)
    if (removed.has(key) && !member.folder) return
    const content = member.folder ? undefined : changed.get(key)
    if (content === undefined) {
      const end = byPlace[i + 1]?.headerAt ?? archive.directoryAt
      places.set(member, { at: out.length, content: null })
      out.push(archive.bytes.subarray(member.headerAt, end))
    } else places.set(member, { at: out.length, content: writeMember(out, rawName(archive, member), content, member) })
  })
  const news = added.map(({ name, content }) => {
    const at = out.length
    const raw = encode(name)
    return { at, name: raw, content: writeMember(out, raw, content, null) }
  })
  const directoryAt = out.length
  for (const member of archive.records) {
    const place = places.get(member)
    if (place) out.push(movedRecord(archive, member, place))
  }
  for (const { at, name, content } of news) out.push(newRecord(name, at, content))
  const count = places.size + news.length
  out.push(endRecord(archive, count, directoryAt, out.length - directoryAt))
  return out.join()
}

interface Packed {
  readonly method: number
  readonly crc: number
  readonly storedBytes: number
  readonly bytes: number
}

interface Place {
  readonly at: number
  readonly content: Packed | null
}

class Chunks {
  readonly #chunks: Uint8Array[] = []
  length = 0

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.length += chunk.length
  }

  join(): Uint8Array {
    const joined = new Uint8Array(this.length)
    let at = 0
    for (const chunk of this.#chunks) {
      joined.set(chunk, at)
      at += chunk.length
    }
    return joined
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function rawName({ bytes }: ZipArchive, { recordAt }: ZipMember): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint16(recordAt + 28, true)
  return bytes.subarray(recordAt + 46, recordAt + 46 + length)
}

/** Local header and content; a member written anew keeps its flag for names and its date. */
function writeMember(out: Chunks, name: Uint8Array, content: Uint8Array, old: ZipMember | null): Packed {
  const deflated = deflateSync(content, { level: 6 })
  const smaller = deflated.length < content.length
  const stored = smaller ? deflated : content
  const packed = { method: smaller ? 8 : 0, crc: crc32(content), storedBytes: stored.length, bytes: content.length }
  const header = new DataView(new ArrayBuffer(30))
  header.setUint32(0, LOCAL, true)
  header.setUint16(4, 20, true)
  header.setUint16(6, (old?.flags ?? 0) & UTF8_NAMES, true)
  writePacked(header, 8, packed)
  header.setUint32(10, old?.modified ?? NO_DATE << 16, true)
  header.setUint16(26, name.length, true)
  out.push(new Uint8Array(header.buffer))
  out.push(name)
  out.push(stored)
  return packed
}

/** Method, date (left alone), checksum and sizes stand side by side in both headers. */
function writePacked(header: DataView, at: number, { method, crc, storedBytes, bytes }: Packed): void {
  header.setUint16(at, method, true)
  header.setUint32(at + 6, crc, true)
  header.setUint32(at + 10, storedBytes, true)
  header.setUint32(at + 14, bytes, true)
}

function movedRecord(archive: ZipArchive, member: ZipMember, { at, content }: Place): Uint8Array {
  // A copy also of a Buffer, whose own slice is none.
  const record = Uint8Array.from(archive.bytes.subarray(member.recordAt, member.recordEnd))
  const view = new DataView(record.buffer)
  if (content) {
    view.setUint16(8, member.flags & UTF8_NAMES, true)
    writePacked(view, 10, content)
  }
  view.setUint32(42, at, true)
  return record
}

function newRecord(name: Uint8Array, at: number, content: Packed): Uint8Array {
  const record = new Uint8Array(46 + name.length)
  const view = new DataView(record.buffer)
  view.setUint32(0, CENTRAL, true)
  view.setUint16(4, 20, true)
  view.setUint16(6, 20, true)
  writePacked(view, 10, content)
  view.setUint32(12, NO_DATE << 16, true)
  view.setUint16(28, name.length, true)
  view.setUint32(42, at, true)
  record.set(name, 46)
  return record
}

/** The end record with its comment. */
function endRecord({ bytes, endAt }: ZipArchive, count: number, at: number, length: number): Uint8Array {
  const commentBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint16(endAt + 20, true)
  const record = Uint8Array.from(bytes.subarray(endAt, endAt + 22 + commentBytes))
  const view = new DataView(record.buffer)
  view.setUint32(0, END, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, length, true)
  view.setUint32(16, at, true)
  return record
}
