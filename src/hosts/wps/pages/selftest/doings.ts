import { formatRange, HostRefusal, parseCell, type Grid, type WorkbookState } from '../../../../sheet/index.ts'
import { expected, fact, type Bench, type Check } from './check.ts'
import { DRAFT, FIXES, INSERTION, MARKS, MERGED, OWN_NOTE, REPORT, RESULTS, SCRATCH, SHOWN } from './scratch.ts'

const formats = ({ sheet }: Bench) => sheet.Cells.FormatConditions.Count
const textAt = (grid: Grid, place: string) => {
  const at = parseCell(place)
  return at ? (grid.cell(at.row, at.col)?.text ?? '') : ''
}
const texts = (grid: Grid, places: readonly string[]) => places.map((place) => textAt(grid, place))
const merged = (grid: Grid) => grid.merges.map(formatRange).sort()
const noteAt = ({ Comments: notes }: Et.Worksheet, place: string) => {
  const all = Array.from({ length: notes.Count }, (_, index) => notes.Item(index + 1))
  const here = all.find((note) => (note.Parent as Et.Range).Address(false, false) === place)
  return here ? here.Text() : null
}
const refusalOf = async (act: () => Promise<unknown>) => {
  try {
    await act()
    return 'ok'
  } catch (error) {
    if (error instanceof HostRefusal) return error.code
    throw error
  }
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What the product does in WPS, each thing once, through its own adapter. */
export const DOINGS: readonly Check[] = [
  {
    title: '读表：显示的文字',
    run: async ({ host }) => expected(texts(await host.read(SCRATCH), Object.keys(SHOWN)), Object.values(SHOWN)),
  },
  {
    title: '读表：公式的结果和错误值',
    run: async ({ host }) => expected(texts(await host.read(SCRATCH), Object.keys(RESULTS)), Object.values(RESULTS)),
  },
  {
    title: '读表：合并的单元格',
    run: async ({ host }) => expected(merged(await host.read(SCRATCH)), [...MERGED].sort()),
  },
  { title: '读表：隐藏的行', run: async ({ host }) => expected([...(await host.read(SCRATCH)).hiddenRows], [6]) },
  {
    title: '读 500 行 × 12 列',
    async run({ host, sheet }) {
      const area = sheet.Range('N1:Y500')
      area.Value2 = Array.from({ length: 500 }, (_, row) =>
        Array.from({ length: 12 }, (_, col) => `${String(row)}-${String(col)}`),
      )
      const start = performance.now()
      const grid = await host.read(SCRATCH)
      const millis = Math.round(performance.now() - start)
      area.Clear()
      return { ok: textAt(grid, 'Y500') === '499-11', saw: `${String(millis)} 毫秒` }
    },
  },
  {
    title: '标注：不动单位自己的格式和批注',
    async run(bench) {
      const before = formats(bench)
      await bench.host.mark(SCRATCH, MARKS)
      const once = formats(bench)
      await bench.host.mark(SCRATCH, MARKS)
      const twice = formats(bench)
      const notes = [noteAt(bench.sheet, 'D5') !== null, noteAt(bench.sheet, OWN_NOTE.place)]
      await bench.host.clearMarks(SCRATCH)
      const after = [formats(bench), noteAt(bench.sheet, 'D5'), noteAt(bench.sheet, OWN_NOTE.place)]
      return expected(
        [once > before, twice === once, ...notes, ...after],
        [true, true, true, OWN_NOTE.text, before, null, OWN_NOTE.text],
      )
    },
  },
  {
    title: '修改：写成文字，别人改过的不动',
    async run({ host, sheet }) {
      const { applied, skipped } = await host.apply(FIXES)
      const cell = sheet.Range('D5')
      return expected(
        [applied.length, skipped.map(({ reason }) => reason), cell.Value2, textAt(await host.read(SCRATCH), 'D5')],
        [1, ['changed'], '=100%', '=100%'],
      )
    },
  },
  {
    title: '撤销修改',
    async run({ host }) {
      const outcome = await host.undo()
      return expected([outcome?.applied.length, textAt(await host.read(SCRATCH), 'D5')], [1, '较高'])
    },
  },
  {
    title: '插入行：合并的单元格长高',
    async run({ host }) {
      await host.apply(INSERTION)
      const grid = await host.read(SCRATCH)
      return expected(
        [texts(grid, ['C5', 'C6']), merged(grid)],
        [
          ['培训课时', '群众满意'],
          ['A1:E1', 'A3:A5', 'B3:B5'],
        ],
      )
    },
  },
  {
    title: '撤销插入行',
    async run({ host }) {
      await host.undo()
      const grid = await host.read(SCRATCH)
      return expected([textAt(grid, 'C5'), merged(grid)], ['群众满意', [...MERGED].sort()])
    },
  },
  { title: '撤销按钮能并成一步', run: ({ host }) => fact(host.abilities.undoGroups) },
  {
    title: '听得到改动和选择',
    async run({ host, sheet }) {
      const heard: string[] = []
      const stops = [host.onChange(() => heard.push('改动')), host.onSelect(() => heard.push('选择'))]
      try {
        sheet.Range('E6').Formula = '1'
        await wait(300)
        sheet.Range('C4').Select()
        await wait(300)
        return expected([...new Set(heard)].sort(), ['改动', '选择'].sort())
      } finally {
        for (const stop of stops) stop()
      }
    },
  },
  {
    title: '随工作簿保存的设置',
    async run({ host }) {
      const state: WorkbookState = {
        schema: 'jixiao-state/1',
        ignored: [],
        pack: null,
        settings: { note: '自检'.repeat(400) },
      }
      await host.saveState(state)
      const kept = await host.loadState()
      await host.saveState({ ...state, settings: {} })
      return expected(kept?.settings['note'] === state.settings['note'], true)
    },
  },
  { title: '写检查报告', run: async ({ host }) => expected(await host.writeReport(REPORT), REPORT.name) },
  { title: '再写一次仍是那一张', run: async ({ host }) => expected(await host.writeReport(REPORT), REPORT.name) },
  {
    title: '新建一张表，再撤销',
    async run({ host }) {
      const name = await host.addSheet(DRAFT)
      const outcome = await host.undo()
      return expected([name, outcome?.removedSheet], [DRAFT.name, DRAFT.name])
    },
  },
  {
    title: '受保护的表：说清楚，不改',
    async run({ host, sheet }) {
      sheet.Protect()
      try {
        const read = textAt(await host.read(SCRATCH), 'C3')
        return expected([read, await refusalOf(() => host.mark(SCRATCH, MARKS))], ['培训人数', 'protected'])
      } finally {
        sheet.Unprotect()
      }
    },
  },
  {
    title: '没有的表',
    run: async ({ host }) => expected(await refusalOf(() => host.read('没有这张表')), 'no-such-sheet'),
  },
]
