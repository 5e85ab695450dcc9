/** What bytes really are, told by their content: an extension proves nothing. */
export type FileKind =
  | { readonly kind: 'zip' | 'xls' | 'encrypted' | 'empty' | 'xml-spreadsheet' | 'html' | 'text' }
  /** Something else; `what` is its Chinese name, null where it cannot be told. */
  | { readonly kind: 'other'; readonly what: string | null }

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF 文档'],
  ['{\\rtf', 'RTF 文档'],
  ['Rar!', 'RAR 压缩包'],
  ['7z\xbc\xaf', '7z 压缩包'],
  ['\x1f\x8b', 'gzip 压缩包'],
  ['\x89PNG', 'PNG 图片'],
  ['\xff\xd8\xff', 'JPEG 图片'],
  ['GIF8', 'GIF 图片'],
  ['BM', 'BMP 图片'],
]

export function sniff(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { kind: 'empty' }
  const head = latin(bytes, 0, 8)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' }
  if (head === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') return sniffContainer(bytes)
  const start = latin(bytes, 0, 4096).toLowerCase()
  if (/<\?xml[\s\S]*(?:progid="excel\.sheet"|urn:schemas-microsoft-com:office:spreadsheet)/.test(start)) {
    return { kind: 'xml-spreadsheet' }
  }
  if (/<(?:!doctype\s+html|html|table|head|body|meta)\b/.test(start)) return { kind: 'html' }
  for (const [signature, what] of SIGNATURES) if (head.startsWith(signature)) return { kind: 'other', what }
  return looksLikeText(bytes) ? { kind: 'text' } : { kind: 'other', what: null }
}

/**
 * An OLE container: which program's it is, told by the names of its streams. Directory entries are 128 bytes long and
 * begin at multiples of 128; a name stands first, in UTF-16, its length in bytes (end sign included) at 64.
 */
function sniffContainer(bytes: Uint8Array): FileKind {
  const streams = new Set<string>()
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = bytes[at + 64] ?? 0
    const type = bytes[at + 66] ?? 0
    if (bytes[at + 65] !== 0 || length < 4 || length > 64 || length % 2 !== 0 || type === 0 || type > 5) continue
    let name = ''
    for (let i = 0; i < length - 2; i += 2)
      name += String.fromCharCode((bytes[at + i] ?? 0) | ((bytes[at + i + 1] ?? 0) << 8))
    streams.add(name.toLowerCase())
  }
  if (streams.has('encryptedpackage') || streams.has('encryptioninfo')) return { kind: 'encrypted' }
  if (streams.has('workbook') || streams.has('book')) return { kind: 'xls' }
  if (streams.has('worddocument')) return { kind: 'other', what: 'Word 文档' }
  if (streams.has('powerpoint document')) return { kind: 'other', what: 'PowerPoint 演示文稿' }
  // A directory that is damaged or unusual: the name of the stream may still stand somewhere.
  if (holdsUtf16(bytes, 'EncryptedPackage') || holdsUtf16(bytes, 'EncryptionInfo')) return { kind: 'encrypted' }
  return { kind: 'other', what: '旧版 Office 文件，或设了密码的文件' }
}

/** Whether an ASCII word stands anywhere in the bytes as UTF-16. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const codes = Array.from(word, (char) => char.charCodeAt(0))
  const first = codes[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (codes.every((code, i) => bytes[at + 2 * i] === code && bytes[at + 2 * i + 1] === 0)) return true
  }
  return false
}

/** No control characters but blanks and line breaks, in what could be UTF-8, GBK or UTF-16. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const end = Math.min(bytes.length, 4096)
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return false
  }
  return true
}

function latin(bytes: Uint8Array, from: number, count: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + count))
}

/** A zip that holds something else than an .xlsx: its Chinese name; null for a workbook, or for what it cannot tell. */
export function otherPackage(has: (part: string) => boolean): string | null {
  if (has('xl/workbook.bin')) return '二进制工作簿（.xlsb）'
  if (has('word/document.xml')) return 'Word 文档（.docx）'
  if (has('ppt/presentation.xml')) return 'PowerPoint 演示文稿（.pptx）'
  if (has('content.xml') && has('mimetype')) return 'OpenDocument 文件（.ods、.odt 等）'
  if (has('ofd.xml')) return 'OFD 版式文件'
  return null
}
