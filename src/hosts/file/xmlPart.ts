import { SaxesParser } from 'saxes'
import { damaged, FileRefusal } from './fileError.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'

export type Attributes = Readonly<Record<string, string>>

/** What a part's reader wants to hear. Names come without their prefix: `<x:row>` is 'row'. */
export interface PartHandlers {
  open?(name: string, attributes: Attributes): void
  close?(name: string): void
  /** Text and CDATA, perhaps in several pieces. */
  text?(text: string): void
}

/**
 * Reads one XML part of the archive, piece by piece, without ever holding it whole.
 * Refuses what no workbook needs: a DOCTYPE (and with it entities), deep nesting, broken XML or encoding.
 */
export function readPart(archive: PartSource, name: string, limits: Limits, handlers: PartHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const locals = new Map<string, string>()
  let depth = 0
  parser.on('doctype', () => {
    throw hasDoctype()
  })
  parser.on('error', () => {
    throw damaged(`“${name}”里的 XML 不合规范`)
  })
  parser.on('opentag', (tag) => {
    if (++depth > limits.depth) throw damaged(`“${name}”里的内容嵌套超过 ${limits.depth} 层`)
    handlers.open?.(localName(tag.name, locals), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth--
    handlers.close?.(localName(tag.name, locals))
  })
  const onText = (text: string) => handlers.text?.(text)
  parser.on('text', onText)
  parser.on('cdata', onText)
  const known = archive.knownText?.(name) ?? null
  if (known !== null) {
    parser.write(known).close()
    return
  }
  const pieces: string[] = []
  const encoding = decodePart(archive, name, (text) => {
    if (archive.keepText) pieces.push(text)
    parser.write(text)
  })
  parser.close()
  archive.keepText?.(name, pieces.join(''), encoding)
}

/**
 * A part's text, decoded as UTF-8 (or UTF-16 where a byte order mark says so), in pieces, its byte order mark included.
 * Gives the name of the encoding.
 */
export function decodePart(archive: PartSource, name: string, onText: (text: string) => void): string {
  let decoder: TextDecoder | null = null
  const decode = (bytes?: Uint8Array) => {
    try {
      if (!decoder) return ''
      // Chromium 88 takes no undefined for the bytes.
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      throw damaged(`“${name}”里有无法识别的字符编码`)
    }
  }
  archive.inflate(name, (piece) => {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true, ignoreBOM: true })
    onText(decode(piece))
  })
  onText(decode())
  return (decoder as TextDecoder | null)?.encoding ?? 'utf-8'
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function localName(name: string, known: Map<string, string>): string {
  let local = known.get(name)
  if (local === undefined) {
    local = name.slice(name.indexOf(':') + 1)
    known.set(name, local)
  }
  return local
}

export function hasDoctype(): FileRefusal {
  return new FileRefusal(
    'doctype',
    '为了安全没有打开这个文件：它的内部声明了外部定义（DOCTYPE），正常的工作簿没有这个。请用 Excel 或 WPS 打开，另存为新的 .xlsx 再检查。',
  )
}

/** An attribute by its name without prefix: r:id is found as 'id' whatever its prefix is. */
export function attribute(attributes: Attributes, local: string): string | undefined {
  const suffix = ':' + local
  for (const name in attributes) if (name.endsWith(suffix)) return attributes[name]
  return undefined
}

/** "0", "false" and "off" are no; what is not written is not. */
export function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off'
}

/** "1", "true" and "on" are yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
