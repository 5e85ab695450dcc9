import { createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components'
import { brandRamp } from './brandRamp.ts'
import { contrastTokens } from './contrastTokens.ts'
import type { PaneTheme } from './themeSource.ts'

/** The accent where the host has none. */
const OWN_ACCENT = '#0F6CBD'

const CHINESE = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC Variable", "Noto Sans SC"'

const FONTS: Partial<Theme> = {
  fontFamilyBase: `"Segoe UI", ${CHINESE}, system-ui, sans-serif`,
  fontFamilyNumeric: `"Segoe UI", ${CHINESE}, system-ui, sans-serif`,
  fontFamilyMonospace: `Consolas, "SF Mono", Menlo, ${CHINESE}, monospace`,
}

// Fluent's own status colours, but for those a text of 12 px could not be read in on every ground of the pane (4.5:1).
const LIGHT: Partial<Theme> = { colorStatusWarningForeground1: '#a83f05', colorStatusWarningForeground3: '#a83f05' }
const DARK: Partial<Theme> = {
  colorStatusDangerForeground1: '#f1808a',
  // Fluent's dark washes are as loud as a warning; these stay behind the words.
  colorStatusDangerBackground1: '#33191c',
  colorStatusSuccessBackground1: '#17291a',
  colorPaletteMarigoldBackground1: '#33291a',
  colorBrandBackground2: '#1b2a36',
}

/** Fluent's theme for what the surroundings look like. */
export function fluentTheme(kind: PaneTheme['kind'], accent: string | null): Theme {
  const brand = brandRamp(accent ?? OWN_ACCENT)
  if (kind === 'dark') return { ...createDarkTheme(brand), ...FONTS, ...DARK }
  const light = { ...createLightTheme(brand), ...FONTS, ...LIGHT }
  return kind === 'light' ? light : contrastTokens(light)
}
