import type { PaneState } from '../../../taskpane/session/paneState.ts'
import type { PaneSession } from '../../../taskpane/session/session.ts'
import type { WorkbookState } from '../../../src/sheet/index.ts'
import type { MemoryHost, MemoryHostOptions } from '../../support/memoryHost.ts'

/** The workbooks the states are shown on; the test fills them from the samples. */
export type WorkbookName = 'tianjin' | 'hebei' | 'sichuan' | 'hunan' | 'clean' | 'letter' | 'long'

export interface Stage {
  readonly session: PaneSession
  readonly host: MemoryHost
  readonly state: () => PaneState
}

export interface GalleryState {
  readonly workbook: WorkbookName
  readonly host?: MemoryHostOptions
  /** Brings the pane there, by what a user does and what befalls the host. */
  readonly arrange: (stage: Stage) => Promise<unknown> | undefined
  /** ms after which it can be looked at: what is under way shows itself only after a while. */
  readonly after?: number
}

const kept = (more: Partial<WorkbookState>): WorkbookState => ({
  schema: 'jixiao-state/1',
  ignored: [],
  pack: null,
  settings: {},
  ...more,
})

const check = ({ session }: Stage) => session.actions.checkSheet()

/** The id of the first finding of a rule. */
function idOf({ state }: Stage, rule: string): string {
  const item = state().sheet?.items.find(({ finding }) => finding.rule === rule)
  if (!item) throw new Error(`no finding of ${rule}`)
  return item.id
}

async function checkAndOpen(stage: Stage, rule: string): Promise<void> {
  await check(stage)
  await stage.session.actions.select(idOf(stage, rule))
}

/** Every state of the pane, by name: what a user may see. */
export const STATES = {
  'first-run': { workbook: 'tianjin', arrange: () => undefined },
  'no-table': { workbook: 'letter', arrange: check },
  protected: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.host.fail('mark', 'protected')
      await stage.session.actions.mark()
    },
  },
  reading: {
    workbook: 'tianjin',
    arrange: ({ host, session }) => {
      host.fail('readActive', 'hang')
      void session.actions.checkSheet()
      return undefined
    },
    after: 700,
  },
  'reading-long': {
    workbook: 'tianjin',
    arrange: ({ host, session }) => {
      host.fail('readActive', 'hang')
      void session.actions.checkSheet()
      return undefined
    },
    after: 1_500,
  },
  clean: { workbook: 'clean', arrange: check },
  findings: { workbook: 'tianjin', arrange: check },
  sum: { workbook: 'tianjin', arrange: (stage) => checkAndOpen(stage, 'cost-sum') },
  fix: { workbook: 'tianjin', arrange: (stage) => checkAndOpen(stage, 'percent-over-limit') },
  infos: {
    workbook: 'sichuan',
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.setFilter({ severities: { error: true, warning: true, info: true } })
    },
  },
  search: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.setFilter({ text: '找不到的话' })
    },
  },
  ignoring: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await checkAndOpen(stage, 'percent-over-limit')
      stage.session.actions.startIgnoring(idOf(stage, 'percent-over-limit'))
    },
  },
  ignored: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      await stage.session.actions.ignore(idOf(stage, 'cost-sum'), '已与财政沟通', '2027-03-31')
      await stage.session.actions.ignore(idOf(stage, 'percent-over-limit'), '上级文件要求', null)
      stage.session.actions.setFilter({ ignored: true })
    },
  },
  stale: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.host.type(stage.host.active, { row: 8, col: 3 }, '改过的指标')
    },
  },
  'host-lost': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      stage.host.fail('readActive', 'host-lost')
      await check(stage)
    },
  },
  timeout: {
    workbook: 'tianjin',
    host: { limit: 50 },
    arrange: async (stage) => {
      await check(stage)
      stage.host.fail('readActive', 'hang')
      await check(stage)
    },
  },
  'bad-pack': { workbook: 'tianjin', host: { state: kept({ pack: '不存在的规则包' }) }, arrange: () => undefined },
  'workbook-progress': {
    workbook: 'hunan',
    arrange: ({ host, session }) => {
      host.fail('read', 'hang', { sheet: '附表2' })
      void session.actions.checkWorkbook()
      return undefined
    },
    after: 1_500,
  },
  'workbook-results': {
    workbook: 'hunan',
    arrange: async ({ host, session }) => {
      host.fail('read', 'too-large', { sheet: '附表2' })
      await session.actions.checkWorkbook()
    },
  },
  'fix-dialog': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.previewFixes()
    },
  },
  'notice-skipped': {
    workbook: 'sichuan',
    host: { abilities: { undoGroups: false } },
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.setFilter({ severities: { error: true, warning: true, info: true } })
      stage.session.actions.previewFixes()
      const edit = stage.state().fixDialog?.edits[0]?.edit
      // Somebody else was quicker with one of the cells.
      if (edit) stage.host.type(edit.sheet, edit.at, '已由他人改写', { remote: true })
      await stage.session.actions.applyFixes()
    },
  },
  marked: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      await stage.session.actions.mark()
    },
  },
  reconcile: {
    workbook: 'hunan',
    arrange: async ({ session }) => {
      await session.actions.checkWorkbook()
      session.actions.show('reconcile')
    },
  },
  'reconcile-sheet': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.show('reconcile')
    },
  },
  'reconcile-first': {
    workbook: 'tianjin',
    arrange: ({ session }) => {
      session.actions.show('reconcile')
      return undefined
    },
  },
  rules: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      await stage.session.actions.setRule('vague-value', 'info')
      await stage.session.actions.setRule('direction', 'off')
      stage.session.actions.show('rules')
    },
  },
  'rule-page': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.show('rules')
      stage.session.actions.openRule('cost-sum')
    },
  },
  templates: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      stage.session.actions.show('templates')
    },
  },
  long: { workbook: 'long', arrange: check },
} as const satisfies Readonly<Record<string, GalleryState>>

export type StateName = keyof typeof STATES
