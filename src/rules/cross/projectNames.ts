import { plainName } from '../../value/index.ts'

const BRACKETS = /\([^()]*\)/g
const SUFFIX = /(?:专项|项目|经费|资金|工作|支出|费用)+$/

/** What a project is called whatever its table adds: 市场监督管理专项经费 → 市场监督管理. */
export function projectKey(name: string): string {
  const plain = plainName(name).replace(BRACKETS, '')
  return plain.replace(SUFFIX, '') || plain
}
