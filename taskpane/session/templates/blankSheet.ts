import type { SheetDraft } from '../../../src/sheet/index.ts'
import type { Table } from '../../../src/table/index.ts'
import { BLANK_FORM_NAMES, BLANK_FORMS, blankTable } from '../../../src/templates/index.ts'
import type { BlankOffer, BlankRequest } from '../templatesState.ts'
import type { Offering } from './offering.ts'

/** In 万元, as a table states it. */
const BUDGET = /^\d{1,12}(?:\.\d{1,6})?$/

/** What a new table can be: the form of the table at hand and its kind are proposed, its name is not. */
export function blankOffer(table: Table | null, types: Offering, kinds: readonly string[], now: number): BlankOffer {
  const all = types.types()
  const year = table?.year?.year ?? new Date(now).getFullYear()
  return {
    forms: BLANK_FORMS.map((id) => ({ id, name: BLANK_FORM_NAMES[id] })),
    types: all,
    proposed: {
      form: BLANK_FORMS.find((id) => id === table?.form) ?? BLANK_FORMS[0],
      type: kinds[0] ?? all[0]?.id ?? '',
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
  const type = types.type(request.type)
  const [name, unitName, budget] = [request.name.trim(), request.unitName.trim(), request.budget.trim()]
  if (!form || !type || !/^20\d\d$/.test(request.year.trim()) || (budget !== '' && !BUDGET.test(budget))) return null
  const year = Number(request.year)
  return blankTable(form, { name: name || type.name, unitName, year, budget, goal: '', purpose: '' }, type)
}
