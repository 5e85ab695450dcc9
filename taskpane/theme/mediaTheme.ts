import { steady, type PaneTheme, type ThemeSource } from './themeSource.ts'

const CONTRAST = '(forced-colors: active)'
const DARK = '(prefers-color-scheme: dark)'

/** What the system says: its contrast theme, dark or light. `accent` is the carrier's, where it has one. */
export function mediaThemeSource(accent: string | null = null): ThemeSource {
  const contrast = window.matchMedia(CONTRAST)
  const dark = window.matchMedia(DARK)
  const kind = (): PaneTheme['kind'] => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  return {
    current: steady(() => ({ kind: kind(), accent })),
    subscribe(listener) {
      contrast.addEventListener('change', listener)
      dark.addEventListener('change', listener)
      return () => {
        contrast.removeEventListener('change', listener)
        dark.removeEventListener('change', listener)
      }
    },
  }
}
