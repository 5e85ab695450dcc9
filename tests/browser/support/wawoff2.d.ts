declare module 'wawoff2' {
  /** A woff2 font's bytes → the TrueType font's. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>
}
