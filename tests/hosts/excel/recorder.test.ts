import { describe, expect, it } from 'vitest'
import { isNewWorkbook, record } from '../../../src/hosts/excel/recorder/record.ts'
import type { StepRecord } from '../../../src/hosts/excel/recorder/recording.ts'
import { compareRecordings } from '../../support/excelHost/compareRecordings.ts'
import { MemoryWorkbook } from '../../support/excelHost/index.ts'
import { opened, setting, watchExcel } from './setting.ts'

watchExcel()

async function recorded() {
  const workbook = new MemoryWorkbook()
  workbook.addSheet('Sheet1')
  const before = workbook.snapshot()
  const { excel } = opened(workbook)
  const asked: string[] = []
  const recording = await record(excel.environment(), {
    platform: 'Node',
    version: '0',
    ask: (question) => {
      asked.push(question)
      return Promise.resolve('unsure' as const)
    },
    onStep: () => undefined,
  })
  const step = (name: string): StepRecord => {
    const found = recording.steps.find((one) => one.step === name)
    if (!found) throw new RangeError(name)
    return found
  }
  return { workbook, before, excel, asked, recording, step }
}

describe('记录页', () => {
  it('只在新建的空白工作簿里做，做完一点不留', async () => {
    expect(await isNewWorkbook(setting().excel.environment())).toBe(false)
    const { workbook, before, excel } = await recorded()
    expect(workbook.snapshot()).toEqual(before)
    expect(await isNewWorkbook(excel.environment())).toBe(true)
  })

  it('每一种请求都做到，请求与应答都记下，也问了人四件事', async () => {
    const { asked, recording, step } = await recorded()
    expect(asked).toEqual(['typed', 'undoAfterRead', 'undoAfterApply', 'undoAfterMark'])
    expect(recording.host).toEqual({ platform: 'Node', version: '0', api: '1.15', notes: false })
    for (const { step: name, outcome, exchanges } of recording.steps) {
      if (asked.includes(name)) continue
      expect(exchanges.length, name).toBeGreaterThan(0)
      if (!/not there|protected$/.test(name)) expect(outcome, name).toBe('ok')
    }
    const [exchange] = step('read').exchanges
    expect(JSON.stringify(exchange?.request)).toContain('GetUsedRange')
    expect(JSON.stringify(exchange?.reply)).toContain('200 人')
    expect(JSON.parse(JSON.stringify(recording))).toEqual(recording)
  })

  it('记下的正是产品靠着的事实', async () => {
    const { step } = await recorded()
    expect(step('read').gave).toMatchObject({ hiddenRows: [6], merges: { length: 3 } })
    const formulas = (step('order of conditional formats').gave as [number, string, string][]).map(([, , rule]) => rule)
    expect(formulas.slice(0, 3)).toEqual(['error', 'warning', 'term'].map((level) => `=LEN("jixiao:${level}")>0`))
    expect(step('apply').gave).toMatchObject({ applied: { length: 2 }, skipped: [{ reason: 'changed' }] })
    expect(step('mark, protected').outcome).toBe('protected')
    expect(step('a sheet that is not there').outcome).toBe('no-such-sheet ItemNotFound')
    expect(step('stop listening').gave).toContain('select')
  })

  it('带回来的记录可以与内存工作簿对照：只说不同之处', async () => {
    const ours = (await recorded()).recording
    expect(compareRecordings(ours, (await recorded()).recording)).toEqual([])
    const theirs = structuredClone(ours) as unknown as {
      steps: { step: string; outcome: string; exchanges: unknown[] }[]
    }
    const read = theirs.steps.find(({ step }) => step === 'read')
    if (!read) throw new Error('no step')
    read.outcome = 'unknown GeneralException'
    read.exchanges.push(read.exchanges[0])
    expect(compareRecordings(ours, theirs as never).map(({ step, what }) => [step, what])).toEqual([
      ['read', 'outcome'],
      ['read', 'round trips'],
    ])
  })
})
