const BLOCK = 512
const encoder = new TextEncoder()

/**
 * Files as a tar archive (POSIX ustar), in the order given, dated 1970: the same files give the same bytes. Throws where
 * a path is longer than the 100 bytes the format has for it.
 */
export function tar(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = []
  for (const [path, bytes] of files) pieces.push(header(path, bytes.length), padded(bytes))
  // Two empty blocks end it.
  pieces.push(new Uint8Array(2 * BLOCK))
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function header(path: string, size: number): Uint8Array {
  const name = encoder.encode(path)
  if (name.length > 100) throw new Error(`tar: ${path}`)
  const block = new Uint8Array(BLOCK)
  const put = (at: number, text: string) => block.set(encoder.encode(text), at)
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0')
  block.set(name)
  put(100, `${octal(0o644, 7)}\0`)
  put(108, `${octal(0, 7)}\0${octal(0, 7)}\0`)
  put(124, `${octal(size, 11)}\0${octal(0, 11)}\0`)
  // The sum is taken with blanks in its own place.
  put(148, '        0')
  put(257, 'ustar\x0000')
  put(
    148,
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
  )
  return block
}

function padded(bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK)
  block.set(bytes)
  return block
}
