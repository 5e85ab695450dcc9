import { readStateText, STATE_NAMESPACE, stateDocument, type WorkbookState } from '../../sheet/index.ts'
import { readStateXml } from '../common/stateXml.ts'
import { readProperty, writeProperty } from './longProperty.ts'
import { refusal } from './refusals.ts'

/** The custom document property of builds without custom XML parts. */
const PROPERTY = 'jixiao-state'

/** What was saved with the workbook; null where nothing was. Throws HostRefusal for what is not ours to read. */
export function loadState(book: Et.Workbook): WorkbookState | null {
  const parts = partsOf(book)
  const [part] = parts === null ? [] : ourParts(parts)
  if (part) return known(readStateXml(part.XML))
  const text = readProperty(book, PROPERTY)
  return text === null ? null : known(readStateText(text))
}

/** Saves the state; what cannot be read is not overwritten. Throws HostRefusal. */
export function saveState(book: Et.Workbook, state: WorkbookState): void {
  // Refuses where a newer version has written.
  loadState(book)
  const parts = partsOf(book)
  if (parts === null) {
    writeProperty(book, PROPERTY, JSON.stringify(state))
    return
  }
  const old = ourParts(parts)
  // First the new one: whatever fails, one is there.
  parts.Add(stateDocument(state))
  for (const part of old) part.Delete()
  writeProperty(book, PROPERTY, null)
}

function known(state: WorkbookState | null): WorkbookState {
  if (!state) throw refusal('state-unreadable')
  return state
}

function partsOf(book: Et.Workbook): Kso.CustomXMLParts | null {
  const parts: Kso.CustomXMLParts | null | undefined = book.CustomXMLParts
  return parts && typeof parts.SelectByNamespace === 'function' ? parts : null
}

/** The newest first. */
function ourParts(parts: Kso.CustomXMLParts): Kso.CustomXMLPart[] {
  const ours = parts.SelectByNamespace(STATE_NAMESPACE)
  const count = ours.Count
  return Array.from({ length: count }, (_, i) => ours.Item(count - i))
}
