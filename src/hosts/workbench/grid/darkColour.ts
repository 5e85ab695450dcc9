/** The lines of a table in the dark view: softer than its texts. */
export function darkLine(hex: string): string {
  return `${darkColour(hex).slice(0, -1)}, 0.5)`.replace('hsl(', 'hsla(')
}

/**
 * A colour of the sheet as the dark view shows it: light and dark change places, the hue stays. White paper becomes
 * the dark ground (#1b1b1b), black text almost white.
 */
export function darkColour(hex: string): string {
  const known = cache.get(hex)
  if (known !== undefined) return known
  const value = Number.parseInt(hex.slice(1), 16)
  const [red, green, blue] = [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255] as const
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const light = (most + least) / 2
  const spread = most - least
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1))
  const hue =
    spread === 0
      ? 0
      : most === red
        ? ((green - blue) / spread + 6) % 6
        : most === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4
  const turned = 0.106 + (1 - light) * 0.8
  const dark = `hsl(${Math.round(hue * 60)}, ${Math.round(saturation * 65)}%, ${Math.round(turned * 1000) / 10}%)`
  cache.set(hex, dark)
  return dark
}

const cache = new Map<string, string>()
