import type { SheetInfo } from '../../sheet/index.ts'
import { damaged, tooLarge } from './fileError.ts'
import type { Limits } from './limits.ts'
import type { PartSource } from './partSource.ts'
import { attribute, isTrue, readPart } from './xmlPart.ts'

export interface SheetPart extends SheetInfo {
  readonly part: string
}

export interface WorkbookParts {
  readonly workbook: string
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly sharedStrings: string | null
  readonly styles: string | null
  readonly theme: string | null
  /** The sheet that stands in front; null where a chart sheet does. */
  readonly active: string | null
}

export interface Relation {
  /** The last word of the relationship's type: "worksheet", "styles", … the same in transitional and strict files. */
  readonly kind: string
  readonly target: string
}

/** Finds the parts of the workbook by its relations, sheets in the workbook's order, chart sheets left out. */
export function findParts(archive: PartSource, limits: Limits): WorkbookParts {
  const workbook = workbookPart(archive, limits)
  const relations = readRelations(archive, workbook, limits)
  const sheets: SheetPart[] = []
  let date1904 = false
  const titles: string[] = []
  let activeTab = 0
  readPart(archive, workbook, limits, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904'])
      if (name === 'workbookView' && titles.length === 0) activeTab = Number(attributes['activeTab'] ?? 0)
      if (name !== 'sheet') return
      const id = attribute(attributes, 'id')
      const title = attributes['name']
      if (id === undefined || title === undefined) return
      titles.push(title)
      const relation = relations.get(id)
      if (!relation) throw damaged(`找不到工作表“${title}”的内容`)
      if (relation.kind !== 'worksheet') return
      if (sheets.length >= limits.sheets) throw tooLarge(`工作表超过 ${limits.sheets} 张`)
      const state = attributes['state']
      sheets.push({ name: title, hidden: state === 'hidden' || state === 'veryHidden', part: relation.target })
    },
  })
  if (sheets.length === 0) throw damaged('里面没有工作表')
  for (const { name, part } of sheets) if (!archive.has(part)) throw damaged(`找不到工作表“${name}”的内容`)
  const existing = (kind: string) => {
    for (const relation of relations.values())
      if (relation.kind === kind && archive.has(relation.target)) return relation.target
    return null
  }
  const active = titles[activeTab]
  return {
    workbook,
    sheets,
    date1904,
    sharedStrings: existing('sharedStrings'),
    styles: existing('styles'),
    theme: existing('theme'),
    active: sheets.some(({ name }) => name === active) ? (active ?? null) : null,
  }
}

function workbookPart(archive: PartSource, limits: Limits): string {
  for (const { kind, target } of readRelations(archive, '', limits).values()) {
    if (kind === 'officeDocument' && archive.has(target)) return target
  }
  if (archive.has('xl/workbook.xml')) return 'xl/workbook.xml'
  throw damaged('缺少工作簿的目录（workbook.xml）')
}

/** The relations of a part ('' is the package), by id; targets as part names. */
export function readRelations(archive: PartSource, part: string, limits: Limits): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const relations = new Map<string, Relation>()
  const name = relationsPart(part)
  if (!archive.has(name)) return relations
  readPart(archive, name, limits, {
    open(element, attributes) {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes
      if (element !== 'Relationship' || id === undefined || type === undefined || target === undefined) return
      if (mode === 'External') return
      relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) })
    },
  })
  return relations
}

/** The part that holds a part's relations: "xl/workbook.xml" → "xl/_rels/workbook.xml.rels". */
export function relationsPart(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  return `${folder}_rels/${part.slice(folder.length)}.rels`
}

/** "xl/", "../a/b.xml" → "a/b.xml"; "/xl/a.xml" is counted from the package. */
function resolve(folder: string, target: string): string {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/)) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
