import { applyPlan, type Changed, type WorkbookDocument } from '../../../src/hosts/file/index.ts'
import {
  HostRefusal,
  type EditPlan,
  type HostAbilities,
  type Mark,
  type ReportSheet,
  type SheetDraft,
  type WorkbookState,
} from '../../../src/sheet/index.ts'

const ABILITIES: HostAbilities = {
  write: true,
  marks: true,
  notes: true,
  undoGroups: false,
  mergedAreas: true,
  liveChanges: false,
  reportSheet: true,
  newSheet: true,
}

/** As much of the port as a file on the command line answers: nobody selects in it, and undo is to keep the file before. */
export function fileHost(start: WorkbookDocument) {
  let document = start
  const change = (changed: Changed): void => {
    if (!changed.ok) throw new HostRefusal(changed.refusal.code === 'protected' ? 'protected' : 'unknown', '文件')
    document = changed.document
  }
  const known = (sheet: string): string => {
    if (!document.sheets.some(({ name }) => name === sheet)) throw new HostRefusal('no-such-sheet', '文件')
    return sheet
  }
  return {
    get document() {
      return document
    },
    program: '文件',
    abilities: ABILITIES,
    fileName: start.name,
    sheets: async () => document.sheets,
    read: async (sheet: string) => document.grid(known(sheet)),
    apply: async (plan: EditPlan) => {
      const applied = applyPlan(document, plan)
      document = applied.document
      return applied.outcome
    },
    mark: async (sheet: string, marks: readonly Mark[]) => change(document.mark(known(sheet), marks)),
    clearMarks: async (sheet?: string) => change(document.clearMarks(sheet)),
    writeReport: async (report: ReportSheet) => {
      const written = document.writeReport(report)
      change(written)
      return written.sheet ?? report.name
    },
    addSheet: async (draft: SheetDraft) => {
      const added = document.addSheet(draft)
      change(added)
      return added.sheet ?? draft.name
    },
    loadState: async () => document.state(),
    saveState: async (state: WorkbookState) => change(document.saveState(state)),
  }
}
