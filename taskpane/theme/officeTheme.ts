import { luminance, parseColour } from './colour.ts'
import { mediaThemeSource } from './mediaTheme.ts'
import { steady, type PaneTheme, type ThemeSource } from './themeSource.ts'

/** What Office says of its theme (Office.context.officeTheme), as far as it is used here. */
export interface OfficeColours {
  readonly bodyBackgroundColor?: string
  /** Only newer hosts say it. */
  readonly isDarkTheme?: boolean
}

/** Office as the theme needs it. This room does not know the global `Office`: the host's page passes this in. */
export interface OfficeThemeAccess {
  /** Read at every call; undefined in Excel on the web. */
  colours(): OfficeColours | undefined
  /** Where the host announces a change of theme. */
  onChange?(listener: () => void): () => void
  /** The program's own colour, '#rrggbb'. */
  readonly accent?: string | null
}

/**
 * Follows Office where it has a theme, else the system. The system's contrast theme goes first: Windows recolours the
 * program, and Office's colours would be those of a theme nobody sees.
 */
export function officeThemeSource(
  office: OfficeThemeAccess,
  system: ThemeSource = mediaThemeSource(office.accent ?? null),
): ThemeSource {
  const current = steady(() => {
    const seen = system.current()
    const colours = seen.kind === 'contrast' ? undefined : office.colours()
    return { kind: (colours && kindOf(colours)) ?? seen.kind, accent: office.accent ?? seen.accent }
  })
  return {
    current,
    subscribe(listener) {
      const leave = [system.subscribe(listener), office.onChange?.(listener)]
      // Hosts that announce nothing change their theme in a dialog: whoever comes back from there focuses the pane.
      window.addEventListener('focus', listener)
      return () => {
        for (const stop of leave) stop?.()
        window.removeEventListener('focus', listener)
      }
    },
  }
}

function kindOf({ isDarkTheme, bodyBackgroundColor }: OfficeColours): PaneTheme['kind'] | null {
  if (isDarkTheme !== undefined) return isDarkTheme ? 'dark' : 'light'
  const background = parseColour(bodyBackgroundColor ?? '')
  if (!background) return null
  // Below this a black text can no longer be read on it.
  return luminance(background) < 0.18 ? 'dark' : 'light'
}
