import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'esbuild'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUDGET, sizes, sizesInWords } from '../../../tools/sizes.ts'
import { builtWps } from '../../support/builtWps.ts'
import { optionalSpreads } from '../../support/optionalSpread.ts'

const HTML = ['index.html', 'taskpane.html', 'selftest.html', 'help.html', 'unsupported.html']

describe('the built pages for WPS', () => {
  let home: string
  let folder: string
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  const scripts = () => files().filter((file) => file.endsWith('.js'))

  beforeAll(async () => {
    home = await builtWps()
    folder = path.join(home, 'pages')
  }, 300_000)

  it('are one folder with what WPS asks for by name', () => {
    for (const file of ['manifest.xml', 'ribbon.xml', 'main.js', ...HTML])
      expect(existsSync(path.join(folder, file)), file).toBe(true)
    expect(text('ribbon.xml').startsWith('<customUI')).toBe(true)
    expect(text('manifest.xml')).toMatch(/<JsPlugin>[\s\S]*<Name>jixiao<\/Name>/)
  })

  it.each(HTML)('%s names only files that are there, by their place beside it', (page) => {
    const named = Array.from(text(page).matchAll(/(?:src|href)="([^"]*)"/g), ([, file = '']) => file)
    expect(named.length).toBeGreaterThan(1)
    for (const file of named) {
      expect(file).not.toMatch(/^(\/|\w+:|\.\.)/)
      expect(existsSync(path.join(folder, file)), file).toBe(true)
    }
  })

  it.each(HTML)('%s has classic scripts in files only: modules do not load from the disk', (page) => {
    expect(text(page)).not.toContain('type="module"')
    expect(text(page).match(/<script(?![^>]*\bsrc=)/g)).toBeNull()
  })

  it('are written in what Chromium 80 reads: there is nothing left to rewrite for it', async () => {
    expect(scripts().length).toBeGreaterThan(5)
    for (const file of scripts()) {
      // esbuild takes `?.` out before 91, for a fault of engines with some spread calls: of those there are none, below.
      const supported = { 'optional-chain': true }
      const written = (target: string) => transform(text(file), { target, supported, charset: 'utf8' })
      const [old, newest] = await Promise.all([written('chrome80'), written('esnext')])
      expect(old.code === newest.code, file).toBe(true)
    }
  })

  it('would be caught with newer syntax in them', async () => {
    const newer = 'let a; a ??= 1; class A { static { a } #b() {} }'
    const [old, newest] = await Promise.all(['chrome80', 'esnext'].map((target) => transform(newer, { target })))
    expect(old?.code).not.toBe(newest?.code)
  })

  it('call nothing that Chromium 88 lacks, but what is added', () => {
    const newer =
      /\b(structuredClone\(|Object\.(hasOwn|groupBy)\(|Promise\.withResolvers|Array\.fromAsync|crypto\.(randomUUID\(|subtle)|AbortSignal\.(any|timeout)|Intl\.Segmenter)|\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed)\(/
    for (const file of scripts()) expect(newer.exec(text(file))?.[0], file).toBeUndefined()
  })

  it('hold no optional call with an argument after a spread one, a fault of engines before 91', () => {
    for (const file of scripts()) expect(optionalSpreads(text(file)), file).toEqual([])
    expect(optionalSpreads('a?.(...b, c); a?.d(e, ...b, c); a?.(...b); a(...b, c); a?.b(c)')).toEqual([
      'a?.(...b, c)',
      'a?.d(e, ...b, c)',
    ])
  })

  it('never call fetch, which hangs in some builds of WPS: what is asked for is asked with a limit of time', () => {
    for (const file of scripts()) {
      expect(/\b(fetch\(|\beval\(|new Function\()/.exec(text(file))?.[0], file).toBeUndefined()
      const requests = text(file).match(/new XMLHttpRequest\b/g) ?? []
      expect(text(file).match(/\.timeout=/g) ?? [], file).toHaveLength(requests.length)
    }
  })

  it('may ask their own folder for what the deployment says there, and no other place', () => {
    const asking = HTML.filter((file) => text(file).includes('jixiao-deployment'))
    expect(asking).toEqual(['index.html', 'taskpane.html'])
    for (const file of asking) expect(/connect-src ([^;"]*)/.exec(text(file))?.[1], file).toBe("'self'")
  })

  it('keep little in the page that WPS loads at each start', async () => {
    const index = (await sizes(folder)).find(({ page }) => page === 'index')
    if (!index) throw new Error('没有构建出 index')
    expect(index.initial, sizesInWords(index)).toBeLessThan(8 * 1024)
  })

  it('keep the pane within what Excel’s may weigh', async () => {
    const pane = (await sizes(folder)).find(({ page }) => page === 'taskpane')
    if (!pane) throw new Error('没有构建出 taskpane')
    expect(pane.initial, sizesInWords(pane)).toBeLessThanOrEqual(BUDGET.initial)
    expect(pane.total, sizesInWords(pane)).toBeLessThanOrEqual(BUDGET.total)
  })

  it('are in the archives, in the folder by which WPS finds them', () => {
    const [archive] = readdirSync(home).filter((name) => name.endsWith('-windows.zip'))
    const zip = unzipSync(readFileSync(path.join(home, archive ?? '')))
    const version = /wps-(.*)-windows/.exec(archive ?? '')?.[1] ?? ''
    const inside = `jsaddons/jixiao_${version}/`
    const packed = Object.keys(zip)
      .filter((name) => name.startsWith(inside))
      .map((name) => name.slice(inside.length))
    const meant = files().filter((file) => file !== 'parts.json' && file !== 'jsplugins.xml')
    expect(packed.sort()).toEqual(meant.sort())
    expect(strFromU8(zip['jsaddons/publish.xml'] ?? new Uint8Array())).toContain(`url="jixiao_${version}"`)
    expect(Object.keys(zip)).toEqual(
      expect.arrayContaining(['安装说明.html', '企业版/jsplugins.xml', '企业版/oem.ini']),
    )
  })
})
