import type webpack from 'webpack'
import { rewriteModules } from './rewriteModules.ts'

const HELPERS = /\/@microsoft\/office-js-helpers\/dist\/office\.helpers\.js$/
/** How the package's own bundle begins and ends each of its modules. */
const MODULE = /^\/\*{3}\/ "(\.\/[^"]+)":\n[\s\S]*?^\/\*{3}\/ \}\)(?:\.call\([^\n]*\))?,?\n/gm
const ENTRY = './src/index.ts'
const USED = './src/excel/utilities.ts'

/**
 * Leaves out of @microsoft/office-js-helpers, which comes as one bundle, all that ExcelUtilities does not need
 * (authentication, dialogs, storage): 13 KB of gzip become 2.
 */
export class OfficeHelpers {
  apply(compiler: webpack.Compiler): void {
    rewriteModules(compiler, 'OfficeHelpers', (file, source) => (HELPERS.test(file) ? onlyExcel(source) : null))
  }
}

/** The bundle with `ExcelUtilities` as its one export. Throws where it is not built as expected. */
export function onlyExcel(source: string): string {
  const modules = new Map([...source.matchAll(MODULE)].map(([text, name = '']) => [name, text]))
  if (!modules.has(ENTRY) || !modules.has(USED))
    throw new Error('office.helpers.js is not the bundle that was expected')
  const kept = new Set<string>()
  const keep = (name: string): void => {
    if (kept.has(name)) return
    kept.add(name)
    for (const [, needed = ''] of modules.get(name)?.matchAll(/__webpack_require__\("([^"]+)"\)/g) ?? []) keep(needed)
  }
  keep(USED)
  const entry = `"${ENTRY}": (function (module, exports, load) { exports.ExcelUtilities = load("${USED}").a }),\n`
  return source.replace(MODULE, (text, name: string) => (name === ENTRY ? entry : kept.has(name) ? text : ''))
}
