import { HostRefusal } from '../../../sheet/index.ts'
import { createExcelHost } from '../excelHost.ts'
import type { ExcelEnvironment } from '../session.ts'
import { recordingEnvironment, type Exchange, type Recording, type StepRecord } from './recording.ts'
import {
  CELLS,
  FIXES,
  FORMATS,
  HIDDEN_ROW,
  INSERTION,
  MARKS,
  MERGED,
  REPORT,
  SCRATCH,
  SELECTED,
  STATE,
} from './scratch.ts'
import type { Answer, Question } from './words.ts'

export interface RecordOptions {
  readonly platform: string
  readonly version: string
  /** Only a person sees Excel's undo button. */
  ask(question: Question): Promise<Answer>
  onStep(step: string): void
}

const NEWEST = 30

/** Whether the workbook is as new: one empty sheet. In any other the recorder does nothing. */
export function isNewWorkbook(environment: ExcelEnvironment): Promise<boolean> {
  return environment.run({ delayForCellEdit: true, mergeUndoGroup: false }, async (context) => {
    const { worksheets } = context.workbook
    const used = worksheets.getFirst().getUsedRangeOrNullObject(false)
    const count = worksheets.getCount()
    used.load('address')
    await context.sync()
    return count.value === 1 && used.isNullObject
  })
}

/**
 * Does once each kind of thing that the product asks of Excel, through the product's own adapter, on a sheet made for
 * it; gives what was asked and answered. A step that fails is part of the record, and the next ones go on.
 */
export async function record(environment: ExcelEnvironment, options: RecordOptions): Promise<Recording> {
  const exchanges: Exchange[] = []
  const heard = recordingEnvironment(environment, (exchange) => exchanges.push(exchange))
  const host = createExcelHost(heard)
  const steps: StepRecord[] = []
  const events: string[] = []

  const step = async (name: string, act: () => Promise<unknown>) => {
    options.onStep(name)
    exchanges.length = 0
    let outcome = 'ok'
    let gave: unknown = null
    try {
      gave = (await act()) ?? null
    } catch (error) {
      outcome = outcomeOf(error)
    }
    steps.push({ step: name, outcome, gave, exchanges: [...exchanges] })
  }
  const ask = (question: Question) => step(question, () => options.ask(question))
  const raw = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) => () =>
    heard.run({ delayForCellEdit: true, mergeUndoGroup: false }, async (context) => {
      const gave = act(context.workbook.worksheets.getItem(SCRATCH), context)
      await context.sync()
      return typeof gave === 'function' ? (gave() as unknown) : null
    })

  await step('prepare', () => heard.run({ delayForCellEdit: true, mergeUndoGroup: false }, prepare))
  await ask('typed')
  await step('read', async () => summary(await host.read(SCRATCH)))
  await ask('undoAfterRead')
  await step('read the active sheet', async () => summary(await host.readActive()))
  await step('sheets', () => host.sheets())
  await step('selection', () => host.selection())

  const stops = [
    host.onChange(({ sheet }) => events.push(`change ${sheet}`)),
    host.onSelect(() => events.push('select')),
  ]
  await step('listen', async () => {
    await host.settled()
  })
  await step('select', () => host.select({ sheet: SCRATCH, at: SELECTED }))
  await step('apply', () => host.apply(FIXES))
  await ask('undoAfterApply')
  await step('undo', () => host.undo())
  await step('insert rows', () => host.apply(INSERTION))
  await step('read inserted rows', async () => summary(await host.read(SCRATCH)))
  await step('undo of inserted rows', () => host.undo())

  await step('mark', () => host.mark(SCRATCH, MARKS))
  await step(
    'order of conditional formats',
    raw((sheet) => {
      const formats = sheet.getRange().conditionalFormats
      formats.load('items/type,items/priority,items/customOrNullObject/rule/formula')
      return () =>
        formats.items.map(({ type, priority, customOrNullObject }) => [
          priority,
          type,
          customOrNullObject.isNullObject ? null : customOrNullObject.rule.formula,
        ])
    }),
  )
  await ask('undoAfterMark')
  await step('mark again', () => host.mark(SCRATCH, MARKS.slice(0, 1)))
  await step('clear marks', () => host.clearMarks(SCRATCH))
  await step('save state', () => host.saveState(STATE))
  await step('load state', () => host.loadState())
  await step('report', () => host.writeReport(REPORT))
  await step('report again', () => host.writeReport(REPORT))

  await step('a sheet that is not there', () => host.read('没有这张表'))
  await step(
    'protect',
    raw((sheet) => sheet.protection.protect()),
  )
  await step('read, protected', async () => summary(await host.read(SCRATCH)))
  await step('mark, protected', () => host.mark(SCRATCH, MARKS))
  await step('apply, protected', () => host.apply(FIXES))
  await step(
    'unprotect',
    raw((sheet) => sheet.protection.unprotect()),
  )
  for (const stop of stops) stop()
  await step('stop listening', async () => {
    await host.settled()
    return events
  })
  await step('clean up', () => heard.run({ delayForCellEdit: true, mergeUndoGroup: false }, cleanUp))

  const { platform, version } = options
  const { notes } = environment
  return { schema: 'jixiao-excel-recording/1', host: { platform, version, api: highest(environment), notes }, steps }
}

async function prepare(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.add(SCRATCH)
  const range = sheet.getRangeByIndexes(0, 0, CELLS.length, CELLS[0]?.length ?? 0)
  range.values = CELLS.map((row) => [...row])
  for (const [address, format] of FORMATS) sheet.getRange(address).numberFormat = [[format]]
  for (const address of MERGED) sheet.getRange(address).merge()
  sheet.getRange(HIDDEN_ROW).rowHidden = true
  // The user's own, of which nothing may change: one that stops others, one that does not.
  const stopping = range.conditionalFormats.add('Custom')
  stopping.custom.rule.formula = '=LEN(A1)>20'
  stopping.custom.format.fill.color = '#E2EFDA'
  stopping.stopIfTrue = true
  const plain = range.conditionalFormats.add('Custom')
  plain.custom.rule.formula = '=A1="合计"'
  plain.custom.format.fill.color = '#FFF2CC'
  sheet.activate()
  await context.sync()
}

async function cleanUp(context: Excel.RequestContext): Promise<void> {
  for (const name of [SCRATCH, REPORT.name]) context.workbook.worksheets.getItemOrNullObject(name).delete()
  const parts = context.workbook.customXmlParts.getByNamespace('urn:jixiao:state')
  parts.load('items/id')
  await context.sync()
  for (const part of parts.items) part.delete()
  await context.sync()
}

function summary(grid: Awaited<ReturnType<ReturnType<typeof createExcelHost>['read']>>): unknown {
  const { merges, hiddenRows, hiddenCols, usedRows } = grid
  const texts = usedRows.map((row) => Array.from(grid.rowCells(row), (found) => found?.text ?? ''))
  return { texts, merges, hiddenRows: [...hiddenRows], hiddenCols: [...hiddenCols] }
}

function outcomeOf(error: unknown): string {
  if (error instanceof HostRefusal) return [error.code, error.detail ?? ''].join(' ').trim()
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}

/** '1.17'. */
function highest(environment: ExcelEnvironment): string {
  for (let version = NEWEST; version > 0; version--) if (environment.supports(`1.${version}`)) return `1.${version}`
  return 'none'
}
