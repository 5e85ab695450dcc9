import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { applyToGrids, planFixes } from '../../../src/fix/index.ts'
import { findingMarks } from '../../../src/report/index.ts'
import {
  draftGrid,
  draftSheet,
  formatCell,
  formatRange,
  HostRefusal,
  sameContent,
  type EditPlan,
  type Grid,
  type MarkLevel,
  type ReportSheet,
  type SheetChange,
  type WorkbookState,
} from '../../../src/sheet/index.ts'
import { insertionCases, sampleBytes, SAMPLE_FILES } from '../../support/insertionCases.ts'
import { ALL, LIVE, type HostUnderTest, type Opened, type Port } from './hosts.ts'

const sample = (start: string) => SAMPLE_FILES.find((file) => file.startsWith(start)) ?? ''
const TIANJIN = sample('01')
const HEBEI = sample('02')

async function opened<P extends Port>(host: HostUnderTest<P>, file: string): Promise<Opened<P>> {
  return host.open(sampleBytes(file), file)
}

async function gridsOf(host: Port): Promise<Grid[]> {
  const grids: Grid[] = []
  for (const { name } of await host.sheets()) grids.push(await host.read(name))
  return grids
}

/** Everything a grid says of a sheet, as people see it. */
function shown(grid: Grid | undefined) {
  const texts: string[] = []
  grid?.usedRows.forEach((row) =>
    grid.rowCells(row).forEach((cell, col) => {
      if (cell && cell.text !== '') texts.push(`${formatCell({ row, col })} ${cell.text}`)
    }),
  )
  return { texts, merges: grid?.merges.map(formatRange).sort() }
}

const checked = (grids: readonly Grid[], file: string) => checkWorkbook(grids, { fileName: file })

function must<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('the host does not answer this part of the port')
  return part
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof HostRefusal)) throw error ?? new Error('nothing was refused')
  expect(error.message).toMatch(/。$/)
  return error.code
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 20))

const REPORT: ReportSheet = {
  name: '绩效检查报告',
  signature: '由绩效目标表检查助手生成',
  widths: [10, 40],
  rows: [
    { kind: 'title', cells: ['绩效检查报告'] },
    { kind: 'signature', cells: ['由绩效目标表检查助手生成'] },
    { kind: 'header', cells: ['等级', '问题'] },
    { kind: 'row', cells: ['须改', '=1+1 不是一句话'] },
    { kind: 'row', cells: ['90%', '007'] },
  ],
}
const DRAFT = draftSheet(
  '新的绩效目标表',
  [10, 20],
  [
    [{ text: '项目支出绩效目标表', role: 'title' }, '<'],
    [
      { text: '指标值', role: 'header' },
      { text: '=A1', role: 'text' },
    ],
    ['^', { text: '90%', role: 'text' }],
  ],
)
const STATE: WorkbookState = {
  schema: 'jixiao-state/1',
  ignored: [{ fingerprint: 'a<b>&"c"', note: '已核实，保留' }],
  pack: 'hebei',
  settings: { live: true },
}

