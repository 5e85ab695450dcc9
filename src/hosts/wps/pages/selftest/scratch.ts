import type { EditPlan, Mark, ReportSheet, SheetDraft } from '../../../../sheet/index.ts'

/** The sheet that the self-test makes, writes and deletes. */
export const SCRATCH = '绩效目标自检用'

export const CELLS: readonly (readonly (string | number)[])[] = [
  ['示例项目绩效目标表', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '指标值', '金额'],
  ['产出指标', '数量指标', '培训人数', '200人', 1234.5],
  ['', '', '培训场次', '5场', '=E3*2'],
  ['效益指标', '社会效益指标', '群众满意', '较高', '=1/0'],
  ['', '', '完成时间', 46_082, ''],
  ['', '', '隐藏的行', 0.9, ''],
]

export const FORMATS: readonly (readonly [string, string])[] = [
  ['E3', '#,##0.00'],
  ['D6', 'yyyy-m-d'],
  ['D7', '0%'],
]

export const MERGED = ['A1:E1', 'A3:A4', 'B3:B4']

/** What the cells show, as a check reads them. */
export const SHOWN: Readonly<Record<string, string>> = {
  A1: '示例项目绩效目标表',
  D3: '200人',
  E3: '1,234.50',
  D6: '2026-3-1',
  D7: '90%',
}

/** What WPS has worked out. */
export const RESULTS: Readonly<Record<string, string>> = { E4: '2469', E5: '#DIV/0!' }

const cell = (row: number, col: number) => ({ top: row, left: col, bottom: row, right: col })

export const MARKS: readonly Mark[] = [
  { level: 'error', range: cell(4, 3), note: '示例批注' },
  // There a note of the user's stands: it stays.
  { level: 'warning', range: cell(3, 3), note: '不该写上去' },
  { level: 'term', range: { top: 2, left: 4, bottom: 3, right: 4 }, note: null },
]

export const OWN_NOTE = { place: 'D4', text: '单位自己的批注' } as const

export const FIXES: EditPlan = {
  title: '示例修改',
  edits: [
    { kind: 'set-cell', sheet: SCRATCH, at: { row: 4, col: 3 }, from: '较高', to: '=100%' },
    // Somebody else's in between: must be skipped.
    { kind: 'set-cell', sheet: SCRATCH, at: { row: 3, col: 3 }, from: '不是这样', to: 'x' },
  ],
}

export const INSERTION: EditPlan = {
  title: '示例插入',
  edits: [
    {
      kind: 'insert-rows',
      sheet: SCRATCH,
      before: 4,
      count: 1,
      expects: [{ at: { row: 4, col: 2 }, text: '群众满意' }],
      rows: {
        like: 3,
        grow: [
          { top: 2, left: 0, bottom: 3, right: 0 },
          { top: 2, left: 1, bottom: 3, right: 1 },
        ],
        merge: [],
        cells: [{ row: 0, col: 2, text: '培训课时' }],
      },
    },
  ],
}

export const REPORT: ReportSheet = {
  name: '自检用报告',
  signature: '由自检生成',
  widths: [10, 30],
  rows: [
    { kind: 'title', cells: ['自检用报告'] },
    { kind: 'signature', cells: ['由自检生成'] },
    { kind: 'header', cells: ['等级', '问题'] },
    { kind: 'row', cells: ['须改', '=1+1 不是算式'] },
  ],
}

export const DRAFT: SheetDraft = {
  name: '自检用空表',
  widths: [12, 12],
  rows: [[{ text: '示例', role: 'title' }, null]],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
}
