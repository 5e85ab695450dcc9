import type { PaneState } from '../../../taskpane/session/paneState.ts'
import type { PaneSession } from '../../../taskpane/session/session.ts'
import type { WorkbookState } from '../../../src/sheet/index.ts'
import type { MemoryHost, MemoryHostOptions } from '../../support/memoryHost.ts'
import { ADDRESS, memoryPacks, PACK, type MemoryPacks } from '../../support/memoryPacks.ts'

/** The workbooks the states are shown on; the test fills them from the samples. */
export type WorkbookName = 'tianjin' | 'hebei' | 'sichuan' | 'mof' | 'stacked' | 'hunan' | 'clean' | 'letter' | 'long'

export interface Stage {
  readonly session: PaneSession
  readonly host: MemoryHost
  readonly state: () => PaneState
}

export interface GalleryState {
  readonly workbook: WorkbookName
  readonly host?: MemoryHostOptions
  /** Where packs come from. */
  readonly packs?: () => MemoryPacks
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

const paused = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const openTemplates = ({ session }: Stage) => session.actions.templates.open()

/** What can be ticked in 模板. */
function proposed({ state }: Stage) {
  return state().templates.groups.flatMap(({ items }) => items.filter((item) => item.exists === null))
}

/** A deployment that names a pack. */
const deployed = () =>
  memoryPacks({ 'jixiao.json': { schema: 'jixiao-deployment/1', pack: 'shili.json' }, 'shili.json': PACK })

/** The same with its server away, and a copy from some days ago. */
function deployedAway(): MemoryPacks {
  const packs = deployed()
  const copy = { main: 'shili.json', files: { 'shili.json': JSON.stringify(PACK) }, keptOn: '2026-11-18' }
  packs.kept.set('deployed', JSON.stringify({ schema: 'jixiao-copy/1', address: ADDRESS, ...copy }))
  packs.away = true
  return packs
}

async function openRules(stage: Stage): Promise<void> {
  await check(stage)
  stage.session.actions.show('rules')
  await paused(400)
}

/** 换规则包… and a file that was chosen there. */
async function importPack(stage: Stage, name: string, pack: object): Promise<void> {
  const { packs } = stage.session.actions
  await openRules(stage)
  await packs.openDialog()
  await packs.importFiles([{ name, text: JSON.stringify(pack) }])
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
  'templates-first': {
    workbook: 'tianjin',
    arrange: ({ session }) => {
      session.actions.show('templates')
      return undefined
    },
  },
  templates: { workbook: 'tianjin', arrange: openTemplates, after: 400 },
  'templates-weights': {
    workbook: 'mof',
    arrange: async (stage) => {
      await openTemplates(stage)
      await stage.session.actions.templates.preview()
    },
    after: 200,
  },
  'templates-overall': { workbook: 'hunan', arrange: openTemplates, after: 400 },
  'templates-tables': { workbook: 'stacked', arrange: openTemplates, after: 400 },
  'templates-general': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      const { host } = stage
      const grid = host.grid(host.active)
      const name = grid.usedRows
        .flatMap((row) => grid.rowCells(row).map((cell, col) => ({ row, col, text: cell?.text ?? '' })))
        .find(({ text }) => text === '项目名称')
      if (!name) throw new Error('the sample names no project')
      host.type(host.active, { row: name.row, col: name.col + 1 }, '第三批往来款')
      await openTemplates(stage)
    },
    after: 400,
  },
  'templates-none': { workbook: 'letter', arrange: openTemplates, after: 200 },
  'templates-read-only': {
    workbook: 'sichuan',
    host: { abilities: { write: false } },
    arrange: openTemplates,
    after: 400,
  },
  'templates-editing': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      const item = proposed(stage).find(({ level2 }) => level2 === 'quality') ?? proposed(stage)[0]
      if (!item) throw new Error('nothing is proposed')
      const { templates } = stage.session.actions
      templates.tick(item.key, true)
      templates.edit(item.key, { operator: '≥', value: '120', unit: '%' })
      await paused(400)
      const button = [...document.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')].find((one) =>
        one.getAttribute('aria-label')?.includes(item.text.name),
      )
      button?.click()
    },
    after: 200,
  },
  'templates-search': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      stage.session.actions.templates.search('培训')
    },
    after: 400,
  },
  'templates-here': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      const { host, session } = stage
      host.choose(host.active, { top: 9, left: 3, bottom: 9, right: 3 })
      await session.actions.templates.openHere()
    },
    after: 400,
  },
  'templates-preview': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      await stage.session.actions.templates.preview()
    },
    after: 200,
  },
  'templates-inserted': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      await stage.session.actions.templates.insert()
    },
    after: 400,
  },
  'templates-save': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      stage.session.actions.templates.saveAsType()
    },
  },
  'templates-keep': {
    workbook: 'tianjin',
    packs: () => memoryPacks({}, null),
    arrange: async (stage) => {
      await openTemplates(stage)
      stage.session.actions.templates.saveAsType()
    },
  },
  'templates-goal': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      const { host } = stage
      const grid = host.grid(host.active)
      const goal = grid.usedRows
        .flatMap((row) => grid.rowCells(row).map((cell, col) => ({ row, col, text: cell?.text ?? '' })))
        .find(({ text }) => /^(?:年度|绩效)(?:绩效)?目标/.test(text.trim()))
      if (!goal) throw new Error('the sample has no goal')
      host.type(host.active, { row: goal.row, col: goal.col + 1 }, '')
      await openTemplates(stage)
    },
    after: 400,
  },
  'templates-blank': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      await stage.session.actions.templates.startBlank()
    },
    after: 200,
  },
  'templates-added': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      await stage.session.actions.templates.startBlank()
      const { blank } = stage.state().templates
      if (!blank) throw new Error('nothing is offered')
      await stage.session.actions.templates.addBlank({
        ...blank.proposed,
        form: 'F6',
        name: '示例培训经费',
        budget: '30',
      })
    },
    after: 400,
  },
  'templates-types': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await openTemplates(stage)
      await paused(400)
      document.querySelector<HTMLButtonElement>('button[aria-haspopup="dialog"]')?.click()
    },
    after: 200,
  },
  'ignored-table': {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      await stage.session.actions.ignore(idOf(stage, 'vague-value'), '上级文件要求', null, 'table')
      stage.session.actions.setFilter({ ignored: true })
      await stage.session.actions.select(idOf(stage, 'vague-value'))
    },
  },
  'ignored-idle': {
    workbook: 'clean',
    host: {
      state: kept({
        ignored: [
          {
            scope: 'workbook',
            rule: 'vague-value',
            reason: '上级文件要求',
            by: '示例会计',
            at: '2026-03-02',
            until: '2026-06-30',
          },
          {
            scope: 'table',
            table: 'gone',
            name: '示例宣传经费',
            rule: 'cost-sum',
            reason: '已与财政沟通',
            by: '示例会计',
            at: '2026-03-02',
            until: '2026-09-30',
          },
        ],
      }),
    },
    arrange: async (stage) => {
      await check(stage)
      await paused(100)
      const buttons = [...document.querySelectorAll('button')]
      buttons.find((button) => button.textContent === '再延长…')?.click()
    },
  },
  columns: {
    workbook: 'tianjin',
    arrange: async (stage) => {
      await check(stage)
      await stage.session.actions.packs.openColumns()
    },
    after: 400,
  },
  'pack-deployed': {
    workbook: 'tianjin',
    packs: deployed,
    arrange: async (stage) => {
      await openRules(stage)
      document.querySelector('details')?.setAttribute('open', '')
    },
    after: 200,
  },
  'pack-cached': { workbook: 'tianjin', packs: deployedAway, arrange: openRules, after: 200 },
  'pack-choices': {
    workbook: 'tianjin',
    packs: deployed,
    arrange: async (stage) => {
      await openRules(stage)
      await stage.session.actions.packs.openDialog()
    },
    after: 200,
  },
  'pack-refused': {
    workbook: 'tianjin',
    packs: deployed,
    arrange: (stage) =>
      importPack(stage, '我的规则.json', { ...PACK, rules: { 'cost-summ': 'error', 'range-value': 'loud' } }),
    after: 200,
  },
  'pack-templates': {
    workbook: 'tianjin',
    packs: deployed,
    arrange: (stage) => {
      const { schema, id, version } = PACK
      return importPack(stage, '模板.json', {
        schema,
        id,
        version,
        title: '示例市模板',
        projectTypes: [{ off: 'finrisk' }],
      })
    },
    after: 200,
  },
  'pack-check-page': {
    workbook: 'tianjin',
    packs: deployed,
    arrange: async (stage) => {
      await openRules(stage)
      stage.session.actions.openRule('shili-shi/satisfaction-floor')
    },
    after: 200,
  },
  long: { workbook: 'long', arrange: check },
} as const satisfies Readonly<Record<string, GalleryState>>

export type StateName = keyof typeof STATES
