import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, ContextObject, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

// Fluent's own sentinels for the Tab key: they hand the focus on and never keep it.
const EXCLUDED = ['[data-tabster-dummy]']

declare global {
  var axe: { run(context: ContextObject, options: RunOptions): Promise<AxeResults> } | undefined
}

/** What axe-core finds wrong with a page: one line a place, empty where all is well. `only`: just these rules. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(SOURCE)
  const options: RunOptions = only ? { runOnly: { type: 'rule', values: [...only] } } : {}
  const results = await page.evaluate(
    async ([exclude, given]) =>
      (await globalThis.axe?.run({ include: [['html']], exclude }, { ...given, resultTypes: ['violations'] }))
        ?.violations ?? [],
    [EXCLUDED.map((selector) => [selector]), options] as const,
  )
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary, html }) => `${id} ${target.join(' ')} ${html}\n${failureSummary ?? ''}`),
  )
}
