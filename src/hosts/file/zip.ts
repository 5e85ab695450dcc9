import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { damaged, FileRefusal, tooLarge, zipBomb } from './fileError.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'

/** A record of the central directory, with what lies at its local header. */
export interface ZipMember {
  readonly name: string
  /** A folder's entry: it has no content. */
  readonly folder: boolean
  readonly flags: number
  /** Time and date, as the zip writes them. */
  readonly modified: number
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly storedBytes: number
  readonly declaredBytes: number
  readonly headerAt: number
  readonly dataAt: number
  /** Its record in the central directory. */
  readonly recordAt: number
  readonly recordEnd: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const CENTRAL_BYTES = 46
const LOCAL_BYTES = 30
/** Deflate makes at most about 1,030 bytes of one: a piece of this size never inflates to more than 16 MB at once. */
const PIECE = 16 * 1024

/**
 * A zip read by its central directory, without trusting it: sizes are checked as declared and counted again while
 * inflating, members may not overlap, and the bytes given are never written to.
 * (ISO/IEC 21320-1: stored or deflated members, no encryption; zip64 is not read.)
 */
export class ZipArchive implements PartSource {
  readonly bytes: Uint8Array
  /** Every record of the central directory, folders too, in its order. */
  readonly records: readonly ZipMember[]
  /** Where the central directory begins, and where the end record stands. */
  readonly directoryAt: number
  readonly endAt: number
  readonly #limits: Limits
  readonly #members: ReadonlyMap<string, ZipMember>
  #counted = 0

  /** Throws FileRefusal for what is no honest zip. */
  constructor(bytes: Uint8Array, limits: Limits) {
    const directory = readDirectory(bytes, limits)
    this.bytes = bytes
    this.records = directory.records
    this.directoryAt = directory.start
    this.endAt = directory.end
    this.#limits = limits
    this.#members = directory.members
  }

  /** Part names are compared without case and leading slash, as OPC has it. */
  has(name: string): boolean {
    return this.#members.has(partKey(name))
  }

  names(): Iterable<string> {
    return this.#members.keys()
  }

  /** Bytes inflated so far, over all members. */
  get inflatedBytes(): number {
    return this.#counted
  }

