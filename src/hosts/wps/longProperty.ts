import { TEXT_PROPERTY } from './constants.ts'

/** A custom document property holds 255 characters. */
const PIECE = 240

/** A text kept in the custom document properties `name-001`, `name-002` …; null where there is none. */
export function readProperty(book: Et.Workbook, name: string): string | null {
  const pieces = piecesOf(book, name)
  return pieces.length === 0 ? null : pieces.map(({ property }) => String(property.Value)).join('')
}

/** Replaces it; null takes it away. */
export function writeProperty(book: Et.Workbook, name: string, text: string | null): void {
  for (const { property } of piecesOf(book, name).reverse()) property.Delete()
  if (text === null) return
  const properties = book.CustomDocumentProperties as Kso.DocumentProperties
  for (let i = 0; i * PIECE < text.length; i++) {
    const piece = text.slice(i * PIECE, (i + 1) * PIECE)
    properties.Add(`${name}-${String(i + 1).padStart(3, '0')}`, false, TEXT_PROPERTY, piece)
  }
}

function piecesOf(book: Et.Workbook, name: string): { key: string; property: Kso.DocumentProperty }[] {
  const properties = book.CustomDocumentProperties as Kso.DocumentProperties
  const count = properties.Count
  const pieces = Array.from({ length: count }, (_, i) => {
    const property = properties.Item(i + 1)
    return { key: property.Name, property }
  })
  return pieces.filter(({ key }) => key.startsWith(`${name}-`)).sort((a, b) => (a.key < b.key ? -1 : 1))
}
