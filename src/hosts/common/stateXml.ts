import { readStateText, type WorkbookState } from '../../sheet/index.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The state of a custom XML part's document; null for anything that is not ours to read: it is not to be overwritten. */
export function readStateXml(xml: string): WorkbookState | null {
  const text = /<(?:\w+:)?state\b[^>]*>([\s\S]*)<\/(?:\w+:)?state>/.exec(xml)?.[1] ?? ''
  return readStateText(
    text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[name ?? ''] ?? all),
    ),
  )
}
