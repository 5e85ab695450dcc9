import { readNotation } from '../../../src/table/index.ts'
import type { SheetHost } from '../../../src/sheet/index.ts'
import { createSession } from '../../../taskpane/session/createSession.ts'
import type { FindingItem } from '../../../taskpane/session/paneState.ts'
import type { PackSource } from '../../../taskpane/session/packSource.ts'
import type { PaneSession } from '../../../taskpane/session/session.ts'
import { memoryHost, type MemoryHost, type MemoryHostOptions } from '../../support/memoryHost.ts'

/** A table with an error in its money (C4), two safe fixes (D7, D8) and a vague value (D12). */
export const TABLE = `
  标题: 示例抽检经费绩效目标表（2026年度）
  项目名称: 示例抽检经费
  预算数: 80
  财政资金: 80
  其他资金:
  绩效目标: 完成全年示例抽检任务，及时公示结果。
  产出 | 数量 | 抽检批次 | 预计60批次
  产出 | 质量 | 抽检覆盖率 | ≥100%
  产出 | 时效 | 抽检完成时间 | 2026年11月30日前
  产出 | 成本 | 样品购买费用 | ≤52万元
  产出 | 成本 | 承检机构检验费用 | ≤29万元
  效益 | 社会 | 公众食品安全意识 | 有效提升
  满意度 | 服务对象 | 消费者满意度 | ≥90%
`

export const SHEET = '示例表'
export const NOW = new Date(2026, 10, 21, 10, 5).getTime()

export interface Setting {
  readonly host: MemoryHost
  readonly session: PaneSession
  readonly actions: PaneSession['actions']
  /** The finding of a rule that is shown, of the sheet or of the workbook. */
  readonly finding: (rule: string) => FindingItem
}

/** A session over a program in memory that has the table open. */
export function sessionOver(
  table = TABLE,
  options: MemoryHostOptions = {},
  now: () => number = () => NOW,
  packs?: PackSource,
): Setting {
  const host = memoryHost(readNotation(table).grids, options)
  return { host, ...sessionOn(host, now, packs) }
}

/** A session over any program. */
export function sessionOn(host: SheetHost, now: () => number = () => NOW, packs?: PackSource): Omit<Setting, 'host'> {
  const session = createSession({
    openHost: () => Promise.resolve(host),
    now,
    author: () => '示例会计',
    ...(packs ? { packs } : {}),
  })
  const finding = (rule: string): FindingItem => {
    const { scope, sheet, workbook } = session.state()
    const items = (scope === 'workbook' ? workbook?.whole : sheet)?.items ?? []
    const item = items.find((one) => one.finding.rule === rule)
    if (!item) throw new Error(`no ${rule} among ${items.map((one) => one.finding.rule).join(' ')}`)
    return item
  }
  return { session, actions: session.actions, finding }
}

export function rulesFound({ session }: Pick<Setting, 'session'>): string[] {
  return (session.state().sheet?.items ?? []).filter((item) => !item.finding.ignored).map((item) => item.finding.rule)
}

/** Waits until something is so; fails after two seconds. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 2_000
  while (!isSo()) {
    if (Date.now() > end) throw new Error('it never came')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
