/**
 * What a workbook may cost before it is refused. Each bound lets honest files through with room to spare
 * (the largest we expect is 100,000 rows × 6 columns: about 30 MB inflated) and stops a hostile one while it is small.
 */
export interface Limits {
  /** Bytes of the file itself. Mail gateways and 财政 systems stop at 20–50 MB. */
  readonly fileBytes: number
  /** Members of the zip. A workbook of 250 sheets with pictures has about 1,500. */
  readonly members: number
  /** Inflated bytes of one member, declared and counted while inflating. 100,000 × 20 cells is about 80 MB of XML. */
  readonly memberBytes: number
  /** Inflated bytes of all members together. */
  readonly totalBytes: number
  /** Inflated : stored, for members above `ratioFrom` bytes. Worksheets of equal rows reach 1:60; deflate's end is 1:1032. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Elements within elements. A worksheet needs about 10. */
  readonly depth: number
  /** Stored cells of the whole workbook, over all readings of different sheets. */
  readonly cells: number
  /** Merged areas of one sheet. 50,000 occur in exported lists. */
  readonly merges: number
  /** Rows crossed by merged areas, summed: areas over whole columns would otherwise cost a million each. */
  readonly mergedRows: number
  /** Characters of one text. Excel's own bound is 32,767; other programs write longer ones. */
  readonly textLength: number
  /** Sheets of a workbook, and shared strings, and cell formats: Excel stops at 65,490 formats. */
  readonly sheets: number
  readonly sharedStrings: number
  readonly cellFormats: number
}

const MB = 1024 * 1024

export const LIMITS: Limits = {
  fileBytes: 50 * MB,
  members: 10_000,
  memberBytes: 100 * MB,
  totalBytes: 200 * MB,
  ratio: 200,
  ratioFrom: MB,
  depth: 64,
  cells: 1_000_000,
  merges: 200_000,
  mergedRows: 5_000_000,
  textLength: 1_000_000,
  sheets: 1_000,
  sharedStrings: 1_000_000,
  cellFormats: 100_000,
}
