/** Where the parts of a workbook come from: the zip itself, or the zip with parts written anew. */
export interface PartSource {
  /** Part names are compared without case and leading slash, as OPC has it. */
  has(name: string): boolean
  /** Gives a part's content in pieces. Throws FileRefusal. */
  inflate(name: string, onPiece: (piece: Uint8Array) => void): void
}
