import { STATE_NAMESPACE, stateDocument, type WorkbookState } from '../../sheet/index.ts'
import { readStateXml } from '../common/stateXml.ts'
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

/** The state of a part's document. Throws HostRefusal for anything that is not ours to read: it is not overwritten. */
function parseState(xml: string): WorkbookState {
  const state = readStateXml(xml)
  if (!state) throw refusal('state-unreadable')
  return state
}
