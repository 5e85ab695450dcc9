import type { TypeChange } from '../templates/typeChange.ts'
import type { Pack } from './schema.ts'

/** What a pack may say and still leave every rule as it is. */
const HEAD: readonly (keyof Pack)[] = ['$schema', 'schema', 'id', 'title', 'version', 'extends', 'years', 'regions']

/** What a pack says of project types, where it says nothing else; null: it changes rules too, or has no types. */
export function onlyTypes(pack: Pack): readonly TypeChange[] | null {
  const { projectTypes = [] } = pack
  const isOnly = Object.keys(pack).every((key) => key === 'projectTypes' || HEAD.some((one) => one === key))
  return isOnly && projectTypes.length > 0 ? projectTypes : null
}
