import { writeFile } from 'node:fs/promises'
import { parsePack } from '../packs/index.ts'
import { EXIT } from './exit.ts'
import { tell, write } from './output.ts'

export interface PackInitArguments {
  readonly id: string
  readonly title: string
  readonly extends: string
  readonly out?: string
}

/** `jixiao pack init`: a small pack to begin with, which passes lint and test. */
export async function runPackInit({ id, title, extends: base, out }: PackInitArguments): Promise<number> {
  const text = `${JSON.stringify(starter(id, title, base), null, 2)}\n`
  // A file beside it may come later: only what is built in can be looked for here.
  const parsed = parsePack(text)
  const issues = parsed.ok ? [] : parsed.issues.filter(({ code }) => code !== 'bad-extends' || !base.endsWith('.json'))
  if (issues.length > 0) {
    tell(['没有写出规则包，请先改正：', ...issues.map(({ path, message }) => `  ${path}：${message}`)].join('\n'))
    return EXIT.unchecked
  }
  if (out === undefined) {
    write(text)
    return EXIT.clean
  }
  try {
    await writeFile(out, text, { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const exists = 'code' in error && error.code === 'EEXIST'
    tell(
      exists
        ? `「${out}」已经有了，没有写入。请换一个文件名，或先把它移走。`
        : `没能写入「${out}」。（${error.message}）`,
    )
    return EXIT.unchecked
  }
  write(`已写入 ${out}。接着可以用 jixiao pack lint ${out} 检查它，用 jixiao pack test ${out} 跑它的例子。\n`)
  return EXIT.clean
}

function starter(id: string, title: string, base: string): object {
  return {
    schema: 'jixiao-pack/1',
    id,
    title,
    version: '1.0.0',
    extends: base,
    rules: {},
    wording: { vague: { add: [] }, accepted: { add: [] } },
    checks: [
      {
        name: 'goal-length',
        title: '绩效目标写得太短',
        severity: 'info',
        check: 'length',
        at: '绩效目标',
        min: 10,
        message: '绩效目标只有 {count} 个字，看不出要做成什么',
        suggestion: '写明做什么、做多少、达到什么程度',
        examples: {
          good: ['绩效目标: 完成 100 批次食品抽检，合格率不低于 98%\n产出 | 数量 | 抽检批次 | ≥100批次'],
          bad: ['绩效目标: !完成抽检\n产出 | 数量 | 抽检批次 | ≥100批次'],
        },
      },
    ],
  }
}
