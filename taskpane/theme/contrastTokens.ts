/** The system colour a colour token stands for in a contrast theme; the first that fits. null: the token stays. */
const MEANINGS: readonly (readonly [RegExp, string | null])[] = [
  // A veil over the page: the system keeps how much shows through.
  [/Overlay/, null],
  [/Shadow/, 'transparent'],
  [/(Subtle|Transparent)Background/, 'transparent'],
  [/BackgroundDisabled|BackgroundInvertedDisabled/, 'Canvas'],
  [/Disabled|Stencil/, 'GrayText'],
  [/StrokeFocus1/, 'Canvas'],
  [/StrokeFocus2|BrandStroke/, 'Highlight'],
  [/BackgroundInverted|BrandBackground(Hover|Pressed|Selected|Static|3|4|$)/, 'Highlight'],
  [/OnBrand|ForegroundInverted|StaticInverted/, 'HighlightText'],
  [/Link/, 'LinkText'],
  [/Background/, 'Canvas'],
  // What has no line on other themes gets one here: there are no shades to tell boxes apart.
  [/Stroke|Border/, 'CanvasText'],
  [/Foreground/, 'CanvasText'],
]

/** A theme's colours replaced by the system's own (CSS Color 4), so that every Windows contrast theme is as chosen. */
export function contrastTokens<T extends object>(theme: T): T {
  const tokens = Object.entries(theme).map(([name, value]: [string, unknown]) => [name, systemColour(name) ?? value])
  return Object.fromEntries(tokens) as T
}

function systemColour(token: string): string | null {
  if (token.startsWith('shadow')) return 'none'
  if (!token.startsWith('color')) return null
  return MEANINGS.find(([pattern]) => pattern.test(token))?.[1] ?? null
}
