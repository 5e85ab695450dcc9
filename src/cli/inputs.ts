import { stat } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'tinyglobby'

/** What Excel and WPS keep beside an open file, and what no check can read. */
const WORKBOOKS = /\.(xlsx|xlsm|xls|et)$/i
const LOCK_FILE = /^[~.]\$?/

export interface Inputs {
  /** Files as given, or as found below a folder, in a stable order, each once. */
  readonly files: string[]
  /** What was asked for and is not there, in words. */
  readonly missing: { readonly path: string; readonly message: string }[]
}

/** Files, folders (with what is below them) and patterns become a list of files. A named file is taken whatever its ending. */
export async function findInputs(paths: readonly string[]): Promise<Inputs> {
  const files: string[] = []
  const missing: Inputs['missing'] = []
  const seen = new Set<string>()
  const add = (file: string) => {
    const key = path.resolve(file)
    if (seen.has(key)) return
    seen.add(key)
    files.push(file)
  }
  for (const given of paths) {
    const kind = await kindOf(given)
    if (kind === 'file') add(given)
    else if (kind === 'folder') {
      const found = await workbooksBelow(given)
      if (found.length === 0) {
        missing.push({ path: given, message: '这个文件夹里没有表格文件（.xlsx、.xls、.et）。' })
      }
      found.forEach(add)
    } else if (/[*?[\]{}]/.test(given)) {
      const found = (await glob([given.replaceAll('\\', '/')], { onlyFiles: true })).filter(isWorkbook).sort()
      if (found.length === 0) missing.push({ path: given, message: '没有文件符合这个写法。' })
      found.forEach(add)
    } else missing.push({ path: given, message: '没有找到这个文件或文件夹，请核对路径。' })
  }
  return { files, missing }
}

async function kindOf(given: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(given)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    // Whatever keeps a path from being looked at, to the user it is not there.
    if (error instanceof Error) return 'missing'
    throw error
  }
}

async function workbooksBelow(folder: string): Promise<string[]> {
  const found = await glob(['**/*'], { cwd: folder, onlyFiles: true, followSymbolicLinks: false })
  return found
    .filter(isWorkbook)
    .sort()
    .map((file) => path.join(folder, file))
}

function isWorkbook(file: string): boolean {
  const name = path.basename(file)
  return WORKBOOKS.test(name) && !LOCK_FILE.test(name)
}
