import type { Theme } from '@fluentui/react-components'
import { useMemo, useSyncExternalStore } from 'react'
import { fluentTheme } from './fluentTheme.ts'
import type { ThemeSource } from './themeSource.ts'

/** The theme for FluentProvider, kept up with its source. */
export function usePaneTheme(source: ThemeSource): Theme {
  const { kind, accent } = useSyncExternalStore(source.subscribe, source.current)
  return useMemo(() => fluentTheme(kind, accent), [kind, accent])
}
