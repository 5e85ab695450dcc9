import type { WorkbookState } from './host.ts'

/** The namespace of the XML document that a workbook's state is kept in, in every host. */
export const STATE_NAMESPACE = 'urn:jixiao:state'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The state as the document of its custom XML part. */
export function stateDocument(state: WorkbookState): string {
  const json = JSON.stringify(state).replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)
  return `<state xmlns="${STATE_NAMESPACE}">${json}</state>`
}

/** The state from the text of its document, entities resolved; null: not ours to read, so not to be overwritten. */
export function readStateText(json: string): WorkbookState | null {
  let found: unknown
  try {
    found = JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  return isState(found) ? found : null
}

function isState(found: unknown): found is WorkbookState {
  if (typeof found !== 'object' || found === null) return false
  const { schema, ignored, pack, settings } = found as Partial<Record<keyof WorkbookState, unknown>>
  return (
    schema === 'jixiao-state/1' &&
    Array.isArray(ignored) &&
    (pack === null || typeof pack === 'string') &&
    typeof settings === 'object' &&
    settings !== null
  )
}
