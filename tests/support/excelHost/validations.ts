import type { CellRange } from '../../../src/sheet/index.ts'
import { get, HostFailure, refuseWriting, type HostObject, type HostWorld, type Member } from './hostObject.ts'
import { intersection, without, type MemorySheet, type MemoryValidation } from './memoryWorkbook.ts'

const NONE = {
  type: 'None',
  rule: {},
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
  ignoreBlanks: true,
}

/** The kinds of rules, by the name of their property in Office.js. */
const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  custom: 'Custom',
}

/** What may be entered in one cell. */
export function validationObject(world: HostWorld, sheet: MemorySheet, range: CellRange): HostObject {
  if (range.top !== range.bottom || range.left !== range.right)
    throw new HostFailure('InvalidArgument', 'the validation of one cell only is known here')
  const own = () => sheet.validations.find(({ ranges }) => ranges.some((one) => intersection(one, range)))
  const property = (name: 'errorAlert' | 'prompt' | 'ignoreBlanks'): Member => ({
    get: () => (own() ?? NONE)[name],
    set: (value) => {
      refuseWriting(sheet)
      const found = own()
      if (!found) throw new HostFailure('InvalidOperation', 'nothing is validated here')
      const changed: MemoryValidation = { ...found, [name]: value, ranges: [range] }
      found.ranges = found.ranges.flatMap((one) => without(one, range))
      sheet.validations = [...sheet.validations.filter(({ ranges }) => ranges.length > 0), changed]
      world.wrote()
    },
  })
  return {
    kind: 'DataValidation',
    members: {
      Type: get(() => (own() ?? NONE).type),
      Rule: {
        get: () => (own() ?? NONE).rule,
        set: (rule) => {
          refuseWriting(sheet)
          const type = TYPES[Object.keys(rule as object)[0] ?? '']
          if (type === undefined) throw new HostFailure('InvalidArgument', 'a rule that is not known here')
          const rest = sheet.validations.map((one) => ({
            ...one,
            ranges: one.ranges.flatMap((area) => without(area, range)),
          }))
          sheet.validations = [
            ...rest.filter(({ ranges }) => ranges.length > 0),
            { ...NONE, type, rule, ranges: [range] },
          ]
          world.wrote()
        },
      },
      ErrorAlert: property('errorAlert'),
      Prompt: property('prompt'),
      IgnoreBlanks: property('ignoreBlanks'),
    },
  }
}
