import type { CellAddress } from '../../src/sheet/index.ts'

/** Row 3, col 2 → 'C4'. As the core writes it; said again here because the core is loaded only when it is needed. */
export function cellPlace({ row, col }: CellAddress): string {
  let letters = ''
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return letters + String(row + 1)
}
