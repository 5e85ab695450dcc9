import ts from 'typescript'
import type webpack from 'webpack'
import { RULE_PAGES } from '../../src/report/rulePages.ts'
import { rewriteModules } from './rewriteModules.ts'

const RULE = /\/src\/rules\/[^/]+\/[^/]+\.ts$/
const PAGES = /\/src\/report\/rulePages\.ts$/
const DEFINERS = ['defineRule', 'defineIndicatorRule', 'defineWorkbookRule']
/** What only a rule's page needs. */
const TEXTS = ['explain', 'examples']

/**
 * A rule is one file, its explanation and its examples in it. The pages check without those: here they are taken out of
 * the rules, and src/report/rulePages.ts becomes the data it would have made of them, in a part of its own.
 */
export class RuleTexts {
  apply(compiler: webpack.Compiler): void {
    rewriteModules(compiler, 'RuleTexts', (file, source) => {
      if (PAGES.test(file)) return `export const RULE_PAGES = ${JSON.stringify(RULE_PAGES)}`
      return RULE.test(file) && DEFINERS.some((name) => source.includes(`${name}(`)) ? withoutTexts(source) : null
    })
  }
}

/** A rule's JavaScript without the texts of its page. */
export function withoutTexts(source: string): string {
  const file = ts.createSourceFile('rule.js', source, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  const cuts: ts.TextRange[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && DEFINERS.includes(node.expression.text)) {
      const [rule] = node.arguments
      if (rule && ts.isObjectLiteralExpression(rule)) {
        cuts.push(...rule.properties.filter(({ name }) => name && ts.isIdentifier(name) && TEXTS.includes(name.text)))
      }
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  // From the end, so that the places before stay as they are; the comma behind goes too.
  return cuts.reduceRight((text, { pos, end }) => text.slice(0, pos) + text.slice(end).replace(/^\s*,/, ''), source)
}
