import type { Wording } from '../rules/wording.ts'
import baseline from './builtin/baseline.json' with { type: 'json' }
import hebei from './builtin/hebei.json' with { type: 'json' }
import hunan from './builtin/hunan.json' with { type: 'json' }
import mof2021 from './builtin/mof-2021.json' with { type: 'json' }
import tianjin from './builtin/tianjin.json' with { type: 'json' }
import upload from './builtin/upload.json' with { type: 'json' }
import wording from './builtin/wording.json' with { type: 'json' }
import { packSchema, type Pack } from './schema.ts'

/** The words every pack starts from. */
export const BASE_WORDING: Wording = wording

export const BASELINE: Pack = packSchema.parse(baseline)

/** The packs that come with the product. */
export const BUILTIN_PACKS: readonly Pack[] = [
  BASELINE,
  ...[hebei, tianjin, hunan, mof2021, upload].map((pack) => packSchema.parse(pack)),
]

export function builtinPack(id: string): Pack | null {
  return BUILTIN_PACKS.find((pack) => pack.id === id) ?? null
}
