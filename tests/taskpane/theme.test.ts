import { createRequire } from 'node:module'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { contrast, formatColour, parseColour } from '../../taskpane/theme/colour.ts'
import { fluentTheme, officeThemeSource, type PaneTheme, type ThemeSource } from '../../taskpane/theme/index.ts'

// Fluent's ES modules are written for bundlers. Node reads the part that makes themes in its CommonJS form, as the
// package of components has it.
vi.mock('@fluentui/react-components', () => {
  const components = createRequire(import.meta.url).resolve('@fluentui/react-components')
  return createRequire(components)('@fluentui/react-theme') as object
})

type Tokens = Readonly<Record<string, unknown>>

const GROUNDS = [
  'colorNeutralBackground1',
  'colorNeutralBackground2',
  'colorNeutralBackground3',
  'colorBrandBackground2',
]

const TEXTS = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorBrandForeground1',
  'colorBrandForegroundLink',
  'colorStatusDangerForeground1',
  'colorStatusWarningForeground1',
  'colorStatusSuccessForeground1',
  // The triangle of 提醒.
  'colorPaletteMarigoldForeground2',
]

const accent = fc
  .tuple(fc.integer({ max: 255, min: 0 }), fc.integer({ max: 255, min: 0 }), fc.integer({ max: 255, min: 0 }))
  .map(formatColour)

function ratio(theme: Tokens, text: string, ground: string): number {
  const [a, b] = [theme[text], theme[ground]].map((token) => parseColour(String(token)))
  if (!a || !b) throw new Error(`${text} or ${ground} is no colour: ${String(theme[text])}, ${String(theme[ground])}`)
  return contrast(a, b)
}

/** A system whose theme the test sets. */
function system(theme: PaneTheme): ThemeSource {
  return { current: () => theme, subscribe: () => () => undefined }
}

describe.each(['light', 'dark'] as const)('the %s theme', (kind) => {
  it('can be read on every ground of the pane, with the accent of any host', () => {
    fc.assert(
      fc.property(accent, (chosen) => {
        const theme: Tokens = { ...fluentTheme(kind, chosen) }
        for (const text of TEXTS) {
          for (const ground of GROUNDS) {
            expect(ratio(theme, text, ground), `${text} on ${ground}, ${chosen}`).toBeGreaterThanOrEqual(4.5)
          }
        }
        expect(ratio(theme, 'colorNeutralForegroundOnBrand', 'colorBrandBackground')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it.each(['Danger', 'Warning', 'Success'])('can be read on the tinted ground of %s', (status) => {
    const theme: Tokens = { ...fluentTheme(kind, null) }
    const ground = `colorStatus${status}Background1`
    for (const text of [`colorStatus${status}Foreground1`, 'colorNeutralForeground1', 'colorNeutralForeground2']) {
      expect(ratio(theme, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('prefers the fonts Chinese Windows, macOS and Linux carry', () => {
    const { fontFamilyBase } = fluentTheme(kind, null)
    for (const font of ['Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC']) expect(fontFamilyBase).toContain(font)
  })
})

describe('the accent', () => {
  it('is our blue where the host has none', () => {
    expect(fluentTheme('light', null).colorBrandBackground).toBe('#0f6cbd')
  })

  it('stays the hue the host has', () => {
    const green = parseColour(fluentTheme('light', '#107C41').colorBrandBackground)
    expect(green).not.toBeNull()
    const [r = 0, g = 0, b = 0] = green ?? []
    expect(g).toBeGreaterThan(Math.max(r, b))
  })

  it('that is no colour is left aside', () => {
    expect(fluentTheme('light', 'green').colorBrandBackground).toBe('#0f6cbd')
  })
})

describe('the contrast theme', () => {
  const theme: Tokens = { ...fluentTheme('contrast', '#107C41') }
  const colours = Object.entries(theme).filter(([name]) => name.startsWith('color'))

  it('has no colour of its own: all are the system’s', () => {
    const own = colours.filter(([name, value]) => /#|rgb/.test(String(value)) && !name.includes('Overlay'))
    expect(own).toEqual([])
  })

  it('never puts a text on its own colour', () => {
    const grounds = new Set(colours.filter(([name]) => /Background/.test(name)).map(([, value]) => value))
    expect(grounds).toEqual(new Set(['Canvas', 'Highlight', 'transparent', expect.stringMatching(/^rgba/)]))
    for (const [name, value] of colours.filter(([key]) => /Foreground/.test(key))) {
      expect(['CanvasText', 'HighlightText', 'LinkText', 'GrayText'], name).toContain(value)
    }
    expect(theme['colorNeutralForegroundOnBrand']).toBe('HighlightText')
    expect(theme['colorBrandBackground']).toBe('Highlight')
    expect(theme['colorNeutralForegroundDisabled']).toBe('GrayText')
    expect(theme['colorNeutralBackgroundDisabled']).toBe('Canvas')
  })

  it('tells boxes apart by lines', () => {
    for (const line of ['colorNeutralStroke1', 'colorNeutralStroke2', 'colorTransparentStroke']) {
      expect(theme[line]).toBe('CanvasText')
    }
  })
})

describe('the theme of Office', () => {
  const light = system({ kind: 'light', accent: null })

  it.each([
    [{ isDarkTheme: true }, 'dark'],
    [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'light'],
    [{ bodyBackgroundColor: '#292929' }, 'dark'],
    [{ bodyBackgroundColor: '444444' }, 'dark'],
    [{ bodyBackgroundColor: '#F5F5F5' }, 'light'],
    [{ bodyBackgroundColor: '' }, 'light'],
    [{}, 'light'],
    [undefined, 'light'],
  ] as const)('%j is %s', (colours, kind) => {
    expect(officeThemeSource({ colours: () => colours }, light).current().kind).toBe(kind)
  })

  it('gives way to the system where Office says nothing', () => {
    const dark = system({ kind: 'dark', accent: null })
    expect(officeThemeSource({ colours: () => undefined }, dark).current().kind).toBe('dark')
  })

  it('gives way to a contrast theme of the system', () => {
    const forced = system({ kind: 'contrast', accent: null })
    expect(officeThemeSource({ colours: () => ({ isDarkTheme: true }) }, forced).current().kind).toBe('contrast')
  })

  it('is the same object until it changes', () => {
    let dark = false
    const source = officeThemeSource({ colours: () => ({ isDarkTheme: dark }), accent: '#107c41' }, light)
    const before = source.current()
    expect(source.current()).toBe(before)
    dark = true
    expect(source.current()).toEqual({ kind: 'dark', accent: '#107c41' })
  })
})
