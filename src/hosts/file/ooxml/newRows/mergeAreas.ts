import {
  areaAfter,
  formatRange,
  parseRange,
  sameRange,
  type CellRange,
  type RowBlock,
} from '../../../../sheet/index.ts'
import { insertChild, WORKSHEET_ORDER } from '../childOrder.ts'
import { appendInside, setAttribute } from '../partEdits.ts'
import type { Splices } from '../splices.ts'
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xmlTree.ts'

/**
 * The merged areas about new rows, in a worksheet whose references have been shifted already: those that are to grow
 * grow, those within the new rows are added. `block` speaks of places before the shift.
 */
export function mergeAreas(splices: Splices, xml: string, root: XmlElement, block: RowBlock): void {
  const list = childOf(root, 'mergeCells')
  const elements = list ? childrenOf(list, 'mergeCell') : []
  const bare = [{ ...block, grow: [] }]
  const added: CellRange[] = []
  for (const { area } of block.grow) {
    const shifted = areaAfter(bare, area)
    const grown = areaAfter([block], area)
    if (sameRange(shifted, grown)) continue
    const element = elements.find((one) => {
      const range = parseRange(attributeOf(xml, one, 'ref') ?? '')
      return range !== null && sameRange(range, shifted)
    })
    if (element) setAttribute(splices, xml, element, 'ref', formatRange(grown))
    else added.push(grown)
  }
  for (const area of block.merge) {
    added.push({ ...area, top: area.top + block.before, bottom: area.bottom + block.before })
  }
  if (added.length === 0) return
  const { prefix } = root
  const written = added.map((area) => `<${prefix}mergeCell ref="${formatRange(area)}"/>`).join('')
  if (!list) {
    const whole = `<${prefix}mergeCells count="${added.length}">${written}</${prefix}mergeCells>`
    insertChild(splices, root, 'mergeCells', WORKSHEET_ORDER, whole)
    return
  }
  appendInside(splices, xml, list, written)
  if (attributeOf(xml, list, 'count') !== undefined) {
    setAttribute(splices, xml, list, 'count', String(elements.length + added.length))
  }
}
