import { applyPlan, type WorkbookDocument } from '../hosts/file/index.ts'
import type { ResolvedPack } from '../packs/index.ts'
import { countFindings, padEnd, textWidth, verdictWords } from '../report/index.ts'
import { formatCell, rowAfter, rowBlocks, type CellAddress, type Grid } from '../sheet/index.ts'
import type { Table } from '../table/index.ts'
import {
  planInsertion,
  projectTextOf,
  proposeIndicators,
  type Insertion,
  type InsertionRefusal,
  type ProjectType,
  type ProposedIndicator,
} from '../templates/index.ts'
import { EXIT } from './exit.ts'
import { paintFor, tell, write } from './output.ts'
import { tableOf, typesFor } from './templateChoice.ts'
import {
  checkDocument,
  openWorkbookFile,
  refuseDestination,
  saveWorkbookFile,
  type Destination,
} from './workbookFile.ts'

export interface TemplateInsertArguments extends Destination {
  readonly file: string
  /** 't1', as `check --format json` names the tables; needed only where there are several. */
  readonly table?: string
  /** Type ids; none: the likeliest for the table. */
  readonly type?: readonly string[]
  readonly pack?: string
  readonly dryRun?: boolean
}

/** `jixiao template insert`: the required indicators of a type into a copy of the workbook. Returns the exit code. */
export async function runTemplateInsert(args: TemplateInsertArguments): Promise<number> {
  const { file, dryRun = false } = args
  const refusal = dryRun ? null : await refuseDestination(file, args)
  if (refusal !== null) return failed(refusal)
  const opened = await openWorkbookFile(file, args.pack)
  if (!opened.ok) return failed(opened.message)
  const { document, pack } = opened
  const { result, grids } = checkDocument(document, pack)
  const table = tableOf(result.tables, args.table)
  if (typeof table === 'string') return failed(table)
  const types = typesFor(projectTextOf(table), args.type ?? [], pack)
  if (typeof types === 'string') return failed(types)
  const planned = plan(table, types, result.tables, grids)
  if (typeof planned === 'string') return failed(planned)

  write(said(planned, types))
  const { document: changed, outcome, refusals } = applyPlan(document, planned.insertion.plan)
  if (outcome.skipped.length > 0) {
    return failed(refusals[0]?.message ?? '表里的内容和要插入的对不上，没有写入。请重新检查后再试。')
  }
  if (!dryRun) {
    const problem = await saveWorkbookFile(changed, file, args)
    if (problem !== null) return failed(problem)
  }
  return finish(changed, pack, args, planned.insertion)
}

function finish(
  document: WorkbookDocument,
  pack: ResolvedPack | null,
  { file, out, dryRun }: TemplateInsertArguments,
  { rows }: Insertion,
): number {
  const { result } = checkDocument(document, pack)
  const { errors, warnings } = countFindings(result.findings)
  const count = String(rows.length)
  const what = dryRun ? `会插入 ${count} 条，没有写文件。` : `插入了 ${count} 条，写入 ${out ?? file}`
  write(`${what}\n插入后：${verdictWords(result.verdict, errors, warnings)}\n`)
  return errors > 0 ? EXIT.errors : EXIT.clean
}

interface Planned {
  readonly insertion: Insertion
  readonly proposed: readonly ProposedIndicator[]
}

const REFUSALS: Readonly<Record<InsertionRefusal, string>> = {
  'no-indicator-block': '这张表里没有找到填写指标的地方，没有写入。请核对表头里有没有三级指标和指标值。',
  'not-a-project-table': '这张表不是项目或部门整体的绩效目标表，没有写入。',
  'nothing-to-insert': '这一类的必选指标表里都有了，没有要插入的。',
}

function plan(
  table: Table,
  types: readonly ProjectType[],
  tables: readonly Table[],
  grids: readonly Grid[],
): Planned | string {
  const grid = grids.find(({ sheet }) => sheet === table.sheet)
  if (!grid) return REFUSALS['no-indicator-block']
  const proposed = proposeIndicators(table, types, tables)
  const chosen = proposed.filter(isReady).map((one) => one.chosen)
  const planned = planInsertion({ table, grid, chosen })
  return planned.ok ? { insertion: planned.insertion, proposed } : REFUSALS[planned.reason]
}

function isReady({ preselected, missing }: ProposedIndicator): boolean {
  return preselected && missing.length === 0
}

const MISSING_WORDS = { budget: '预算数', year: '年度' } as const
const CHANGE_WORDS = { weight: '权重', numbering: '序号', cost: '成本' } as const

/** What goes where, what changes with it, and what was left out and why. */
function said({ insertion, proposed }: Planned, types: readonly ProjectType[]): string {
  const paint = paintFor(false)
  const rows = insertion.rows.map(({ row, kind, level2, name, value }) => [
    `第 ${String(row + 1)} 行`,
    kind === 'new' ? '新行' : '空行',
    level2,
    name.trim(),
    value,
  ])
  const widths = [0, 1, 2, 3].map((col) => Math.max(...rows.map((row) => textWidth(row[col] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, col) => padEnd(cell, widths[col] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const blocks = rowBlocks(insertion.plan.edits.filter((edit) => edit.kind === 'insert-rows'))
  /** Where a cell stands afterwards: all places said are those of the file that is written. */
  const now = ({ row, col }: CellAddress) => formatCell({ row: rowAfter(blocks, row), col })
  const changes = insertion.changes.map(({ what, at, from, to }) => `${CHANGE_WORDS[what]} ${now(at)}：${from} → ${to}`)
  const exists = proposed.flatMap(({ chosen, exists: own }) =>
    own && chosen.indicator.required ? [`${chosen.name}：表里有「${own.name.trim()}」（${now(own.cell)}）`] : [],
  )
  const unknown = proposed.flatMap(({ chosen, preselected, missing }) => {
    const [first] = missing
    return preselected && first ? [`${chosen.name}：表里看不出${MISSING_WORDS[first]}，请自己填写`] : []
  })
  const part = (title: string, list: readonly string[]) =>
    list.length === 0 ? [] : [paint.bold(title), ...list.map((line) => `  ${line}`)]
  return `${[
    ...part(types.map(({ name }) => name).join('、'), lines),
    ...part('随之改动', changes),
    ...part('已经有了，没有插', exists),
    ...part('没有插', unknown),
  ].join('\n')}\n`
}

function failed(message: string): number {
  tell(message)
  return EXIT.unchecked
}
