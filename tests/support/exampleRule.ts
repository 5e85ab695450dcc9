import * as z from 'zod/mini'
import { defineRule, type Rule, type RuleReport } from '../../src/rules/index.ts'
import type { Table } from '../../src/table/index.ts'

/** A rule for tests of the kernel: reports what `check` yields. */
export function exampleRule(
  id: string,
  check: (table: Table) => Iterable<RuleReport<'said'>>,
  more: Partial<Pick<Rule, 'severity' | 'fold'>> = {},
): Rule {
  return defineRule({
    id,
    family: 'value',
    severity: 'warning',
    since: '0.1.0',
    fix: 'none',
    title: `示例规则 ${id}`,
    authority: [],
    explain: { what: '示例', why: '示例', how: '示例' },
    options: z.object({}),
    messages: { said: '「{value}」需要看一看（共{count}处）' },
    examples: { good: [], bad: [] },
    check,
    ...more,
  })
}
