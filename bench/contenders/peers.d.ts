// The little that we use of the peers. They are installed by `npm run bench` alone, so their own types are not there
// when the project is type-checked.

declare module 'json-rules-engine' {
  interface Almanac {
    factValue<T>(name: string): Promise<T>
  }
  export class Engine {
    addOperator(name: string, evaluate: (fact: string, value: RegExp) => boolean): void
    addFact(name: string, value: (params: unknown, almanac: Almanac) => Promise<number>): void
    addRule(rule: { conditions: { all: readonly object[] }; event: { type: string } }): void
    run(facts: object): Promise<{ events: readonly { type: string }[] }>
  }
}

declare module '@textlint/kernel' {
  interface Node {
    readonly type: string
  }
  interface RuleContext {
    readonly Syntax: Readonly<Record<'Str', string>>
    readonly RuleError: new (message: string) => object
    report(node: Node, error: object): void
    getSource(node: Node): string
  }
  export type TextlintRuleModule = (context: RuleContext) => Record<string, (node: Node) => void>
  export class TextlintKernel {
    lintText(text: string, options: object): Promise<{ messages: readonly { ruleId: string; line: number }[] }>
  }
}

declare module '@textlint/textlint-plugin-text' {
  /** CommonJS: what it calls its default is a member for an ES module. */
  const plugin: { readonly default: object }
  export default plugin
}

declare module 'textlint-rule-prh' {
  const rule: { readonly default: object }
  export default rule
}

declare module 'hyperformula' {
  export class HyperFormula {
    static buildFromSheets(sheets: Record<string, (string | number | null)[][]>, options: object): HyperFormula
    countSheets(): number
    getCellValue(cell: { sheet: number; row: number; col: number }): unknown
    destroy(): void
  }
}
