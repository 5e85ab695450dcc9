import ts from 'typescript'
import type webpack from 'webpack'
import { rewriteModules } from './rewriteModules.ts'

const TABLES = /\/node_modules\/numfmt\/lib\/locale\.js$/
/** The languages src/sheet/numberFormat.ts lets through to the formatter. */
const KEPT = /^(?:zh|en|ja|ko)(?:_|$)/

/** Leaves out of the number formatter the tables of languages that are never asked of it: 9 KB of gzip. */
export class LocaleTables {
  apply(compiler: webpack.Compiler): void {
    rewriteModules(compiler, 'LocaleTables', (file, source) => (TABLES.test(file) ? withoutTables(source) : null))
  }
}

/** numfmt's lib/locale.js without its statements `addLocale({…}, 'fr')` and what only they use. */
export function withoutTables(source: string): string {
  const file = ts.createSourceFile('locale.js', source, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  // From the end: what a table is made of stands before it.
  return file.statements.reduceRight((text, statement) => {
    const language = languageOf(statement)
    const name = nameOf(statement)
    const goes = language === null ? name !== null && text.split(name).length === 2 : !KEPT.test(language)
    return goes ? text.slice(0, statement.pos) + text.slice(statement.end) : text
  }, source)
}

function languageOf(statement: ts.Statement): string | null {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return null
  const { expression, arguments: given } = statement.expression
  const tag = given[1]
  const isTable = ts.isIdentifier(expression) && expression.text === 'addLocale'
  return isTable && tag && ts.isStringLiteral(tag) ? tag.text : null
}

/** Of `const _fr = …`: '_fr'. */
function nameOf(statement: ts.Statement): string | null {
  const name = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.name : undefined
  return name && ts.isIdentifier(name) && /^_\w/.test(name.text) ? name.text : null
}
