import path from 'node:path'
import type { Finding } from '../check/index.ts'
import { newWorkbook, type WorkbookDocument } from '../hosts/file/index.ts'
import { formatCell, type SheetDraft } from '../sheet/index.ts'
import { BLANK_FORM_NAMES, BLANK_FORMS, blankTable, type BlankForm, type BlankProject } from '../templates/index.ts'
import { EXIT } from './exit.ts'
import { tell, write } from './output.ts'
import { typesFor } from './templateChoice.ts'
import { checkDocument, openWorkbookFile, readPack, refuseDestination, saveWorkbookFile } from './workbookFile.ts'

export interface TemplateNewArguments {
  /** The workbook that the sheet is added to, in a copy; without one a workbook is made. */
  readonly file?: string
  /** F1 … F9. */
  readonly form: string
  /** A type's id or name; none: the likeliest for the project's name. */
  readonly type?: string
  readonly name?: string
  readonly unit?: string
  /** 万元. */
  readonly budget?: string
  /** This year unless said otherwise. */
  readonly year?: string
  readonly out?: string
  readonly pack?: string
}

const BUDGET = /^\d{1,12}(?:\.\d{1,6})?$/
const YEAR = /^20\d\d$/

/**
 * `jixiao template new`: a blank table of a form for a new project, with the required indicators of its type. Returns the
 * exit code.
 */
export async function runTemplateNew(args: TemplateNewArguments): Promise<number> {
  const { file, form: wanted, type: asked, name = '', out } = args
  const form = BLANK_FORMS.find((known) => known === wanted.toUpperCase())
  if (!form) return failed(`没有名为「${wanted}」的表样。可用的有：\n${formList()}`)
  const problem = figureProblem(args) ?? (await destinationProblem(file, out))
  if (problem !== null) return failed(problem)
  const pack = await readPack(args.pack)
  if (!pack.ok) return failed(pack.message)
  const types = typesFor({ name }, asked === undefined ? [] : [asked], pack.pack)
  if (typeof types === 'string') return failed(types)
  const [type] = types
  if (!type || (asked === undefined && name === ''))
    return failed('请用 --type 写明项目类型，或用 --name 写上项目名称。')

  const target = out ?? ''
  const made = await put(blankTable(form, projectOf(args, type.name), type), file, target)
  if (!made.ok) return failed(made.message)
  const notSaved = await saveWorkbookFile(made.document, file ?? target, { out: target })
  if (notSaved !== null) return failed(notSaved)
  write(`写好了「${made.sheet}」（${form} ${BLANK_FORM_NAMES[form]}；${type.name}），在 ${target}\n`)
  sayWhatIsLeft(made, form)
  return EXIT.clean
}

function figureProblem({ budget, year }: TemplateNewArguments): string | null {
  if (budget !== undefined && (!BUDGET.test(budget) || Number(budget) === 0)) {
    return `--budget 要写万元数，如 80 或 80.5；「${budget}」读不出来。`
  }
  return year !== undefined && !YEAR.test(year) ? `--year 要写四位年份，如 2026；「${year}」读不出来。` : null
}

async function destinationProblem(file: string | undefined, out: string | undefined): Promise<string | null> {
  if (out === undefined) return '请用 --out 写明存到哪个文件，如 --out 新项目.xlsx。'
  return refuseDestination(file ?? '新建.xlsx', { out })
}

function projectOf({ name, unit, budget, year }: TemplateNewArguments, typeName: string): BlankProject {
  return {
    name: name ?? typeName,
    unitName: unit ?? '',
    year: year === undefined ? new Date().getFullYear() : Number(year),
    budget: budget ?? '',
    goal: '',
    purpose: '',
  }
}

type Made =
  | { readonly ok: true; readonly document: WorkbookDocument; readonly sheet: string }
  | { readonly ok: false; readonly message: string }

/** Into a copy of the workbook, or into a workbook of its own. */
async function put(draft: SheetDraft, file: string | undefined, out: string): Promise<Made> {
  if (file === undefined) return { ok: true, document: newWorkbook(draft, path.basename(out)), sheet: draft.name }
  const opened = await openWorkbookFile(file, undefined)
  if (!opened.ok) return opened
  const added = opened.document.addSheet(draft)
  if (!added.ok) return { ok: false, message: `${file}：${added.refusal.message}` }
  return { ok: true, document: added.document, sheet: added.sheet ?? draft.name }
}

/** What the table still asks for; samples of the type stand everywhere else. */
function sayWhatIsLeft({ document, sheet }: Made & { readonly ok: true }, form: BlankForm): void {
  const { findings, tables } = checkDocument(document, null).result
  const goals = tables
    .flatMap((table) => (table.sheet === sheet ? table.goals : []))
    .map(({ cell }) => formatCell(cell))
  const left = new Set(findings.filter((one) => one.sheet === sheet).map((one) => leftToWrite(one, goals)))
  if (form === 'F5') left.add('中期的目标、资金和指标值')
  write('指标值是这一类的常用数，请换成本项目的。\n')
  if (left.size > 0) write(`还要填写：\n${[...left].map((one) => `  ${one}`).join('\n')}\n`)
}

/** The gaps of a goal were left on purpose: they are no mistake of the user's. */
function leftToWrite({ rule, cell, message }: Finding, goals: readonly string[]): string {
  const place = formatCell(cell)
  return rule === 'placeholder-text' && goals.includes(place)
    ? `绩效目标（${place}）里的“＿＿”，请换成本项目的数和内容`
    : message
}

function formList(): string {
  return BLANK_FORMS.map((form) => `  ${form}  ${BLANK_FORM_NAMES[form]}`).join('\n')
}

function failed(message: string): number {
  tell(message)
  return EXIT.unchecked
}
