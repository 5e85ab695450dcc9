import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { excelManifest } from '../../../tools/build/excelManifest.ts'
import { officeLibrary } from '../../../tools/build/officeLibrary.ts'
import { builtPages } from '../../support/builtPages.ts'
import { optionalSpreads } from '../../support/optionalSpread.ts'

const PAGES = new URL('../../../src/hosts/excel/pages/', import.meta.url)

describe('the built pages for Excel', () => {
  let folder: string
  let html: string
  const scripts = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js') && !name.includes('office-js'))
      .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))

  beforeAll(async () => {
    folder = await builtPages()
    html = readFileSync(path.join(folder, 'excel/taskpane.html'), 'utf8')
  }, 120_000)

  it('have every file that the manifest names', async () => {
    const address = 'https://jixiao.example.cn/'
    const named = (await excelManifest(address)).matchAll(/"https:\/\/jixiao\.example\.cn\/([^"]+)"/g)
    const files = [...new Set(Array.from(named, ([, file = '']) => file))]
    expect(files).toContain('excel/taskpane.html')
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([])
  })

  it.each(['taskpane.html', 'unsupported.html', 'help.html'])(
    '%s names only files beside it, none by an address',
    (page) => {
      const text = readFileSync(path.join(folder, 'excel', page), 'utf8')
      const named = Array.from(text.matchAll(/(?:src|href)="([^"]*)"/g), ([, file = '']) => file)
      expect(named.length).toBeGreaterThan(1)
      for (const file of named) {
        expect(file).not.toMatch(/^(\/|\w+:)/)
        expect(existsSync(path.join(folder, 'excel', file)), file).toBe(true)
      }
    },
  )

  it('carry no script inside the page, and forbid eval, foreign scripts and foreign addresses', () => {
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull()
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? ''
    const rules = new Map(
      policy.split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(/\s+/)
        return [name, sources.join(' ')] as const
      }),
    )
    expect(Object.fromEntries(rules)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
    })
    expect(policy).not.toContain('unsafe-eval')
  })

  it('bring what an Excel asks office.js for: its program on each platform, and Chinese words', () => {
    const library = path.join(folder, 'excel/office-js')
    const asked = [
      'office.js',
      'excel-win32-16.01.js',
      'excel-web-16.00.js',
      'excel-mac-16.00.js',
      'zh-cn/office_strings.js',
    ]
    expect(asked.filter((file) => !existsSync(path.join(library, file)))).toEqual([])
    expect(readdirSync(library).filter((file) => /^(word|outlook|powerpoint)|debug/.test(file))).toEqual([])
  })

  it('show something before any script has run', () => {
    expect(html).toMatch(/<html lang="zh-CN">/)
    expect(/<div id="pane">([\s\S]*?)<\/div>/.exec(html)?.[1]).toContain('绩效目标表检查助手')
  })

  it('load the core after the pane: no rule is in what the page starts with', () => {
    const [entry] = scripts().filter(({ name }) => /^excel.taskpane\.\w+\.js$/.test(name))
    expect(entry?.text.length).toBeGreaterThan(0)
    expect(entry?.text).not.toContain('pseudo-quantified')
    expect(scripts().some(({ text }) => text.includes('pseudo-quantified'))).toBe(true)
  })

  it('call nothing that Chromium 88 lacks, but what is added', () => {
    const newer =
      /\b(structuredClone\(|Object\.(hasOwn|groupBy)\(|Promise\.withResolvers|Array\.fromAsync|crypto\.randomUUID|AbortSignal\.(any|timeout)|Intl\.Segmenter)|\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed)\(/
    for (const { name, text } of scripts()) expect(newer.exec(text)?.[0], name).toBeUndefined()
  })

  it('hold no optional call with an argument after a spread one, a fault of engines before 91', () => {
    for (const { name, text } of scripts()) expect(optionalSpreads(text), name).toEqual([])
  })

  it('hold no eval and no code made from text', () => {
    for (const { name, text } of scripts()) expect(/\beval\(|\bnew Function\(/.exec(text)?.[0], name).toBeUndefined()
  })
})

describe('office.js', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-office-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('comes from Microsoft unless told otherwise', () => {
    expect(officeLibrary()).toEqual({
      address: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      origin: 'https://appsforoffice.microsoft.com',
      folder: null,
    })
  })

  it('comes from another address over https only', () => {
    const china = 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'
    expect(officeLibrary(china)).toMatchObject({
      address: china,
      origin: 'https://appsforoffice.cdn.partner.office365.cn',
    })
    expect(() => officeLibrary('http://intranet/office.js')).toThrow('https://')
  })

  it('comes from a folder that holds it, and is then the page’s own', () => {
    expect(() => officeLibrary(path.join(folder, 'nowhere'))).toThrow('没有这个文件夹')
    expect(() => officeLibrary(folder)).toThrow('没有 office.js')
    writeFileSync(path.join(folder, 'office.js'), '')
    expect(officeLibrary(folder)).toEqual({ address: 'office-js/office.js', origin: '', folder })
  })
})

describe('an engine', () => {
  const source = readFileSync(new URL('engine.js', PAGES), 'utf8')

  /** Where the page sends such an engine; null: it stays. */
  function sentTo(userAgent: string, documentMode?: number): string | null {
    let target: string | null = null
    const location = { search: '?_host_Info=Excel', replace: (page: string) => (target = page) }
    runInNewContext(source, { navigator: { userAgent }, document: { documentMode }, location })
    return target
  }

  it.each([
    ['Edge WebView2', 'Mozilla/5.0 AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0'],
    ['Chromium 88, the oldest that serves', 'Mozilla/5.0 AppleWebKit/537.36 Chrome/88.0.4298.0 Safari/537.36'],
    [
      'Safari on a Mac',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.0 Safari/605.1.15',
    ],
  ])('that serves opens the pane: %s', (_, userAgent) => {
    expect(sentTo(userAgent)).toBeNull()
  })

  it.each([
    ['Trident', 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', 11],
    ['Chromium 87', 'Mozilla/5.0 AppleWebKit/537.36 Chrome/87.0.4280.141 Safari/537.36', undefined],
  ])('that is too old gets the page that says what serves: %s', (_, userAgent, mode) => {
    expect(sentTo(userAgent, mode)).toBe('unsupported.html?_host_Info=Excel')
  })

  it('that is too old can run the scripts of that page: nothing newer than ES5', () => {
    for (const file of ['engine.js', 'unsupported.js']) {
      expect(readFileSync(new URL(file, PAGES), 'utf8')).not.toMatch(/=>|`|\b(const|let|class|async)\b/)
    }
  })
})
