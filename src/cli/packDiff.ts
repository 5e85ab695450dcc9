import { diffPacks, type PackChange } from '../packs/index.ts'
import { SEVERITY_WORDS } from '../report/index.ts'
import type { Severity } from '../rules/index.ts'
import { EXIT } from './exit.ts'
import { tell, write } from './output.ts'
import { readPackArgument } from './packArgument.ts'

/** `jixiao pack diff`: what the second pack does otherwise than the first, everything inherited taken in. */
export async function runPackDiff(first: string, second: string, format: 'text' | 'json'): Promise<number> {
  const [before, after] = [await readPackArgument(first), await readPackArgument(second)]
  if (!before.ok || !after.ok) {
    for (const read of [before, after]) if (!read.ok) tell(read.message)
    return EXIT.unchecked
  }
  const changes = diffPacks(before.pack, after.pack)
  if (format === 'json') {
    write(`${JSON.stringify({ schema: 'jixiao-pack-diff/1', changes }, null, 2)}\n`)
    return EXIT.clean
  }
  const name = ({ title, version }: { title: string; version: string }) => `「${title}」${version}`
  if (changes.length === 0) write(`${name(before.pack)} 和 ${name(after.pack)} 查出来的结果没有区别。\n`)
  else write(`从 ${name(before.pack)} 到 ${name(after.pack)}，不同之处 ${String(changes.length)} 处：\n`)
  for (const change of changes) write(`  ${changeWords(change)}\n`)
  return EXIT.clean
}

const KINDS: Readonly<Record<PackChange['kind'], string>> = {
  rule: '规则',
  option: '选项',
  override: '只对部分表的规定',
  check: '检查',
  word: '用词',
  label: '标签',
  type: '项目类型',
  year: '适用年度',
  region: '适用地区',
}

function changeWords({ kind, about, detail, before, after }: PackChange): string {
  if (kind === 'rule') return `${KINDS.rule} ${about}：${level(before)} → ${level(after)}`
  if (kind === 'option')
    return `${KINDS.option} ${about}.${detail}：${before ?? '（原来的）'} → ${after ?? '（原来的）'}`
  const sign = before === null ? '增加' : after === null ? '去掉' : '改动'
  const what = kind === 'word' || kind === 'label' ? `${about}「${detail}」` : detail === '' ? about : detail
  return `${KINDS[kind]} ${sign} ${what}`
}

function level(severity: string | null): string {
  if (severity === 'off') return '关闭'
  return SEVERITY_WORDS[severity as Severity]?.name ?? '规则本来的级别'
}
