/** Where the parts of a workbook come from: the zip itself, or the zip with parts written anew. */
export interface PartSource {
  /** Part names are compared without case and leading slash, as OPC has it. */
  has(name: string): boolean
  /** Gives a part's content in pieces. Throws FileRefusal. */
  inflate(name: string, onPiece: (piece: Uint8Array) => void): void
  /** The part's text, where it is known without inflating. */
  knownText?(name: string): string | null
  /** Told the text of a part that was read to its end and found well formed, to be asked for again. */
  keepText?(name: string, text: string, encoding: string): void
}
