import { TextlintKernel, type TextlintRuleModule } from '@textlint/kernel'
import textPlugin from '@textlint/textlint-plugin-text'
import prh from 'textlint-rule-prh'
import { emptyFound, VAGUE, type Contender, type Facts } from '../task.ts'

/** Tables a document: the kernel sets its rules up anew for each text, so longer texts favour it. */
const TABLES_A_TEXT = 20

/** prh rewrites words and cannot add: the sum is a small rule of its own beside it, over lines written for it. */
const costSum: TextlintRuleModule = ({ Syntax, RuleError, report, getSource }) => {
  let budget: number | null = null
  let sum = 0
  return {
    [Syntax.Str](node) {
      const [label, figure] = getSource(node).split(' ')
      if (label === '成本') sum += Number(figure)
      else if (label === '预算') {
        budget = Number(figure)
        sum = 0
      } else if (label === '完' && budget !== sum) report(node, new RuleError('成本合计与预算不一致'))
    },
  }
}

/** textlint's kernel with prh, in memory: a text per twenty tables, a line per value, costs as bare yuan. */
export function textlintPrh(facts: readonly Facts[]): Contender {
  const kernel = new TextlintKernel()
  const yaml = `version: 1\nrules:\n  - expected: 请写可衡量的值\n    pattern: /^${VAGUE}$/\n`
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: textPlugin.default }],
    rules: [
      { ruleId: 'prh', rule: prh.default, options: { ruleContents: [yaml] } },
      { ruleId: 'cost-sum', rule: costSum },
    ],
  }
  const texts = documents(facts)
  return {
    name: 'textlint + prh',
    includes: '已抽取的文字→消息（求和另写小规则）',
    async run() {
      const found = emptyFound(facts.length)
      for (const { text, tableOfLine } of texts) {
        const { messages } = await kernel.lintText(text, options)
        for (const { ruleId, line } of messages) {
          const table = tableOfLine[line - 1] ?? 0
          const list = ruleId === 'prh' ? found.vague : found.sums
          list[table] = (list[table] ?? 0) + 1
        }
      }
      return found
    },
  }
}

/** A budget line, a line per cost of the sum or value, and a closing line, table after table. */
function documents(facts: readonly Facts[]): { text: string; tableOfLine: number[] }[] {
  const texts: { text: string; tableOfLine: number[] }[] = []
  for (let first = 0; first < facts.length; first += TABLES_A_TEXT) {
    const lines: string[] = []
    const tableOfLine: number[] = []
    facts.slice(first, first + TABLES_A_TEXT).forEach(({ budget, rows }, i) => {
      const block = rows.map(({ value, cost }) => (cost === null ? value : `成本 ${String(cost)}`))
      for (const line of [`预算 ${String(budget)}`, ...block, '完 ']) {
        lines.push(line)
        tableOfLine.push(first + i)
      }
    })
    texts.push({ text: lines.join('\n'), tableOfLine })
  }
  return texts
}
