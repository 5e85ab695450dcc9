// Draws the icons of Excel and WPS: src/hosts/*/icons/drawings/*.svg → icons/<name>-<size>.png. `npm run icons`, after a
// drawing has changed. It needs the browser that comes with the browser tests; users and the build need only the PNGs.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { openBrowser } from '../tests/browser/support/browser.ts'

const HOSTS = ['excel', 'wps']
/** What Office asks for, and what the screens of 125 % to 250 % use. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  excel: [16, 20, 24, 32, 40, 48, 64, 80],
  wps: [32, 40, 48, 64, 80],
}
/** Up to this a drawing of its own is used, made for whole pixels, where there is one. */
const SMALL = 20

const browser = await openBrowser()
try {
  for (const host of HOSTS) {
    const icons = new URL(`../src/hosts/${host}/icons/`, import.meta.url)
    const drawing = (name: string) => new URL(`drawings/${name}.svg`, icons)
    const names = readdirSync(new URL('drawings/', icons)).filter((file) => /^[^.]+\.svg$/.test(file))
    for (const name of names.map((file) => file.replace(/\.svg$/, ''))) {
      for (const size of SIZES[host] ?? []) {
        const small = drawing(`${name}.small`)
        const page = await browser.newPage({ viewport: { width: size, height: size } })
        const svg = readFileSync(size <= SMALL && existsSync(small) ? small : drawing(name), 'utf8')
        await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`)
        writeFileSync(new URL(`${name}-${String(size)}.png`, icons), await page.screenshot({ omitBackground: true }))
        await page.close()
      }
    }
  }
} finally {
  await browser.close()
}
