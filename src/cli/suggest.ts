import { readFile } from 'node:fs/promises'
import { openWorkbook } from '../hosts/file/index.ts'
import type { ResolvedPack } from '../packs/index.ts'
import type { Grid } from '../sheet/index.ts'
import { recognise } from '../table/index.ts'
import { projectTextOf, suggestTypes, type Candidate, type ProjectText } from '../templates/index.ts'
import { EXIT } from './exit.ts'
import { findInputs } from './inputs.ts'
import { paintFor, tell, write } from './output.ts'
import { typesOf } from './templatePages.ts'

export interface SuggestArguments {
  readonly paths: readonly string[]
  readonly names: readonly string[]
  readonly format: 'text' | 'json'
  readonly pack: ResolvedPack | null
}

interface Suggestion {
  readonly name: string
  readonly candidates: readonly Candidate[]
}

/** `jixiao template suggest`: the likely types of projects, given by name or as the tables of workbooks. */
export async function runSuggest({ paths, names, format, pack }: SuggestArguments): Promise<number> {
  if (paths.length === 0 && names.length === 0) {
    tell('请写上要看的文件，或用 --name 写项目名称。')
    return EXIT.unchecked
  }
  const types = typesOf(pack)
  const projects: ProjectText[] = names.map((name) => ({ name }))
  const { files, missing } = await findInputs(paths)
  const problems = missing.map(({ path, message }) => `${path}：${message}`)
  for (const file of files) {
    const read = await projectsOf(file, pack)
    if (read.ok) projects.push(...read.projects)
    else problems.push(`${file}：${read.message}`)
  }
  const suggestions = projects.map((project) => ({ name: project.name, candidates: suggestTypes(project, types) }))
  write(format === 'json' ? json(suggestions) : text(suggestions))
  for (const problem of problems) tell(problem)
  return problems.length > 0 ? EXIT.unchecked : EXIT.clean
}

type Projects =
  { readonly ok: true; readonly projects: readonly ProjectText[] } | { readonly ok: false; readonly message: string }

/** What the tables of a file say of their projects. A table without a project's name (部门整体, 汇总) is none. */
async function projectsOf(file: string, pack: ResolvedPack | null): Promise<Projects> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ok: false, message: `文件没能打开，请看它是否还在、是否正被别的程序占用。（${error.message}）` }
  }
  const opened = await openWorkbook(bytes, file)
  if (!opened.ok) return { ok: false, message: opened.error.message }
  const grids: Grid[] = []
  for (const { name } of opened.workbook.sheetInfos) {
    const read = opened.workbook.readSync(name)
    if (!read.ok) return { ok: false, message: read.error.message }
    grids.push(read.grid)
  }
  const { tables } = recognise(grids, { fileName: file, ...(pack ? { labels: pack.labels } : {}) })
  const projects = tables.filter(({ kind }) => kind === 'project').map(projectTextOf)
  const named = projects.filter(({ name }) => name !== '')
  return named.length > 0 ? { ok: true, projects: named } : { ok: false, message: '没有找到写着项目名称的绩效目标表。' }
}

/** 因为：监督抽查、批次; where no word was found, that. */
function reasonOf({ type, words }: Candidate): string {
  if (words.length > 0) return `因为：${words.join('、')}`
  return type.axis === 'wrapper' ? '名称里没有说明做什么的词' : '名称和这一类的说法相近'
}

function json(suggestions: readonly Suggestion[]): string {
  const list = suggestions.map(({ name, candidates }) => ({
    name,
    candidates: candidates.map((candidate) => ({
      type: candidate.type.id,
      score: candidate.score,
      reason: reasonOf(candidate),
    })),
  }))
  return `${JSON.stringify({ suggestions: list }, null, 2)}\n`
}

function text(suggestions: readonly Suggestion[]): string {
  const paint = paintFor(false)
  return suggestions
    .map(({ name, candidates }) => {
      const lines = candidates.map((candidate, i) => {
        const { id, name: typeName } = candidate.type
        return `  ${String(i + 1)}. ${typeName}（${id}）  ${paint.dim(reasonOf(candidate))}\n`
      })
      return `${paint.bold(name)}\n${lines.join('')}`
    })
    .join('\n')
}
