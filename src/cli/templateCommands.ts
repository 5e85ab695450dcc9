import { Command, Option } from 'commander'
import type { ResolvedPack } from '../packs/index.ts'
import { EXIT } from './exit.ts'
import { tell } from './output.ts'
import { readPackArgument } from './packArgument.ts'
import type { TemplateInsertArguments } from './templateInsert.ts'
import type { TemplateNewArguments } from './templateNew.ts'
import type { TemplateSaveArguments } from './templateSave.ts'

interface Options {
  readonly format: 'text' | 'json'
  readonly pack?: string
}

/**
 * `jixiao template …`. The types with their indicators are read only when one of these commands runs: no check waits
 * for them.
 */
export function templateCommand(done: (code: number) => void): Command {
  const command = new Command('template').description('标准指标模板：按项目类型的标准指标')

  command
    .command('list')
    .description('列出全部项目类型')
    .addOption(formatOption())
    .addOption(packOption())
    .action(async (options: Options) => {
      const pack = await packOf(options)
      if (!pack.ok) return done(EXIT.unchecked)
      const { listTypes, typesOf } = await import('./templatePages.ts')
      done(listTypes(typesOf(pack.pack), options.format))
    })

  command
    .command('show')
    .description('列出一类项目的标准指标')
    .argument('<类型>', '类型编号，如 sampling')
    .addOption(formatOption())
    .addOption(packOption())
    .action(async (id: string, options: Options) => {
      const pack = await packOf(options)
      if (!pack.ok) return done(EXIT.unchecked)
      const { showType, typesOf } = await import('./templatePages.ts')
      done(showType(typesOf(pack.pack), id, options.format))
    })

  command
    .command('suggest')
    .description('按项目名称、用途和成本识别项目类型，最多给出三个')
    .argument('[路径...]', '文件、文件夹（含子文件夹）或通配符')
    .option('--name <项目名称>', '只给名称，不读文件（可以写几次）', (name: string, names: string[] = []) => [
      ...names,
      name,
    ])
    .addOption(formatOption())
    .addOption(packOption())
    .action(async (paths: string[], options: Options & { name?: string[] }) => {
      const pack = await packOf(options)
      if (!pack.ok) return done(EXIT.unchecked)
      const { runSuggest } = await import('./suggest.ts')
      done(await runSuggest({ paths, names: options.name ?? [], format: options.format, pack: pack.pack }))
    })

  command
    .command('insert')
    .description('把一类项目的必选指标插进一张表，照这张表的样子，写进另存的文件')
    .argument('<文件>', '.xlsx 文件（.xls、.et 请先另存为 .xlsx）')
    .option('--table <编号>', '插到哪一张表，如 t1（check --format json 里的编号）；只有一张时不用写')
    .option('--type <类型>', '项目类型的编号（可以写几次）；不写则按项目识别', (id: string, ids: string[] = []) => [
      ...ids,
      id,
    ])
    .option('--out <文件>', '写到哪个文件；已经有的文件不会被盖掉')
    .option('--in-place', '改原来的文件：先写在旁边，写好了再换上')
    .option('--dry-run', '只列出会插入什么，不写文件')
    .addOption(packOption())
    .addHelpText('after', '\n退出码：0 没有须改的问题；1 插入后还有须改的问题；2 没能插入，或没能写入。')
    .action(async (file: string, options: Omit<TemplateInsertArguments, 'file'>) => {
      const { runTemplateInsert } = await import('./templateInsert.ts')
      done(await runTemplateInsert({ ...options, file }))
    })

  command
    .command('new')
    .description('给新项目起草一张空表：选定表样，带上这一类的必选指标')
    .argument('[文件]', '加进这个 .xlsx 的副本，作为一张新工作表；不写则新建一个文件')
    .requiredOption('--form <表样>', '表样的编号：F1 到 F9')
    .option('--type <类型>', '项目类型的编号；不写则按项目名称识别')
    .option('--name <项目名称>', '项目名称')
    .option('--unit <单位名称>', '填报单位的名称')
    .option('--budget <万元>', '预算数，按万元，如 80')
    .option('--year <年度>', '预算年度，如 2026；不写则是今年')
    .option('--out <文件>', '写到哪个文件；已经有的文件不会被盖掉')
    .addOption(packOption())
    .action(async (file: string | undefined, options: Omit<TemplateNewArguments, 'file'>) => {
      const { runTemplateNew } = await import('./templateNew.ts')
      done(await runTemplateNew({ ...options, ...(file === undefined ? {} : { file }) }))
    })

  command
    .command('save')
    .description('把一张表里的指标存成自己的项目类型，放在规则包里，以后照着插入')
    .argument('<文件>', '.xlsx 文件')
    .option('--table <编号>', '存哪一张表，如 t1；只有一张时不用写')
    .requiredOption('--id <编号>', '新类型的编号：小写字母、数字、下划线，如 my_training')
    .requiredOption('--name <名称>', '新类型的名称，如 本局业务培训')
    .requiredOption('--out <文件>', '规则包写到哪个 .json 文件；已经有的文件不会被盖掉')
    .action(async (file: string, options: Omit<TemplateSaveArguments, 'file'>) => {
      const { runTemplateSave } = await import('./templateSave.ts')
      done(await runTemplateSave({ ...options, file }))
    })

  return command
}

function formatOption(): Option {
  return new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text')
}

function packOption(): Option {
  return new Option('--pack <规则包>', '规则包的名称或文件；它可以带项目类型')
}

type Pack = { readonly ok: true; readonly pack: ResolvedPack | null } | { readonly ok: false }

/** The pack that was asked for; why it was not taken is said here. */
async function packOf({ pack }: Options): Promise<Pack> {
  if (pack === undefined) return { ok: true, pack: null }
  const read = await readPackArgument(pack)
  if (read.ok) return { ok: true, pack: read.pack }
  tell(read.message)
  return { ok: false }
}
