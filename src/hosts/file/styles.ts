import { builtinFormat } from '../../sheet/index.ts'
import { tooLarge } from './fileError.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'
import { readPart } from './xmlPart.ts'

/** The number format code of each cell format (cellXfs), by a cell's `s`. */
export function readFormats(archive: PartSource, part: string, limits: Limits): string[] {
  const custom = new Map<string, string>()
  const ids: string[] = []
  let inCellXfs = false
  readPart(archive, part, limits, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId: id, formatCode: code } = attributes
        if (id !== undefined && code !== undefined) custom.set(id, code)
      } else if (name === 'cellXfs') inCellXfs = true
      else if (name === 'xf' && inCellXfs) {
        if (ids.length >= limits.cellFormats) throw tooLarge(`单元格格式超过 ${limits.cellFormats} 种`)
        ids.push(attributes['numFmtId'] ?? '0')
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellXfs = false
    },
  })
  return ids.map((id) => custom.get(id) ?? builtinFormat(Number(id)))
}
