import type { EditPlan, Mark, ReportSheet, WorkbookState } from '../../../sheet/index.ts'

/** The sheet that the recorder makes, writes and deletes. */
export const SCRATCH = '绩效目标记录用'

export const CELLS: readonly (readonly (string | number | boolean)[])[] = [
  ['示例项目绩效目标表', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '指标值', '金额'],
  ['产出指标', '数量指标', '培训人数', '200 人', 1234.5],
  ['', '', '培训场次', '5 场', '=E3*2'],
  ['效益指标', '社会效益指标', '群众满意', '较高', '=1/0'],
  ['', '', '完成时间', 46_082, true],
  ['', '', '隐藏的行', 0.9, ''],
]

export const FORMATS: readonly (readonly [string, string])[] = [
  ['E3', '#,##0.00'],
  // As the system writes its dates, and a date of one's own.
  ['D6', 'm/d/yyyy'],
  ['D7', '0%'],
]

export const MERGED = ['A1:E1', 'A3:A4', 'B3:B4']
export const HIDDEN_ROW = '7:7'
export const SELECTED = { row: 3, col: 3 }

const cell = (row: number, col: number) => ({ top: row, left: col, bottom: row, right: col })

/** The merged area of a level over the rows of one class. */
const column = (col: number) => ({ top: 2, left: col, bottom: 3, right: col })

export const MARKS: readonly Mark[] = [
  { level: 'error', range: cell(4, 3), note: '示例批注' },
  { level: 'warning', range: cell(3, 3), note: null },
  { level: 'term', range: { top: 2, left: 4, bottom: 3, right: 4 }, note: null },
]

export const FIXES: EditPlan = {
  title: '示例修改',
  edits: [
    { kind: 'set-cell', sheet: SCRATCH, at: { row: 2, col: 3 }, from: '200 人', to: '≥200人' },
    { kind: 'set-cell', sheet: SCRATCH, at: { row: 4, col: 3 }, from: '较高', to: '90%' },
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
      count: 2,
      expects: [{ at: { row: 4, col: 2 }, text: '群众满意' }],
      // Like the row above, as Excel makes them by itself; merged areas that end there grow.
      rows: {
        like: 3,
        grow: [column(0), column(1)],
        merge: [{ top: 1, left: 3, bottom: 1, right: 4 }],
        cells: [
          { row: 0, col: 2, text: '培训课时' },
          { row: 0, col: 3, text: '=100%' },
        ],
      },
    },
    {
      kind: 'insert-rows',
      sheet: SCRATCH,
      before: 2,
      count: 1,
      expects: [],
      // Like the row below: its formats are copied; merged areas that begin there grow upwards.
      rows: { like: 2, grow: [column(0), column(1)], merge: [], cells: [{ row: 0, col: 2, text: '培训班次' }] },
    },
  ],
}

export const REPORT: ReportSheet = {
  name: '记录用报告',
  signature: '由记录页生成',
  widths: [10, 30],
  rows: [
    { kind: 'title', cells: ['记录用报告'] },
    { kind: 'signature', cells: ['由记录页生成'] },
    { kind: 'header', cells: ['等级', '问题'] },
    { kind: 'row', cells: ['须改', '=1+1 不是算式'] },
  ],
}

export const STATE: WorkbookState = { schema: 'jixiao-state/1', ignored: [], pack: null, settings: {} }
