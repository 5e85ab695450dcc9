import { Command, CommanderError, Option } from 'commander'
import type { Severity } from '../rules/index.ts'
import { runCheck, type CheckArguments } from './check.ts'
import { runColumns, type ColumnsArguments } from './columns.ts'
import { EXIT } from './exit.ts'
import { runFix, type FixArguments } from './fix.ts'
import { HELP } from './help.ts'
import { LANGS } from './language.ts'
import { runMark, type MarkArguments } from './mark.ts'
import { packCommand } from './packCommands.ts'
import { explainRule, listRules, type CatalogueArguments } from './rulePages.ts'
import { templateCommand } from './templateCommands.ts'
import { unknownCommand, usageError } from './usageErrors.ts'

declare const __JIXIAO_VERSION__: string

/** Runs the command line; returns the exit code and never throws for what a user can get wrong. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.clean
  const program = commandLine((answer) => {
    code = answer
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.unchecked
    throw error
  }
}

/** All commands with their options; `done` is told the exit code of the one that ran. */
export function commandLine(done: (code: number) => void): Command {
  const program = new Command('jixiao')
    .description('绩效目标表检查助手：检查预算绩效目标表，说清哪里、为什么、怎么改。')
    .version(__JIXIAO_VERSION__, '-V, --version', '显示版本号')
    .helpOption('-h, --help', '显示帮助')
    .configureHelp(HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text),
      outputError: (text, writeTo) => {
        writeTo(usageError(text))
      },
    })

  program
    .command('check')
    .description('检查文件、文件夹或通配符里的绩效目标表（.xlsx，以及只读的 .xls、.et）')
    .argument('<路径...>', '文件、文件夹（含子文件夹）或通配符')
    .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
    .option('--pack <规则包>', '规则包的名称、文件或文件夹；不写则按表的样子选')
    .option('--sheet <名称>', '只检查这张工作表（可以写几次）', (name: string, names: string[] = []) => [
      ...names,
      name,
    ])
    .addOption(
      new Option('--min-severity <级别>', '列出的最低级别：error 须改、warning 提醒、info 提示')
        .choices(['error', 'warning', 'info'])
        .default('info'),
    )
    .option('--baseline <文件>', '基线：里面记下的问题照样列出，不计入结论、合计和退出码')
    .option('--update-baseline', '把现在的问题全部记入基线（和 --baseline 一起用）')
    .option('--no-kept', '不采用工作簿里保存的忽略、规则设置和规则包')
    .option('--quiet', '只显示结论和合计')
    .option('--out <文件>', '结果写入文件，不在屏幕上显示')
    .addOption(language())
    .addHelpText('after', '\n退出码：0 没有须改的问题；1 有须改的问题；2 有文件没能检查。')
    .action(async (paths: string[], options: Omit<CheckArguments, 'paths'> & { minSeverity: Severity }) => {
      done(await runCheck({ ...options, paths }))
    })

  changing(program.command('mark').description('检查一个 .xlsx，把问题标在另存的文件里：底色、批注、检查报告'))
    .option('--no-notes', '不写批注')
    .option('--no-report', '不加检查报告这张工作表')
    .addHelpText('after', CHANGING_CODES)
    .action(async (file: string, options: Omit<MarkArguments, 'file'>) => {
      done(await runMark({ ...options, file }))
    })

  changing(program.command('fix').description('把一个 .xlsx 里拿得准的问题改好，写进另存的文件，列出改前、改后'))
    .option('--dry-run', '只列出会怎么改，不写文件')
    .addHelpText('after', CHANGING_CODES)
    .action(async (file: string, options: Omit<FixArguments, 'file'>) => {
      done(await runFix({ ...options, file }))
    })

  program
    .command('explain')
    .description('说明一条规则：查什么、为什么、怎么改、例子、依据')
    .argument('<规则>', '规则编号，如 cost-sum；规则包自己的检查写作 <规则包>/<名称>')
    .option('--pack <规则包>', '规则包的名称、文件或文件夹：也认得它自己的检查')
    .addOption(language())
    .action(async (id: string, options: CatalogueArguments) => {
      done(await explainRule(id, options))
    })

  program
    .command('rules')
    .description('列出全部规则')
    .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
    .option('--pack <规则包>', '规则包的名称、文件或文件夹：也列出它自己的检查')
    .addOption(language())
    .action(async (options: CatalogueArguments & { format: 'text' | 'json' }) => {
      done(await listRules(options))
    })

  const template = templateCommand(done)
  adopt(template, program)
  program.addCommand(holding(template))

  const packs = packCommand(done)
  adopt(packs, program)
  program.addCommand(holding(packs))

  program
    .command('columns')
    .description('把指标值拆成计算符号、指标值、计量单位三栏，供上传预算管理一体化系统时粘贴')
    .argument('<文件>', '.xlsx、.xls 或 .et 文件')
    .addOption(
      new Option('--format <格式>', 'text 以制表符分栏，可以直接粘贴').choices(['text', 'json']).default('text'),
    )
    .option('--pack <规则包>', '规则包的名称、文件或文件夹：按它的标签读表')
    .action(async (file: string, options: Omit<ColumnsArguments, 'file'>) => {
      done(await runColumns({ ...options, file }))
    })

  return holding(program)
}

/** Commands made elsewhere speak as the program does, and so do theirs. */
function adopt(command: Command, parent: Command): void {
  command.copyInheritedSettings(parent)
  for (const child of command.commands) adopt(child, command)
}

/** A command that only holds others: alone it shows its help, and a word that is none of them is answered with what there is. */
function holding(command: Command): Command {
  return command
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .allowExcessArguments()
    .action(() => {
      const [name] = command.args
      if (name === undefined) command.outputHelp()
      else {
        const names = command.commands.map((one) => one.name())
        command.error(unknownCommand(name, names), { exitCode: EXIT.unchecked })
      }
    })
}

function language(): Option {
  return new Option('--lang <语言>', '用哪种语言说：zh-CN 中文，en 英文').choices(LANGS).default('zh-CN')
}

const CHANGING_CODES = '\n退出码：0 没有须改的问题；1 还有须改的问题；2 没能检查，或没能写入。'

/** What commands that write a workbook have in common. */
function changing(command: Command): Command {
  return command
    .argument('<文件>', '.xlsx 文件（.xls、.et 请先另存为 .xlsx）')
    .option('--out <文件>', '写到哪个文件；已经有的文件不会被盖掉')
    .option('--in-place', '改原来的文件：先写在旁边，写好了再换上')
    .option('--pack <规则包>', '规则包的名称、文件或文件夹；不写则按表的样子选')
    .option('--no-kept', '不采用工作簿里保存的忽略、规则设置和规则包')
}
