import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

declare global {
  var axe: { run(options: RunOptions): Promise<AxeResults> } | undefined
}

/** What axe-core finds wrong with a page: one line a place, empty where all is well. `only`: just these rules. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(SOURCE)
  // A colour on its way from one theme to the next has a contrast that nobody reads.
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(changing.map((animation) => animation.finished))
  })
  const options: RunOptions = only ? { runOnly: { type: 'rule', values: [...only] } } : {}
  const results = await page.evaluate(
    async (given) => (await globalThis.axe?.run({ ...given, resultTypes: ['violations'] }))?.violations ?? [],
    options,
  )
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary, html }) => `${id} ${target.join(' ')} ${html}\n${failureSummary ?? ''}`),
  )
}
