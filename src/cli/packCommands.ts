import { Command, Option } from 'commander'

interface Options {
  readonly format: 'text' | 'json'
}

/** `jixiao pack …`. What they need is read only when one of them runs: no check waits for it. */
export function packCommand(done: (code: number) => void): Command {
  const command = new Command('pack').description('规则包：新建、检查、比较、跑例子（写法见 docs/packs.md）')

  command
    .command('init')
    .description('写出一个可以改的规则包')
    .argument('<名称>', '小写字母、数字、短横，如 shili-shi')
    .option('--title <标题>', '标题', '示例市财政局规则')
    .option('--extends <规则包>', '继承哪个：内置的名称，或旁边的文件', 'baseline')
    .option('--out <文件>', '写到哪个文件；不写则显示在屏幕上')
    .action(async (id: string, options: { title: string; extends: string; out?: string }) => {
      const { runPackInit } = await import('./packInit.ts')
      done(await runPackInit({ ...options, id }))
    })

  command
    .command('lint')
    .description('检查规则包写得对不对，逐条指出行号和原因')
    .argument('<文件>', '规则包的文件，或放规则包的文件夹')
    .addOption(formatOption())
    .addHelpText('after', '\n退出码：0 没有须改的；1 有须改的；2 没能读出来。')
    .action(async (file: string, { format }: Options) => {
      const { runPackLint } = await import('./packLint.ts')
      done(await runPackLint(file, format))
    })

  command
    .command('test')
    .description('跑规则包里写的例子')
    .argument('<文件>', '规则包的文件，或放规则包的文件夹')
    .addOption(formatOption())
    .addHelpText('after', '\n退出码：0 全部相符；1 有不符的；2 规则包没有采用。')
    .action(async (file: string, { format }: Options) => {
      const { runPackTest } = await import('./packTest.ts')
      done(await runPackTest(file, format))
    })

  command
    .command('diff')
    .description('列出第二个规则包和第一个有什么不同（连同继承来的）')
    .argument('<规则包1>', '内置的名称、文件或文件夹')
    .argument('<规则包2>', '内置的名称、文件或文件夹')
    .addOption(formatOption())
    .action(async (first: string, second: string, { format }: Options) => {
      const { runPackDiff } = await import('./packDiff.ts')
      done(await runPackDiff(first, second, format))
    })

  return command
}

function formatOption(): Option {
  return new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text')
}