describe.each(ALL)('$name 答宿主接口', (under) => {
  it('修复：写入的与预览的相同，别处一格不变，修好的不再报', async () => {
    const { host } = await opened(under, TIANJIN)
    const grids = await gridsOf(host)
    const { findings } = checked(grids, TIANJIN)
    const plan = planFixes(findings)
    expect(plan.edits.length).toBeGreaterThan(0)
    const preview = applyToGrids(grids, plan)
    expect(await must(host.apply)(plan)).toMatchObject({ applied: preview.outcome.applied, skipped: [] })
    const after = await gridsOf(host)
    expect(after.map(shown)).toEqual(preview.grids.map(shown))
    const again = checked(after, TIANJIN).findings
    expect(again.length).toBeLessThan(findings.length)
    expect(planFixes(again).edits).toEqual([])
  })

  it('插入标准指标：写入的与预览的相同', async () => {
    const file = TIANJIN
    const { host } = await opened(under, file)
    const grids = await gridsOf(host)
    const [first] = insertionCases(grids, file)
    const { plan } = must(first).insertion
    const preview = applyToGrids(grids, plan)
    expect(await must(host.apply)(plan)).toMatchObject({ applied: preview.outcome.applied, skipped: [] })
    expect((await gridsOf(host)).map(shown)).toEqual(preview.grids.map(shown))
  })

  it('与预览时不一样的、表已经没有的：留着，说出原因和现在的内容', async () => {
    const { host } = await opened(under, HEBEI)
    const [grid] = await gridsOf(host)
    const { sheet } = must(grid)
    const before = shown(grid)
    const plan: EditPlan = {
      title: '改两处',
      edits: [
        { kind: 'set-cell', sheet, at: { row: 13, col: 5 }, from: '不是这个', to: '2026年9月底前' },
        { kind: 'set-cell', sheet: '删掉的表', at: { row: 0, col: 0 }, from: '', to: '甲' },
      ],
    }
    const { applied, skipped } = await must(host.apply)(plan)
    expect(applied).toEqual([])
    expect(skipped.map(({ reason }) => reason).sort()).toEqual(['changed', 'gone'])
    expect(skipped.find(({ reason }) => reason === 'changed')?.found).toBe('资金拨付完成时限')
    expect(shown(await host.read(sheet))).toEqual(before)
  })

  it('标注：每个问题的单元格一个颜色，再标换掉旧的，清了一处不留；保存再打开也认得', async () => {
    const all = await opened(under, HEBEI)
    const { host } = all
    const grids = await gridsOf(host)
    const marks = findingMarks(checked(grids, HEBEI), grids, { infos: true, notes: false })
    const wanted = (sheet: string) => {
      const cells = new Map<string, MarkLevel>()
      for (const { level, range } of marks.get(sheet) ?? [])
        for (let row = range.top; row <= range.bottom; row++)
          for (let col = range.left; col <= range.right; col++) cells.set(formatCell({ row, col }), level)
      return new Map([...cells].sort())
    }
    const [sheet = ''] = marks.keys()
    expect(wanted(sheet).size).toBeGreaterThan(5)
    await must(host.mark)(sheet, [{ level: 'error', range: { top: 60, left: 0, bottom: 60, right: 3 }, note: null }])
    await must(host.mark)(sheet, marks.get(sheet) ?? [])
    expect(all.marks(sheet)).toEqual(wanted(sheet))
    // Marks change nothing that is checked.
    expect((await gridsOf(host)).map(shown)).toEqual(grids.map(shown))
    const again = await all.reopen()
    expect(again.marks(sheet)).toEqual(wanted(sheet))
    await must(again.host.clearMarks)()
    expect(again.marks(sheet).size).toBe(0)
    await must(again.host.mark)(sheet, marks.get(sheet) ?? [])
    await must(again.host.clearMarks)(sheet)
    expect(again.marks(sheet).size).toBe(0)
  })

  it('报告表：都是文字，再写还是那一张；新建的表也是文字，重名的加编号', async () => {
    const { host } = await opened(under, HEBEI)
    const names = (await host.sheets()).map(({ name }) => name)
    expect(await must(host.writeReport)(REPORT)).toBe(REPORT.name)
    expect(await must(host.writeReport)(REPORT)).toBe(REPORT.name)
    const report = await host.read(REPORT.name)
    expect(report.rowCells(3).map((cell) => cell?.text)).toEqual(['须改', '=1+1 不是一句话'])
    expect(report.rowCells(4).map((cell) => [cell?.text, cell?.formula])).toEqual([
      ['90%', null],
      ['007', null],
    ])
    expect(host.abilities.newSheet).toBe(true)
    expect(await must(host.addSheet)(DRAFT)).toBe(DRAFT.name)
    expect(await must(host.addSheet)(DRAFT)).toBe(`${DRAFT.name} (2)`)
    expect(sameContent(await host.read(DRAFT.name), draftGrid(DRAFT))).toBe(true)
    const added = [DRAFT.name, `${DRAFT.name} (2)`]
    expect((await host.sheets()).map(({ name }) => name)).toEqual([...names, REPORT.name, ...added])
  })

  it('设置存在工作簿里，保存再打开还在', async () => {
    const all = await opened(under, HEBEI)
    expect(await must(all.host.loadState)()).toBeNull()
    await must(all.host.saveState)({ ...STATE, pack: null })
    await must(all.host.saveState)(STATE)
    expect(await must(all.host.loadState)()).toEqual(STATE)
  })

  it('没有这张表：说找不到', async () => {
    const { host } = await opened(under, HEBEI)
    expect(await codeOf(host.read('删掉的表'))).toBe('no-such-sheet')
    expect(await codeOf(must(host.mark)('删掉的表', []))).toBe('no-such-sheet')
  })
})

