import type { SheetDraft } from '../../../src/sheet/index.ts'
import type { Table } from '../../../src/table/index.ts'
import { BLANK_FORM_NAMES, BLANK_FORMS, blankTable, type ProjectType } from '../../../src/templates/index.ts'
import type { BlankOffer, BlankRequest } from '../templatesState.ts'
import type { Offering } from './offering.ts'

/** In 万元, as a table states it. */
const BUDGET = /^\d{1,12}(?:\.\d{1,6})?$/

/** What a new table can be: the form and the year of the table at hand are proposed, its kind goes by the name. */
export function blankOffer(table: Table | null, types: Offering, now: number): BlankOffer {
  const year = table?.year?.year ?? new Date(now).getFullYear()
  return {
    forms: BLANK_FORMS.map((id) => ({ id, name: BLANK_FORM_NAMES[id] })),
    types: types.types(),
    proposed: {
      form: BLANK_FORMS.find((id) => id === table?.form) ?? BLANK_FORMS[0],
      type: '',
      name: '',
      unitName: '',
      year: String(year),
      budget: '',
    },
  }
}

/** The sheet that was asked for; null where its kind is not known any more, or a figure cannot be read. */
export function blankDraft(types: Offering, request: BlankRequest): SheetDraft | null {
  const form = BLANK_FORMS.find((id) => id === request.form)
  const [name, unitName, budget] = [request.name.trim(), request.unitName.trim(), request.budget.trim()]
  const type = typeOf(types, request.type, name)
  if (!form || !type || !/^20\d\d$/.test(request.year.trim()) || (budget !== '' && !BUDGET.test(budget))) return null
  const year = Number(request.year)
  return blankTable(form, { name: name || type.name, unitName, year, budget, goal: '', purpose: '' }, type)
}

function typeOf(types: Offering, asked: string, name: string): ProjectType | null {
  if (asked !== '') return types.type(asked)
  return name === '' ? null : types.ofName(name)
}
