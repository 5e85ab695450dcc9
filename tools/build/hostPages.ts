import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import webpack from 'webpack'
import { DEPLOYMENT_FILE, deploymentFile, deploymentTag, type CarriedPack } from './deployment.ts'
import type { OfficeLibrary } from './officeLibrary.ts'

/** A page of a host: `folder` holds page.html and its entry; it is written as `<name>.html`. */
export interface HostPage {
  readonly name: string
  readonly folder: string
  /** Files copied beside the page: from which folder, which ones. Those that are HTML are filled in like the page. */
  readonly statics: Readonly<Record<string, readonly string[]>>
}

/** The scripts a page starts with and those it may load later, as paths in the folder written. */
export interface PageParts {
  readonly initial: readonly string[]
  readonly later: readonly string[]
  /**
   * Of the later ones those that only one named part needs (import() with a webpackChunkName): { templates: […] }.
   * A part may be in pieces: templates and templates.view are one.
   */
  readonly alone: Readonly<Record<string, readonly string[]>>
}

/** What of Microsoft's library a page in Excel can ask for: no other program's parts, no debug builds. */
const LIBRARY_PARTS = ['office.js', 'excel*.js', 'o15apptofilemappingtable.js', '*/office_strings.js', 'telemetry/*.js']
const LIBRARY_LEFT_OUT = ['**/*.debug.js']

interface HostPagesOptions {
  readonly root: string
  readonly pages: readonly HostPage[]
  readonly office: OfficeLibrary
  /** The pack that every page carries; null: they look for jixiao.json. */
  readonly deployment: CarriedPack | null
}

/**
 * Writes each page beside its scripts: page.html with {{scripts}}, {{office}} (the address of office.js) and
 * {{office-origin}} (for the content security policy) and {{deployment}} filled in, and its static files. parts.json says which scripts
 * belong to which page.
 */
export class HostPages {
  readonly #options: HostPagesOptions

  constructor(options: HostPagesOptions) {
    this.#options = options
  }

  apply(compiler: webpack.Compiler): void {
    compiler.hooks.thisCompilation.tap('HostPages', (compilation) => {
      // Late: by then the names of the scripts carry their final hashes.
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE
      compilation.hooks.processAssets.tapPromise({ name: 'HostPages', stage }, () => this.#write(compilation))
    })
  }

  async #write(compilation: webpack.Compilation): Promise<void> {
    const { root, pages, office, deployment } = this.#options
    const parts: Record<string, PageParts> = {}
    for (const { name, folder, statics } of pages) {
      const home = path.posix.dirname(name)
      const { initial } = (parts[name] = partsOf(compilation, name))
      const fill = (html: string) =>
        html
          .replaceAll('{{scripts}}', scriptTags(initial, home))
          // As a function: the pack may hold what replaceAll takes for a pattern.
          .replaceAll('{{deployment}}', () => deploymentTag(deployment, home))
          .replaceAll(' {{office-origin}}', office.origin && ` ${office.origin}`)
          .replaceAll('{{office}}', office.address)
      await emit(compilation, `${name}.html`, path.join(root, folder, 'page.html'), fill)
      for (const [from, patterns] of Object.entries(statics)) {
        for (const file of globSync([...patterns], { cwd: path.join(root, from) })) {
          await emit(compilation, path.posix.join(home, file), path.join(root, from, file), fill)
        }
      }
    }
    if (!deployment) emitText(compilation, DEPLOYMENT_FILE, deploymentFile())
    emitText(compilation, 'parts.json', JSON.stringify(parts, null, 2))
    if (office.folder === null || !pages.some(({ name }) => name.startsWith('excel/'))) return
    for (const file of globSync(LIBRARY_PARTS, { cwd: office.folder, ignore: LIBRARY_LEFT_OUT })) {
      await emit(compilation, `excel/office-js/${file}`, path.join(office.folder, file))
    }
  }
}

async function emit(
  compilation: webpack.Compilation,
  name: string,
  file: string,
  fill?: (html: string) => string,
): Promise<void> {
  compilation.fileDependencies.add(file)
  if (fill && file.endsWith('.html')) emitText(compilation, name, fill(await readFile(file, 'utf8')))
  else compilation.emitAsset(name, new webpack.sources.RawSource(await readFile(file)))
}

function emitText(compilation: webpack.Compilation, name: string, text: string): void {
  compilation.emitAsset(name, new webpack.sources.RawSource(text))
}

function partsOf(compilation: webpack.Compilation, name: string): PageParts {
  const entry = compilation.entrypoints.get(name)
  if (!entry) return { initial: [], later: [], alone: {} }
  const initial = scriptsOf(entry)
  const groups = groupsBelow(entry)
  const later = filesOf(groups, initial)
  const alone: Record<string, readonly string[]> = {}
  for (const group of groups) {
    const part = partOf(group)
    if (part === null || part in alone) continue
    const without = filesOf(groupsBelow(entry, part), initial)
    const files = later.filter((file) => !without.includes(file))
    if (files.length > 0) alone[part] = files
  }
  return { initial, later, alone }
}

function partOf({ name }: webpack.ChunkGroup): string | null {
  return name?.split('.')[0] ?? null
}

/** All that may be loaded later, but for what is reached only through the part `without`. */
function groupsBelow(entry: webpack.ChunkGroup, without?: string): ReadonlySet<webpack.ChunkGroup> {
  const seen = new Set<webpack.ChunkGroup>()
  const visit = (group: webpack.ChunkGroup) => {
    for (const child of group.childrenIterable) {
      if (seen.has(child) || (without !== undefined && partOf(child) === without)) continue
      seen.add(child)
      visit(child)
    }
  }
  visit(entry)
  return seen
}

function filesOf(groups: Iterable<webpack.ChunkGroup>, initial: readonly string[]): string[] {
  const files = [...groups].flatMap(scriptsOf).filter((file) => !initial.includes(file))
  return [...new Set(files)].sort()
}

function scriptsOf(group: webpack.ChunkGroup): string[] {
  return group.getFiles().filter((file) => file.endsWith('.js'))
}

/** Script tags relative to the page, so that it can be served from any path. */
function scriptTags(files: readonly string[], home: string): string {
  return files.map((file) => `<script defer src="${path.posix.relative(home, file)}"></script>`).join('\n    ')
}
