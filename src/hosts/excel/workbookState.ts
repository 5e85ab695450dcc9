import { readStateText, STATE_NAMESPACE, stateDocument, type WorkbookState } from '../../sheet/index.ts'
import { refusal } from './refusals.ts'
import { runBatch, type ExcelEnvironment } from './session.ts'

/** What was saved with the workbook; null where nothing was. Two round trips. Rejects with HostRefusal. */
export async function loadState(environment: ExcelEnvironment): Promise<WorkbookState | null> {
  return runBatch(environment, {}, async (context, sync) => {
    const parts = context.workbook.customXmlParts.getByNamespace(STATE_NAMESPACE)
    parts.load('items/id')
    await sync()
    const part = parts.items[0]
    if (!part) return null
    const xml = part.getXml()
    await sync()
    return parseState(xml.value)
  })
}

/**
 * Saves the state in one XML part of ours; other parts are not touched, and what cannot be read is not overwritten.
 * Rejects with HostRefusal.
 */
export async function saveState(environment: ExcelEnvironment, state: WorkbookState): Promise<void> {
  // Refuses where a newer version has written.
  await loadState(environment)
  await runBatch(environment, {}, async (context, sync) => {
    const { customXmlParts } = context.workbook
    const parts = customXmlParts.getByNamespace(STATE_NAMESPACE)
    parts.load('items/id')
    await sync()
    const [first, ...copies] = parts.items
    if (first) first.setXml(stateDocument(state))
    else customXmlParts.add(stateDocument(state))
    for (const copy of copies) copy.delete()
    await sync()
  })
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The state of a part's document. Throws HostRefusal for anything that is not ours to read: it is not overwritten. */
function parseState(xml: string): WorkbookState {
  const text = /<(?:\w+:)?state\b[^>]*>([\s\S]*)<\/(?:\w+:)?state>/.exec(xml)?.[1] ?? ''
  const json = text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, decimal?: string, name?: string) =>
      hex !== undefined
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal !== undefined
          ? String.fromCodePoint(Number(decimal))
          : (ENTITIES[name ?? ''] ?? all),
  )
  const state = readStateText(json)
  if (!state) throw refusal('state-unreadable')
  return state
}
