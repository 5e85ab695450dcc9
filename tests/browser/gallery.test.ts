import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { NO_BROWSER, openBrowser } from './support/browser.ts'
import { violations } from './support/axe.ts'
import { CACHE } from '../support/cache.ts'
import { galleryServer, type GalleryServer } from './support/galleryPage.ts'
import { STATES, type StateName } from './gallery/states.ts'

const NAMES = Object.keys(STATES) as StateName[]
/** Where the pictures of every state go, to be looked at. */
const PICTURES = process.env['JIXIAO_PICTURES'] ?? path.join(CACHE, 'pictures')
const THEMES = [
  { name: 'light', kind: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', kind: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  // The system's own colours, on white and on black.
  { name: 'contrast', kind: 'contrast', colorScheme: 'light', forcedColors: 'active' },
  { name: 'contrast-dark', kind: 'contrast', colorScheme: 'dark', forcedColors: 'active' },
] as const

describe.skipIf(NO_BROWSER)(`窗格的每一种样子${NO_BROWSER ? `（跳过：${NO_BROWSER}）` : ''}`, () => {
  let browser: Browser
  let gallery: GalleryServer

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    gallery = await galleryServer()
    browser = await openBrowser()
    return async () => {
      await browser.close()
      await gallery.close()
    }
  }, 60_000)

  it.each(NAMES)(
    '%s：浅色、深色、高对比度都合无障碍规则，320 宽也不横向溢出，控制台没有错误，不出本机',
    async (name) => {
      const { page, errors, foreign, close } = await gallery.open(browser, name)
      const wrong: string[] = []
      for (const { name: theme, kind, ...media } of THEMES) {
        await page.emulateMedia(media)
        await page.evaluate((wanted) => globalThis.gallery.paint(wanted), kind)
        // What a rule says about the structure does not change with the colours.
        wrong.push(...(await violations(page, theme === 'light' ? undefined : ['color-contrast'])))
        await page.screenshot({ path: path.join(PICTURES, `${name}-${theme}.png`) })
      }
      await page.setViewportSize({ width: 320, height: 600 })
      const tooWide = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => {
            const { left, right, width } = element.getBoundingClientRect()
            // What only a screen reader sees is one pixel wide and may stand anywhere.
            return width > 1 && (left < -0.5 || right > window.innerWidth + 0.5)
          })
          .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
      )
      await close()
      expect(wrong).toEqual([])
      expect(tooWide).toEqual([])
      expect(errors).toEqual([])
      expect(foreign).toEqual([])
    },
  )
})
