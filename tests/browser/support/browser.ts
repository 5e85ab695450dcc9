import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { browserFiles, type Engine } from './browserFiles.ts'
import { chineseFontConfig } from './chineseFont.ts'

/** A browser of the reader's own (Chrome, Edge): the path of its program. */
const OWN_BROWSER = process.env['E2E_BROWSER']

/**
 * Why no browser can be started on this machine; null where one can. Only then may a test be skipped: a browser that
 * should start and does not is a failure.
 */
export const NO_BROWSER: string | null =
  OWN_BROWSER || (process.platform === 'linux' && process.arch === 'x64')
    ? null
    : '随测试安装的浏览器只能在 Linux x64 上运行；在这台机器上请用环境变量 E2E_BROWSER 指定 Chrome 或 Edge 程序的位置'

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
]

/**
 * Starts a browser without a window. Its close() ends it and removes what it left on the disk.
 * E2E_BROWSER takes the place of today's engine; the old ones are always those installed with the tests.
 */
export async function openBrowser(engine: Engine = 'chromium-147'): Promise<Browser> {
  try {
    if (OWN_BROWSER && engine === 'chromium-147') return await launch(OWN_BROWSER, process.env)
    const { executable, libraries } = await browserFiles(engine)
    return await launch(executable, {
      ...process.env,
      LD_LIBRARY_PATH: [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      FONTCONFIG_FILE: await chineseFontConfig(),
    })
  } catch (error) {
    throw notStarted(OWN_BROWSER && engine === 'chromium-147' ? OWN_BROWSER : engine, error)
  }
}

function notStarted(program: string, cause: unknown): Error {
  return new Error(
    `浏览器 ${program} 没能启动，浏览器里的测试做不了。` +
      `可以删去 tests/browser/node_modules 后重新运行 npm test，或用环境变量 E2E_BROWSER 指定 Chrome、Edge 程序的位置。\n` +
      String(cause),
  )
}

type Variables = Readonly<Record<string, string | undefined>>

async function launch(executablePath: string, variables: Variables): Promise<Browser> {
  // Crash reports and caches go where they can be removed.
  const home = mkdtempSync(path.join(tmpdir(), 'jixiao-browser-'))
  const leave = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  const given = Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined)
  try {
    const browser = await chromium.launch({
      executablePath,
      args: SWITCHES,
      env: { ...Object.fromEntries(given), HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home },
      timeout: 20_000,
    })
    browser.on('disconnected', leave)
    return browser
  } catch (error) {
    leave()
    throw error
  }
}
