import type { ResolvedPack } from '../../../src/packs/index.ts'
import type { PackOrigin } from '../packsState.ts'
import type { PackFiles } from './packFiles.ts'

/** The pack that holds where the workbook brings none. `pack` null: the built-in one that fits the tables. */
export interface Shared {
  readonly pack: ResolvedPack | null
  readonly origin: PackOrigin
  /** What it was read from; null: a built-in one. */
  readonly files: PackFiles | null
  /** The day its copy was kept. */
  readonly keptOn: string | null
  /** What did not work on the way, in words for the user; null: nothing. */
  readonly problem: string | null
}

export const FITTING: Shared = { pack: null, origin: 'fitting', files: null, keptOn: null, problem: null }
