import { NO_PACKS } from './packsState.ts'
import type { PaneState } from './paneState.ts'
import { NO_TEMPLATES } from './templatesState.ts'

/** The pane before anything has been asked of it. */
export function initialState(): PaneState {
  return {
    view: 'check',
    abilities: null,
    program: '',
    activeSheet: null,
    scope: 'sheet',
    isPartOfWorkbook: false,
    sheet: null,
    workbook: null,
    busy: null,
    failure: null,
    notice: null,
    filter: { severities: { error: true, warning: true, info: false }, ignored: false, text: '' },
    selected: null,
    fixDialog: null,
    ignoring: null,
    marked: false,
    settings: { live: false, notes: false },
    rules: [],
    packs: NO_PACKS,
    rulePages: null,
    openRule: null,
    templates: NO_TEMPLATES,
  }
}
