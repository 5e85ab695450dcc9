import { writeFile } from 'node:fs/promises'
import { packOfType } from '../packs/index.ts'
import { typeFromTable } from '../templates/index.ts'
import { EXIT } from './exit.ts'
import { tell, write } from './output.ts'
import { tableOf } from './templateChoice.ts'
import { checkDocument, openWorkbookFile } from './workbookFile.ts'

export interface TemplateSaveArguments {
  readonly file: string
  /** 't1', as `check --format json` names the tables; needed only where there are several. */
  readonly table?: string
  /** The new type's id: small letters, digits, underscores. */
  readonly id: string
  readonly name: string
  readonly out: string
}

const ID = /^[a-z][a-z0-9_]{0,39}$/
const LONGEST_NAME = 40

/** `jixiao template save`: a table's indicators as a project type, in a pack of the user's own. Returns the exit code. */
export async function runTemplateSave({ file, table: wanted, id, name, out }: TemplateSaveArguments): Promise<number> {
  if (!ID.test(id)) return failed(`--id 用小写字母开头，只含小写字母、数字和下划线，如 my_training；「${id}」不行。`)
  const title = name.trim()
  if (title === '' || title.length > LONGEST_NAME) return failed(`--name 要有 1 到 ${String(LONGEST_NAME)} 个字。`)
  if (!/\.json$/i.test(out)) return failed(`「${out}」要以 .json 结尾。`)
  const opened = await openWorkbookFile(file, undefined)
  if (!opened.ok) return failed(opened.message)
  const { tables, pack } = checkDocument(opened.document, null).result
  const table = tableOf(tables, wanted)
  if (typeof table === 'string') return failed(table)
  const type = typeFromTable(table, { id, name: title })
  if (type.indicators.length === 0) return failed('这张表里没有填好的指标，没有可以存成模板的内容。')

  const { text, parsed } = packOfType(type, pack)
  if (!parsed.ok)
    return failed(['这张表的内容存不成模板：', ...parsed.issues.map(({ message }) => `  ${message}`)].join('\n'))
  try {
    await writeFile(out, text, { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const exists = 'code' in error && error.code === 'EEXIST'
    return failed(
      exists
        ? `「${out}」已经有了，没有写入。请换一个文件名，或先把它移走。`
        : `没能写入「${out}」，请看文件夹在不在、能不能写。（${error.message}）`,
    )
  }
  const count = String(type.indicators.length)
  write(`把 ${count} 条指标存成了「${title}」，在 ${out}\n用的时候加上 --pack ${out}，如：\n`)
  write(`  jixiao template insert 表.xlsx --type ${id} --pack ${out} --out 表-已插入.xlsx\n`)
  return EXIT.clean
}

function failed(message: string): number {
  tell(message)
  return EXIT.unchecked
}
