import { existsSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createCommands } from '../../../taskpane/commands.ts'
import { excelManifest } from '../../../tools/build/excelManifest.ts'
import { AddinParts } from '../../browser/wps/addin.ts'
import { descendants, xmlTree } from '../../support/xmlTree.ts'
import { sessionOver } from '../../taskpane/session/sessionOver.ts'

const PAGES = new URL('../../../src/hosts/wps/pages/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, PAGES), 'utf8')
const RIBBON = read('ribbon.xml')
const ALL = descendants(xmlTree(RIBBON))
const BUTTONS = ALL.filter(({ name }) => name === 'button').map(({ attributes }) => attributes)
const named = (id: string | undefined) => (id ?? '').replace('jixiao.', '')

interface Callbacks {
  OnAddinLoad(ribbon: object): unknown
  OnAction(control: { readonly Id: string }): unknown
  GetImage(control: { readonly Id: string }): string
  readonly jixiao: { readonly old: boolean; readonly waiting: string[]; run: ((name: string) => void) | null }
}

/** The resident page's own scripts, as WPS runs them before anything else of ours. */
function resident(options: { readonly userAgent?: string; readonly ratio?: number } = {}) {
  const addin = new AddinParts()
  const { userAgent = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/104.0.5112.102 Safari/537.36', ratio } = options
  const page = {
    navigator: { userAgent },
    document: {
      documentElement: { getAttribute: () => 'true' },
      location: { toString: () => 'http://127.0.0.1:3889/index.html' },
    },
    Application: addin,
    ...(ratio === undefined ? {} : { devicePixelRatio: ratio }),
  }
  const window = Object.assign(page, { window: page })
  runInNewContext(read('engine.js'), window)
  runInNewContext(read('main.js'), window)
  return { addin, page: page as unknown as Callbacks }
}

describe('the ribbon in WPS', () => {
  it('begins with its root element, no declaration before it', () => {
    expect(RIBBON.startsWith('<customUI xmlns="http://schemas.microsoft.com/office/2006/01/customui"')).toBe(true)
  })

  it('has a button for each command, for the pane and for help, and no other', () => {
    const over = sessionOver()
    const commands = createCommands({
      session: over.session,
      host: () => Promise.resolve(over.host),
      showPane: () => Promise.resolve(),
    })
    over.session.close()
    expect(BUTTONS.map(({ id }) => named(id)).sort()).toEqual([...Object.keys(commands), 'help', 'openPane'].sort())
  })

  it('says of each button what Excel’s ribbon says', async () => {
    const manifest = descendants(xmlTree(await excelManifest('https://jixiao.example.cn/')))
    const said = new Map(
      manifest
        .filter(({ name }) => name === 'bt:String')
        .map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue']] as const),
    )
    const shared = BUTTONS.filter(({ id }) => named(id) !== 'help')
    expect(shared).toHaveLength(7)
    for (const { id, label, supertip } of shared) {
      const name = named(id).replace(/^./, (first) => first.toUpperCase())
      expect([label, supertip]).toEqual([said.get(`${name}.Label`), said.get(`${name}.Tip`)])
    }
  })

  it('has no id twice', () => {
    const ids = ALL.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(ids).toEqual([...new Set(ids)])
  })
})

describe('what WPS calls by name', () => {
  it('is there for every callback that the ribbon names', () => {
    const { page } = resident()
    const callbacks = ALL.flatMap(({ attributes }) =>
      ['onLoad', 'onAction', 'getImage'].flatMap((name) => attributes[name] ?? []),
    )
    expect(new Set(callbacks)).toEqual(new Set(['OnAddinLoad', 'OnAction', 'GetImage']))
    for (const name of callbacks) expect(typeof Reflect.get(page, name)).toBe('function')
  })

  it('answers at once, so that the ribbon comes', () => {
    expect(resident().page.OnAddinLoad({})).toBe(true)
  })

  it.each([undefined, 1, 1.25, 1.5, 2, 4])(
    'gives a PNG file that is there for each button, at %s pixels a point',
    (ratio) => {
      const { page } = resident(ratio === undefined ? {} : { ratio })
      for (const { id } of BUTTONS) {
        const file = page.GetImage({ Id: id ?? '' })
        expect(file).toMatch(/^icons\/[a-z]+-\d+\.png$/)
        const host = file.startsWith('icons/help') ? 'wps' : 'excel'
        expect(existsSync(new URL(`../../../src/hosts/${host}/${file}`, import.meta.url)), file).toBe(true)
        const size = Number(/\d+/.exec(file)?.[0])
        expect(size).toBeGreaterThanOrEqual(Math.min(80, 32 * (ratio ?? 1)))
      }
    },
  )

  it('keeps a press that comes before the rest of the page, and passes later ones on', () => {
    const { page } = resident()
    page.OnAction({ Id: 'jixiao.checkSheet' })
    expect(page.jixiao.waiting).toEqual(['checkSheet'])
    const ran: string[] = []
    page.jixiao.run = (name) => ran.push(name)
    page.OnAction({ Id: 'jixiao.openPane' })
    expect(ran).toEqual(['openPane'])
  })

  it('opens one page that says what serves, where the engine is too old', () => {
    const { addin, page } = resident({ userAgent: 'Mozilla/5.0 Chrome/78.0.3904.108 Safari/537.36' })
    page.OnAction({ Id: 'jixiao.checkSheet' })
    page.OnAction({ Id: 'jixiao.openPane' })
    expect(addin.panes.map(({ url, Visible }) => [url, Visible])).toEqual([
      ['http://127.0.0.1:3889/unsupported.html', true],
    ])
    expect(page.jixiao.waiting).toEqual([])
  })

  it('is written in ES5: engines that are too old answer too', () => {
    for (const file of ['engine.js', 'main.js', 'collapse.js'])
      expect(read(file)).not.toMatch(/=>|`|\b(const|let|class|async)\b/)
  })
})

describe('收起 on a page of its own', () => {
  /** The button of a page, and WPS with the panes kept under these names. */
  const pressed = (file: string, kept: Readonly<Record<string, number>>) => {
    const [button = ''] = /<button\s+id="collapse"[^>]*>/.exec(read(file)) ?? []
    const panes = new Map(Object.values(kept).map((id) => [id, { Visible: true }]))
    const element: { hidden: boolean; onclick: (() => void) | null; getAttribute(name: string): string | null } = {
      hidden: false,
      onclick: null,
      getAttribute: (name) => new RegExp(`${name}="([^"]*)"`).exec(button)?.[1] ?? null,
    }
    const window = {
      Application: {
        PluginStorage: { getItem: (key: string) => kept[key] ?? null },
        GetTaskPane: (id: number) => panes.get(id) ?? null,
      },
    }
    runInNewContext(read('collapse.js'), { window, document: { getElementById: () => element } })
    element.onclick?.()
    return Object.entries(kept).flatMap(([key, id]) => (panes.get(id)?.Visible ? [] : [key]))
  }
  const kept = { 'jixiao.pane.taskpane': 3, 'jixiao.pane.help': 4, 'jixiao.pane.unsupported': 5 }

  it.each([
    ['help.html', 'jixiao.pane.help'],
    ['selftest/page.html', 'jixiao.pane.help'],
    ['unsupported.html', 'jixiao.pane.unsupported'],
  ])('%s puts away the pane it stands in, and no other', (file, key) => {
    expect(read(file)).toContain('src="collapse.js"')
    expect(pressed(file, kept)).toEqual([key])
  })

  it('does nothing where WPS no longer has the pane', () => {
    expect(pressed('help.html', {})).toEqual([])
  })
})

describe('an engine that shows the pane', () => {
  const sentTo = (userAgent: string, documentMode?: number) => {
    let target: string | null = null
    runInNewContext(read('engine.js'), {
      navigator: { userAgent },
      document: { documentMode, documentElement: { getAttribute: () => null } },
      location: { replace: (page: string) => (target = page) },
    })
    return target
  }

  it.each([
    ['WPS 12 on Windows', 'Mozilla/5.0 (Windows NT 10.0) Chrome/104.0.5112.102 Safari/537.36'],
    ['the oldest that serves', 'Mozilla/5.0 (X11; Linux aarch64) Chrome/88.0.4324.150 Safari/537.36'],
  ])('stays: %s', (_, userAgent) => {
    expect(sentTo(userAgent)).toBeNull()
  })

  it.each([
    ['Chromium 87', 'Mozilla/5.0 Chrome/87.0.4280.141 Safari/537.36', undefined],
    ['Trident', 'Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko', 11],
  ])('is too old and gets the page that says what serves: %s', (_, userAgent, mode) => {
    expect(sentTo(userAgent, mode)).toBe('unsupported.html')
  })
})
