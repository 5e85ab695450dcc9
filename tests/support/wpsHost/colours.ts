import { refused } from './comObject.ts'

/** A colour as WPS has it (red in the lowest byte) → '#F8CBC6'. */
export function hexOf(color: unknown): string {
  if (typeof color !== 'number' || color < 0 || color > 0xffffff) throw refused(`no colour: ${String(color)}`)
  const rgb = ((color & 0xff) << 16) | (color & 0xff00) | (color >> 16)
  return `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`
}

/** The other way round. */
export function numberOf(hex: string): number {
  return parseInt(hex.replace(/^#(..)(..)(..)$/, '$3$2$1'), 16)
}
