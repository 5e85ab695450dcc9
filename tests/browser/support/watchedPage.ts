import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface WatchedPage {
  readonly page: Page
  /** Errors on the console or thrown in the page, breaches of the content security policy among them. */
  readonly errors: readonly string[]
  /** Addresses beyond the page's own origin that were asked for. None is answered. */
  readonly foreign: readonly string[]
  close(): Promise<void>
}

/** A page of its own whose mistakes and requests are written down. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 340, height: 720 }, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  const errors: string[] = []
  const foreign: string[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await context.route(
    (url) => !url.href.startsWith(`${origin}/`) && url.protocol.startsWith('http'),
    (route) => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
  return { page, errors, foreign, close: () => context.close() }
}
