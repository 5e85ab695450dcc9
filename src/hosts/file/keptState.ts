import { readStateText, STATE_NAMESPACE, type WorkbookState } from '../../sheet/index.ts'
import { FileRefusal } from './fileError.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'
import { readRelations } from './workbookParts.ts'
import { readPart } from './xmlPart.ts'

/** What an .xlsx keeps for us in a custom XML part; null: nothing. What a newer version wrote cannot be read. */
export function readKeptState(
  archive: PartSource,
  workbook: string,
  limits: Limits,
): WorkbookState | null | 'unreadable' {
  for (const { kind, target } of readRelations(archive, workbook, limits).values()) {
    if (kind !== 'customXml' || !archive.has(target)) continue
    const text = ownText(archive, target, limits)
    if (text !== null) return readStateText(text) ?? 'unreadable'
  }
  return null
}

/** The text of our document; null where the part is somebody else's. */
function ownText(archive: PartSource, part: string, limits: Limits): string | null {
  let isFirst = true
  let isOurs = false
  const pieces: string[] = []
  try {
    readPart(archive, part, limits, {
      open(_name, attributes) {
        if (isFirst)
          isOurs = Object.entries(attributes).some(([key, value]) => isNamespace(key) && value === STATE_NAMESPACE)
        isFirst = false
      },
      text(piece) {
        if (isOurs) pieces.push(piece)
      },
    })
  } catch (error) {
    // A damaged document of another program is no reason to refuse the workbook.
    if (error instanceof FileRefusal && !isOurs) return null
    if (error instanceof FileRefusal) return ''
    throw error
  }
  return isOurs ? pieces.join('') : null
}

function isNamespace(attribute: string): boolean {
  return attribute === 'xmlns' || attribute.startsWith('xmlns:')
}
