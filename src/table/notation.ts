import { Grid, textCell, type Cell, type CellAddress, type CellRange } from '../sheet/index.ts'

/** A table written in a few lines of text, for the examples of rules and packs. */
export interface Notation {
  readonly grids: readonly Grid[]
  /** The cells marked with a leading `!`, in reading order. */
  readonly marks: readonly { readonly sheet: string; readonly cell: CellAddress }[]
}

const SHEET = '示例表'

const LEVELS: Readonly<Record<string, string>> = {
  产出: '产出指标',
  效益: '效益指标',
  满意度: '满意度指标',
  成本: '成本指标',
  数量: '数量指标',
  质量: '质量指标',
  时效: '时效指标',
  经济: '经济效益指标',
  社会: '社会效益指标',
  生态: '生态效益指标',
  可持续: '可持续影响指标',
  服务对象: '服务对象满意度指标',
  经济成本: '经济成本指标',
  社会成本: '社会成本指标',
  生态环境成本: '生态环境成本指标',
}

const COLUMNS: Readonly<Record<string, string>> = {
  一级: '一级指标',
  二级: '二级指标',
  三级: '三级指标',
  描述: '绩效指标描述',
  值: '指标值',
  依据: '指标值确定依据',
  权重: '权重',
  符号: '计算符号',
  单位: '度量单位',
  方向: '指标方向性',
}

const DEFAULT_COLUMNS = '一级 二级 三级 值'

/**
 * Reads the notation. Two shapes:
 *
 * A project table, line by line: fields (`预算数: 80万元`), then indicators (`产出 | 数量 | 抽检批次 | ≥100批次`).
 * Fields: 标题, 项目名称, 项目编码, 实施期, 预算数, 财政资金, 其他资金, 单位 (the money unit; 万元 unless said otherwise),
 * 用途, 绩效目标, 支出计划 (`25% | 50% | 75% | 100%`), 列 (the columns: `一级 二级 三级 描述 值 依据 权重 符号 单位 方向`).
 * Only the fields that are written stand on the form; a title always does.
 *
 * Or a sheet as it is: a line `#表 附表2` starts a sheet, every further line is a row, `|` separates cells,
 * `<` merges with the cell to the left, `^` with the one above.
 *
 * A leading `!` marks the cell where a finding is expected; before a field's name it marks the label.
 */
export function readNotation(text: string): Notation {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const sheets = lines.some((line) => line.startsWith('#表')) ? rawSheets(lines) : [projectSheet(lines)]
  const marks: { sheet: string; cell: CellAddress }[] = []
  const grids = sheets.map((sheet) => toGrid(sheet, marks))
  return { grids, marks }
}

interface SheetLines {
  readonly name: string
  readonly rows: string[][]
}

function rawSheets(lines: readonly string[]): SheetLines[] {
  const sheets: SheetLines[] = []
  for (const line of lines) {
    if (line.startsWith('#表')) sheets.push({ name: line.slice(2).trim() || SHEET, rows: [] })
    else sheets[sheets.length - 1]?.rows.push(cellsOf(line))
  }
  return sheets
}

function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.trim())
}

