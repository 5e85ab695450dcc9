import type { BrandVariants } from '@fluentui/react-components'
import { BLACK, formatColour, luminance, mix, parseColour, WHITE, type Colour } from './colour.ts'

/** Fluent's own blue, shade by shade (@fluentui/tokens, brandWeb). 80 is #0F6CBD. */
const BLUE: BrandVariants = {
  10: '#061724',
  20: '#082338',
  30: '#0a2e4a',
  40: '#0c3b5e',
  50: '#0e4775',
  60: '#0f548c',
  70: '#115ea3',
  80: '#0f6cbd',
  90: '#2886de',
  100: '#479ef5',
  110: '#62abf5',
  120: '#77b7f7',
  130: '#96c6fa',
  140: '#b4d6fa',
  150: '#cfe4fa',
  160: '#ebf3fc',
}

/**
 * Shades of an accent ('#107c41'); Fluent's blue where it is no colour. Each shade is as light as Fluent's blue is
 * there, so that every contrast Fluent has weighed holds for any accent.
 */
export function brandRamp(accent: string): BrandVariants {
  const base = parseColour(accent)
  if (!base) return BLUE
  const shades = Object.entries(BLUE).map(([shade, blue]: [string, string]) => {
    const own = parseColour(blue) ?? base
    return [shade, formatColour(asLightAs(base, luminance(own)))]
  })
  return Object.fromEntries(shades) as BrandVariants
}

/** The colour mixed with black or white until it is as light as asked, to the half of a 255th. */
function asLightAs(colour: Colour, wanted: number): Colour {
  const end = luminance(colour) > wanted ? BLACK : WHITE
  let [from, to] = [0, 1]
  for (let step = 0; step < 12; step++) {
    const share = (from + to) / 2
    const light = luminance(mix(colour, end, share))
    if (end === BLACK ? light > wanted : light < wanted) from = share
    else to = share
  }
  return mix(colour, end, to)
}
