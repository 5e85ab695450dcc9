import { runPackExamples } from '../check/index.ts'
import { EXIT } from './exit.ts'
import { paintFor, tell, write } from './output.ts'
import { missingPack, readPackArgument, readyPack } from './packArgument.ts'
import { readPackFiles } from './packFiles.ts'

/** `jixiao pack test`: runs the examples inside a pack. Exit code 1 where one does not turn out as it says. */
export async function runPackTest(given: string, format: 'text' | 'json'): Promise<number> {
  const read = await readPackFiles(given)
  if (!read.ok) {
    const why =
      read.issues === null ? { ok: false as const, message: missingPack(given) } : await readPackArgument(given)
    if (!why.ok) tell(why.message)
    return EXIT.unchecked
  }
  const results = runPackExamples(read.pack, await readyPack(read.pack, read.find))
  const failed = results.filter(({ passed }) => !passed)
  if (format === 'json') {
    write(`${JSON.stringify({ schema: 'jixiao-pack-test/1', examples: results }, null, 2)}\n`)
    return failed.length > 0 ? EXIT.errors : EXIT.clean
  }
  const paint = paintFor(false)
  for (const { rule, kind, number, expected, found, messages } of failed) {
    const which = `${rule} ${kind === 'good' ? '不该提示' : '应当提示'}的第 ${String(number)} 个例子`
    const said =
      kind === 'bad' && expected.length === 0
        ? '没有用 ! 标出应当提示的单元格'
        : `应当在 ${cells(expected)}，实际在 ${cells(found)}`
    write(`${paint.error('不符')}  ${which}：${said}\n`)
    for (const message of messages) write(`        ${message}\n`)
  }
  if (results.length === 0) write('这个规则包里没有例子。在检查里写 examples，或在 examples 里按规则编号写。\n')
  else write(`例子 ${String(results.length)} 个，相符 ${String(results.length - failed.length)} 个。\n`)
  return failed.length > 0 ? EXIT.errors : EXIT.clean
}

function cells(names: readonly string[]): string {
  return names.length === 0 ? '（无）' : names.join('、')
}
