import { isFalse, isTrue } from '../xmlPart.ts'
import { ChangeStop } from './changeStop.ts'
import { valuesOf } from './partRelations.ts'
import { childOf, type XmlElement } from './xmlTree.ts'

/** What a protected sheet still lets a user do; null: the sheet is not protected. */
export function protectionOf(xml: string, root: XmlElement): { formatCells: boolean; insertRows: boolean } | null {
  const values = valuesOf(xml, childOf(root, 'sheetProtection'))
  if (!isTrue(values['sheet'])) return null
  // The attributes say what is locked, and are on where they are missing.
  return { formatCells: isFalse(values['formatCells']), insertRows: isFalse(values['insertRows']) }
}

export function sheetProtected(sheet: string): ChangeStop {
  return new ChangeStop(
    'protected',
    `工作表“${sheet}”受保护，没有改动。需要修改时，请先在「审阅」里撤销工作表保护，保存后再试。`,
  )
}
