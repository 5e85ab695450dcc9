import { access, chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { CheckResult } from '../check/index.ts'
import { openDocument, type WorkbookDocument } from '../hosts/file/index.ts'
import type { ResolvedPack } from '../packs/index.ts'
import { HostRefusal, type Grid, type WorkbookState } from '../sheet/index.ts'
import { checkKept, type KeptArguments } from './keptChecks.ts'
import { readPackArgument } from './packArgument.ts'

/** Where a changed workbook goes. */
export interface Destination {
  readonly out?: string
  readonly inPlace?: boolean
}

type Opened =
  | { readonly ok: true; readonly document: WorkbookDocument; readonly pack: ResolvedPack | null }
  | { readonly ok: false; readonly message: string }

type OptionalPack =
  { readonly ok: true; readonly pack: ResolvedPack | null } | { readonly ok: false; readonly message: string }

/** The pack asked for; null where none was. */
export async function readPack(argument: string | undefined): Promise<OptionalPack> {
  return argument === undefined ? { ok: true, pack: null } : readPackArgument(argument)
}

/** Opens a workbook that is to be changed, with the pack asked for. */
export async function openWorkbookFile(file: string, packArgument: string | undefined): Promise<Opened> {
  const read = await readPack(packArgument)
  if (!read.ok) return read
  const { pack } = read
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ok: false, message: `「${file}」没能打开，请核对路径，或看它是否正被别的程序占用。（${error.message}）` }
  }
  const opened = openDocument(bytes, file)
  if (!opened.ok) return { ok: false, message: `${file}：${opened.error.message}` }
  return { ok: true, document: opened.document, pack }
}

/** Checks all sheets of a document, as it keeps it unless told otherwise. */
export function checkDocument(
  document: WorkbookDocument,
  pack: ResolvedPack | null,
  { kept = true }: KeptArguments = {},
): { result: CheckResult; grids: Grid[] } {
  const grids = document.sheets.map(({ name }) => document.grid(name))
  const result = checkKept(grids, { fileName: document.name, pack, state: keptWith(document), whole: true, kept })
  return { result, grids }
}

function keptWith(document: WorkbookDocument): WorkbookState | null | 'unreadable' {
  try {
    return document.state()
  } catch (error) {
    if (error instanceof HostRefusal && error.code === 'state-unreadable') return 'unreadable'
    throw error
  }
}

/** Whether the destination is one that may be written; null: it may, else why not. Asked before any work is done. */
export async function refuseDestination(file: string, { out, inPlace }: Destination): Promise<string | null> {
  if (out === undefined) {
    return inPlace === true
      ? null
      : '请用 --out 写明结果存到哪个文件。原来的文件不会被改动；确实要改原来的文件，请用 --in-place。'
  }
  if (inPlace === true) return '--out 和 --in-place 只能用一个：前者另存，后者改原来的文件。'
  const [from, to] = [path.extname(file).toLowerCase(), path.extname(out).toLowerCase()]
  if (to !== '.xlsx' && to !== '.xlsm') return `「${out}」要以 .xlsx 结尾，别的程序才打得开。`
  if ((from === '.xlsm') !== (to === '.xlsm')) {
    return `「${file}」${from === '.xlsm' ? '带宏，另存的文件也要以 .xlsm 结尾' : '不带宏，另存的文件要以 .xlsx 结尾'}，不然 Excel 不肯打开。`
  }
  try {
    await access(out)
  } catch (error) {
    // Nothing of that name: free to be written.
    if (error instanceof Error) return null
    throw error
  }
  return `「${out}」已经有了，没有写入。请换一个文件名，或先把它移走。`
}

/** Writes a document; null: done, else why not. In place it is written beside the file, and put in its place when whole. */
export async function saveWorkbookFile(
  document: WorkbookDocument,
  file: string,
  { out }: Destination,
): Promise<string | null> {
  const target = out ?? file
  let beside: string | null = null
  try {
    const place = out ?? (await realpath(file))
    beside = `${place}.${process.pid}.tmp`
    await writeWhole(beside, document.bytes())
    if (out === undefined) await chmod(beside, (await stat(place)).mode)
    await rename(beside, place)
    return null
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (beside !== null) await rm(beside, { force: true })
    return `没能写入「${target}」，原来的文件没有变。请看文件夹能不能写、文件是否正被 Excel 或 WPS 打开。（${error.message}）`
  }
}

/** Onto the disk, not only into its cache: what is renamed over a file must be whole. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
