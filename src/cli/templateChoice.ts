import type { ResolvedPack } from '../packs/index.ts'
import type { Table } from '../table/index.ts'
import { suggestTypes, type ProjectText, type ProjectType } from '../templates/index.ts'
import { typesOf } from './templatePages.ts'

/** The table asked for; else why there is none. */
export function tableOf(tables: readonly Table[], wanted: string | undefined): Table | string {
  const projects = tables.filter(({ kind }) => kind === 'project' || kind === 'overall')
  const [only] = projects
  if (!only) return '没有找到项目或部门整体的绩效目标表，没有写入。'
  const list = projects.map(({ id, sheet, project }) => `  ${id}  ${project?.text ?? ''}（${sheet}）`).join('\n')
  if (wanted === undefined) {
    return projects.length === 1 ? only : `这个文件里有几张表，请用 --table 写明是哪一张：\n${list}`
  }
  const found = projects.find(({ id }) => id === wanted)
  return found ?? `没有编号是「${wanted}」的绩效目标表。可用的有：\n${list}`
}

/** The types asked for, by id or name; none asked for: the likeliest. Else why there are none. */
export function typesFor(
  project: ProjectText,
  wanted: readonly string[],
  pack: ResolvedPack | null,
): readonly ProjectType[] | string {
  const all = typesOf(pack)
  if (wanted.length === 0) {
    const [best] = suggestTypes(project, all)
    return best ? [best.type] : '看不出这个项目属于哪一类，请用 --type 写明，如 --type sampling。'
  }
  const found = wanted.map((id) => all.find((type) => type.id === id || type.name === id) ?? id)
  const unknown = found.find((type) => typeof type === 'string')
  if (typeof unknown === 'string') return `没有名为「${unknown}」的项目类型。用 jixiao template list 看有哪些类型。`
  return found.filter((type): type is ProjectType => typeof type !== 'string')
}