function projectSheet(lines: readonly string[]): SheetLines {
  const fields = new Map<string, { value: string; marked: boolean }>()
  const indicators: string[][] = []
  for (const line of lines) {
    const field =
      /^(!?)([一-龥]{1,6})[:：](?!.*\|.*\|.*\|)(.*)$/.exec(line) ?? /^(!?)(支出计划|列)[:：](.*)$/.exec(line)
    if (field) fields.set(field[2] ?? '', { value: (field[3] ?? '').trim(), marked: field[1] === '!' })
    else indicators.push(cellsOf(line))
  }
  const columns = (fields.get('列')?.value ?? DEFAULT_COLUMNS).split(/\s+/)
  const label = (name: string, printed: string) => (fields.get(name)?.marked ? `!${printed}` : printed)
  const rows: string[][] = [[label('标题', fields.get('标题')?.value ?? '示例项目绩效目标表')]]
  const value = (name: string) => fields.get(name)?.value ?? ''
  const money = ['预算数', '财政资金', '其他资金'].some((name) => fields.has(name))
  const unit = fields.get('单位')?.value ?? '万元'
  if (money && unit !== '') rows.push(['示例单位', '', '', `${fields.get('单位')?.marked ? '!' : ''}单位：${unit}`])
  if (fields.has('项目编码')) rows.push([label('项目编码', '项目编码'), value('项目编码')])
  if (fields.has('项目名称')) rows.push([label('项目名称', '项目名称'), value('项目名称')])
  if (fields.has('实施期')) rows.push([label('实施期', '项目实施期'), value('实施期')])
  if (money) {
    rows.push([
      '预算规模及资金用途',
      ...(fields.has('预算数') ? [label('预算数', '预算数'), value('预算数')] : []),
      ...(fields.has('财政资金') ? ['其中：财政资金', value('财政资金')] : []),
      ...(fields.has('其他资金') ? ['其他资金', value('其他资金')] : []),
    ])
  }
  if (fields.has('用途')) rows.push([money ? '^' : '资金用途', value('用途')])
  if (fields.has('支出计划')) {
    rows.push([label('支出计划', '资金支出计划（%）'), '3月底', '6月底', '10月底', '12月底'])
    rows.push(['^', ...cellsOf(value('支出计划'))])
  }
  if (fields.has('绩效目标')) rows.push([label('绩效目标', '绩效目标'), value('绩效目标')])
  if (indicators.length > 0 || fields.has('列')) rows.push(columns.map((column) => COLUMNS[column] ?? column))
  for (const cells of indicators) rows.push(cells.map((cell, i) => (i < 2 ? fullLevel(cell) : cell)))
  return { name: SHEET, rows }
}

function fullLevel(cell: string): string {
  const marked = cell.startsWith('!') ? '!' : ''
  const plain = cell.slice(marked.length)
  return marked + (LEVELS[plain] ?? plain)
}

function toGrid(sheet: SheetLines, marks: { sheet: string; cell: CellAddress }[]): Grid {
  const rows: (Cell | null)[][] = []
  const merges = new Map<string, CellRange>()
  const heads: string[][] = []
  sheet.rows.forEach((cells, row) => {
    const line: (Cell | null)[] = []
    const head: string[] = []
    cells.forEach((written, col) => {
      const marked = written.startsWith('!')
      const text = marked ? written.slice(1).trim() : written
      if (text === '<' || text === '^') {
        const key = (text === '<' ? head[col - 1] : heads[row - 1]?.[col]) ?? ''
        const merge = merges.get(key)
        if (merge) merges.set(key, { ...merge, right: Math.max(merge.right, col), bottom: Math.max(merge.bottom, row) })
        head[col] = key
        line.push(null)
        return
      }
      const key = `${String(row)},${String(col)}`
      merges.set(key, { top: row, left: col, bottom: row, right: col })
      head[col] = key
      if (marked) marks.push({ sheet: sheet.name, cell: { row, col } })
      line.push(cellOf(text))
    })
    heads.push(head)
    rows.push(line)
  })
  const areas = [...merges.values()].filter((m) => m.bottom > m.top || m.right > m.left)
  return new Grid({ sheet: sheet.name, rows, merges: areas })
}

const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/

/** A number is stored as a number, as a spreadsheet would, and shown as written; `#REF!` and its like are errors. */
function cellOf(text: string): Cell | null {
  if (text === '') return null
  if (NUMBER.test(text)) return { text, value: Number(text.replaceAll(',', '')), formula: null, error: null }
  if (text === '#REF!' || text === '#VALUE!' || text === '#N/A')
    return { text, value: text, formula: null, error: text }
  return textCell(text.replaceAll('\\n', '\n'))
}
