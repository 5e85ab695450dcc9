// Draws Excel's icons: src/hosts/excel/icons/drawings/*.svg → icons/<name>-<size>.png. `npm run icons`, after a drawing
// has changed. It needs the browser that comes with the browser tests; users and the build need only the PNG files.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { openBrowser } from '../tests/browser/support/browser.ts'

const ICONS = new URL('../src/hosts/excel/icons/', import.meta.url)
const DRAWINGS = new URL('drawings/', ICONS)
/** What Office asks for, and what the screens of 125 % to 250 % use. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80]
/** Up to this a drawing of its own is used, made for whole pixels. */
const SMALL = 20

const names = readdirSync(DRAWINGS).filter((file) => file.endsWith('.svg') && !file.endsWith('.small.svg'))
mkdirSync(ICONS, { recursive: true })
const browser = await openBrowser()
try {
  for (const name of names.map((file) => file.replace(/\.svg$/, ''))) {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } })
      const svg = readFileSync(new URL(`${name}${size <= SMALL ? '.small' : ''}.svg`, DRAWINGS), 'utf8')
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
      writeFileSync(new URL(`${name}-${String(size)}.png`, ICONS), await page.screenshot({ omitBackground: true }))
      await page.close()
    }
  }
} finally {
  await browser.close()
}
