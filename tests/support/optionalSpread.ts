import ts from 'typescript'

/**
 * The optional calls of a script with an argument after a spread one, `a?.(...b, c)`: engines before Chromium 91 throw
 * there though `a` is null (https://crbug.com/42201552).
 */
export function optionalSpreads(script: string): string[] {
  const file = ts.createSourceFile('script.js', script, ts.ScriptTarget.ESNext, false, ts.ScriptKind.JS)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallChain(node) && node.arguments.slice(0, -1).some(ts.isSpreadElement)) {
      found.push(script.slice(node.getStart(file), node.end))
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}
