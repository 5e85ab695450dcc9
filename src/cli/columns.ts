import { readFile } from 'node:fs/promises'
import { openWorkbook } from '../hosts/file/index.ts'
import { uploadRows, uploadText } from '../report/index.ts'
import { formatCell, type Grid } from '../sheet/index.ts'
import { recognise, type Table } from '../table/index.ts'
import { EXIT } from './exit.ts'
import { tell, write } from './output.ts'
import { readPackArgument } from './packArgument.ts'

export interface ColumnsArguments {
  readonly file: string
  readonly format: 'text' | 'json'
  readonly pack?: string
}

const COLUMNS = ['level1', 'level2', 'name', 'symbol', 'value', 'unit'] as const
const HEADER = ['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '计量单位'].join('\t')

/** `jixiao columns`: every indicator's value taken apart into 计算符号, 指标值 and 计量单位, to be pasted. */
export async function runColumns({ file, format, pack }: ColumnsArguments): Promise<number> {
  const read = pack === undefined ? null : await readPackArgument(pack)
  if (read && !read.ok) return refuse(read.message)
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return refuse(`「${file}」没能打开，请核对路径。（${error.message}）`)
  }
  const opened = await openWorkbook(bytes, file)
  if (!opened.ok) return refuse(opened.error.message)
  const grids: Grid[] = []
  for (const { name } of opened.workbook.sheetInfos) {
    const sheet = opened.workbook.readSync(name)
    if (!sheet.ok) return refuse(sheet.error.message)
    grids.push(sheet.grid)
  }
  const { tables } = recognise(grids, { fileName: file, ...(read ? { labels: read.pack.labels } : {}) })
  const withRows = tables.filter(({ indicators }) => indicators.length > 0)
  if (withRows.length === 0) return refuse('没有找到带指标的绩效目标表。')
  write(format === 'json' ? json(withRows) : text(withRows))
  return EXIT.clean
}

function refuse(message: string): number {
  tell(message)
  return EXIT.unchecked
}

function json(tables: readonly Table[]): string {
  const shown = tables.map((table) => ({
    id: table.id,
    sheet: table.sheet,
    project: table.project?.text || table.projectFromTitle,
    rows: uploadRows(table).map(({ cell, ...row }) => ({ ...row, cell: formatCell(cell) })),
  }))
  return `${JSON.stringify({ schema: 'jixiao-columns/1', tables: shown }, null, 2)}\n`
}

function text(tables: readonly Table[]): string {
  const parts = tables.map((table) => {
    const rows = uploadRows(table)
    const doubtful = rows.filter(({ certain }) => !certain).map(({ cell }) => formatCell(cell))
    if (doubtful.length > 0) tell(`${table.sheet}：${doubtful.join('、')} 拆得不一定对，请核对。`)
    const heading = tables.length > 1 ? `# ${table.project?.text || (table.projectFromTitle ?? table.sheet)}\n` : ''
    return `${heading}${HEADER}\n${uploadText(rows, COLUMNS)}\n`
  })
  return parts.join('\n')
}
