import type { CellRange } from '../../../src/sheet/index.ts'
import {
  call,
  get,
  HostFailure,
  refuseFormatting,
  text,
  type HostObject,
  type HostWorld,
  type Member,
} from './hostObject.ts'
import { intersection, type MemoryFormat, type MemorySheet } from './memoryWorkbook.ts'

export function formatsObject(world: HostWorld, sheet: MemorySheet, ranges: CellRange[]): HostObject {
  const here = () =>
    sheet.formats.filter((format) => format.ranges.some((own) => ranges.some((range) => intersection(own, range))))
  return {
    kind: 'ConditionalFormatCollection',
    items: () => here().map((format) => formatObject(world, sheet, format)),
    members: {
      Indexer: call((id) => {
        const format = here().find((candidate) => candidate.id === id)
        if (!format) throw new HostFailure('ItemNotFound', `no conditional format ${String(id)}`)
        return formatObject(world, sheet, format)
      }),
      Add: call((type) => {
        refuseFormatting(sheet)
        world.wrote()
        const plain = { type: text(type), ranges: [...ranges], stopIfTrue: false, formula: '', fill: '' }
        return formatObject(world, sheet, world.workbook.addFormat(sheet, plain))
      }),
    },
  }
}

function formatObject(world: HostWorld, sheet: MemorySheet, format: MemoryFormat): HostObject {
  // A format that came back by the user's undo can be neither read nor deleted until the workbook is opened again.
  if (format.isLost) {
    const lost = () => {
      throw new HostFailure('ItemNotFound', 'a conditional format that is no longer there')
    }
    return { kind: 'ConditionalFormat', id: format.id, members: { Id: get(lost), Type: get(lost), Delete: call(lost) } }
  }
  const custom = (): HostObject => ({
    kind: 'CustomConditionalFormat',
    members: {
      Rule: get(() => ({
        kind: 'ConditionalFormatRule',
        members: {
          Formula: property(
            world,
            sheet,
            () => format.formula,
            (formula) => (format.formula = text(formula)),
          ),
        },
      })),
      Format: get(() => ({
        kind: 'ConditionalRangeFormat',
        members: {
          Fill: get(() => ({
            kind: 'ConditionalRangeFill',
            members: {
              Color: property(
                world,
                sheet,
                () => format.fill,
                (color) => (format.fill = text(color)),
              ),
            },
          })),
        },
      })),
    },
  })
  return {
    kind: 'ConditionalFormat',
    id: format.id,
    members: {
      Id: get(() => format.id),
      Type: get(() => format.type),
      Priority: property(
        world,
        sheet,
        () => sheet.formats.indexOf(format),
        (place) => {
          const others = sheet.formats.filter((other) => other !== format)
          others.splice(Number(place), 0, format)
          sheet.formats = others
        },
      ),
      StopIfTrue: property(
        world,
        sheet,
        () => format.stopIfTrue,
        (stops) => (format.stopIfTrue = stops === true),
      ),
      Custom: get(() => {
        if (format.type !== 'Custom') throw new HostFailure('InvalidOperation', 'no custom conditional format')
        return custom()
      }),
      CustomOrNullObject: get(() => (format.type === 'Custom' ? custom() : null)),
      Delete: call(() => {
        refuseFormatting(sheet)
        world.wrote()
        sheet.formats = sheet.formats.filter((other) => other !== format)
      }),
    },
  }
}

function property(world: HostWorld, sheet: MemorySheet, read: () => unknown, write: (value: unknown) => void): Member {
  return {
    get: read,
    set: (value) => {
      refuseFormatting(sheet)
      world.wrote()
      write(value)
    },
  }
}