describe.each(LIVE)('$name 有人在用的时候', (under) => {
  it('自己的撤销回到原样，只撤一次；后来改过的留着', async () => {
    const { host, type } = await opened(under, TIANJIN)
    const grids = await gridsOf(host)
    const plan = planFixes(checked(grids, TIANJIN).findings)
    await host.apply(plan)
    expect((await host.undo())?.skipped).toEqual([])
    expect((await gridsOf(host)).map(shown)).toEqual(grids.map(shown))
    expect(await host.undo()).toBeNull()

    const { applied } = await host.apply(plan)
    const cell = must(applied.find((edit) => edit.kind === 'set-cell'))
    if (cell.kind !== 'set-cell') throw new Error('no cell')
    must(type ?? undefined)(cell.sheet, cell.at, '单位自己改的')
    const undone = await host.undo()
    expect(undone?.skipped).toMatchObject([{ reason: 'changed', found: '单位自己改的' }])
    expect((await host.read(cell.sheet)).cell(cell.at.row, cell.at.col)?.text).toBe('单位自己改的')
  })

  it('插入的行撤得回来', async () => {
    const { host } = await opened(under, TIANJIN)
    const grids = await gridsOf(host)
    const [first] = insertionCases(grids, TIANJIN)
    await host.apply(must(first).insertion.plan)
    expect((await host.undo())?.skipped).toEqual([])
    expect((await gridsOf(host)).map(shown)).toEqual(grids.map(shown))
  })

  it('新建的表没人写过就撤得掉', async () => {
    const { host } = await opened(under, HEBEI)
    const names = await host.sheets()
    await host.addSheet(DRAFT)
    expect((await host.undo())?.removedSheet).toBe(DRAFT.name)
    expect(await host.sheets()).toEqual(names)
  })

  it('人改了说得出是哪张表，自己写的不算', async () => {
    const { host, type } = await opened(under, TIANJIN)
    const grids = await gridsOf(host)
    const plan = planFixes(checked(grids, TIANJIN).findings)
    const { sheet } = must(plan.edits[0])
    const at = { row: 40, col: 1 }
    const heard: SheetChange[] = []
    const stop = host.onChange((change) => heard.push(change))
    await settle()
    expect((await host.apply(plan)).applied.length).toBeGreaterThan(0)
    await settle()
    expect(heard).toEqual([])
    must(type ?? undefined)(sheet, at, '2026年9月底前')
    await settle()
    expect(heard).toEqual([{ sheet, remote: false }])
    stop()
    await settle()
    must(type ?? undefined)(sheet, at, '2026年10月底前')
    await settle()
    expect(heard).toHaveLength(1)
  })

  it('选中、正在看的表、读到的都对得上', async () => {
    const { host } = await opened(under, TIANJIN)
    const [, second] = await host.sheets()
    const { name } = must(second)
    await host.select({ sheet: name, at: { row: 4, col: 2 } })
    const place = await host.selection()
    // Some programs select the whole merged area that a cell belongs to.
    const { top, left, bottom, right } = place.range
    expect([place.sheet, top <= 4 && bottom >= 4, left <= 2 && right >= 2]).toEqual([name, true, true])
    expect(shown(await host.readActive())).toEqual(shown(await host.read(name)))
  })

  it('取消了的不读不写', async () => {
    const { host } = await opened(under, TIANJIN)
    const grids = await gridsOf(host)
    const cancel = AbortSignal.abort()
    const [{ name } = { name: '' }] = await host.sheets()
    expect(await codeOf(host.read(name, { cancel }))).toBe('cancelled')
    expect(await codeOf(host.apply(planFixes(checked(grids, TIANJIN).findings), { cancel }))).toBe('cancelled')
    expect((await gridsOf(host)).map(shown)).toEqual(grids.map(shown))
  })
})