  /** Gives a member's content in pieces; stops with a FileRefusal as soon as it is more than allowed. */
  inflate(name: string, onPiece: (piece: Uint8Array) => void): void {
    const member = this.#members.get(partKey(name))
    if (!member) throw damaged(`缺少“${name}”这一部分`)
    if (member.encrypted) throw passwordProtected()
    let counted = 0
    let crc = 0
    const take = (piece: Uint8Array) => {
      counted += piece.length
      this.#counted += piece.length
      checkSize(counted, member.storedBytes, this.#limits)
      if (counted > member.declaredBytes) throw damaged(`“${member.name}”的内容比登记的长`)
      crc = crc32(piece, crc)
      onPiece(piece)
    }
    const stored = this.bytes.subarray(member.dataAt, member.dataAt + member.storedBytes)
    if (member.method === 0) take(stored)
    else if (member.method === 8) inflatePieces(stored, take, member.name)
    else throw new FileRefusal('unsupported', unknownMethod)
    if (counted !== member.declaredBytes || crc !== member.crc) throw damaged(`“${member.name}”的内容不完整`)
  }
}

const unknownMethod = '这个文件用了少见的压缩方式，读不了。请用 Excel 或 WPS 打开，另存为新的 .xlsx 再检查。'

/** The refusal for a workbook, or a zip, that needs a password. */
export function passwordProtected(): FileRefusal {
  return new FileRefusal(
    'encrypted',
    '这个文件设了打开密码，读不了里面的内容。请用 Excel 或 WPS 打开，去掉密码（文件 → 信息 → 保护工作簿）后保存，再检查。',
  )
}

export function partKey(name: string): string {
  return (name.startsWith('/') ? name.slice(1) : name).toLowerCase()
}

function inflatePieces(stored: Uint8Array, take: (piece: Uint8Array) => void, name: string): void {
  const inflater = new Inflate((piece) => {
    if (piece.length > 0) take(piece)
  })
  try {
    for (let at = 0; at < stored.length || at === 0; at += PIECE) {
      inflater.push(stored.subarray(at, at + PIECE), at + PIECE >= stored.length)
    }
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw damaged(`“${name}”解不开压缩`)
  }
}

function checkSize(bytes: number, storedBytes: number, limits: Limits): void {
  if (bytes > limits.ratioFrom && bytes > storedBytes * limits.ratio) {
    throw zipBomb(`它只有 ${size(storedBytes)} 的内容展开后超过 ${size(bytes)}`)
  }
  if (bytes > limits.memberBytes) throw tooLarge(`其中一部分展开后超过 ${size(limits.memberBytes)}`)
}

/** 307,200 → "300 KB". */
function size(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}

interface Directory {
  readonly records: readonly ZipMember[]
  readonly members: ReadonlyMap<string, ZipMember>
  readonly start: number
  readonly end: number
}

function readDirectory(bytes: Uint8Array, limits: Limits): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) throw damaged('文件不完整，可能没有下载完')
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff) throw new FileRefusal('unsupported', zip64Message)
  if (count > limits.members) throw tooLarge(`里面有 ${count} 个部分，最多 ${limits.members} 个`)
  const members = new Map<string, ZipMember>()
  const records: ZipMember[] = []
  const decoder = new TextDecoder()
  let total = 0
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) throw damaged('目录不完整')
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged('目录不完整')
    const name = decoder
      .decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes))
      .replaceAll('\\', '/')
    const member = readMember(view, at, next, name)
    at = next
    records.push(member)
    if (member.folder) continue
    checkSize(member.declaredBytes, member.storedBytes, limits)
    total += member.declaredBytes
    if (total > limits.totalBytes) throw zipBomb(`它 ${size(bytes.length)}，展开后超过 ${size(limits.totalBytes)}`)
    const key = partKey(name)
    if (members.has(key)) throw damaged(`“${name}”出现了两次`)
    members.set(key, member)
  }
  checkOverlap([...members.values()], start)
  return { records, members, start, end }
}

const zip64Message =
  '这个文件用了超大文件才用的格式（ZIP64），读不了。请用 Excel 或 WPS 打开，另存为新的 .xlsx 再检查。'

function readMember(view: DataView, at: number, next: number, name: string): ZipMember {
  const storedBytes = view.getUint32(at + 20, true)
  const declaredBytes = view.getUint32(at + 24, true)
  const headerAt = view.getUint32(at + 42, true)
  if (storedBytes === 0xffffffff || declaredBytes === 0xffffffff || headerAt === 0xffffffff) {
    throw new FileRefusal('unsupported', zip64Message)
  }
  if (headerAt + LOCAL_BYTES > view.byteLength || view.getUint32(headerAt, true) !== LOCAL)
    throw damaged('目录与内容对不上')
  return {
    name,
    folder: name.endsWith('/') && declaredBytes === 0,
    recordAt: at,
    recordEnd: next,
    flags: view.getUint16(at + 8, true),
    modified: view.getUint32(at + 12, true),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    storedBytes,
    declaredBytes,
    headerAt,
    dataAt: headerAt + LOCAL_BYTES + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true),
  }
}

/** Members that share bytes are the trick of the bombs that pass a check of the ratio. */
function checkOverlap(members: ZipMember[], directoryAt: number): void {
  members.sort((a, b) => a.headerAt - b.headerAt)
  let free = 0
  for (const member of members) {
    const dataEnd = member.dataAt + member.storedBytes
    if (member.headerAt < free || dataEnd > directoryAt) throw damaged('内容互相重叠')
    free = dataEnd
  }
}

/** The end record stands last, behind it only its own comment of up to 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff)
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  return -1
}
