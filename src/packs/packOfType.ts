import type { ProjectType } from '../templates/schema.ts'
import { builtinPack } from './builtin.ts'
import { parsePack, type PackResult } from './parsePack.ts'
import type { ResolvedPack } from './resolve.ts'

/**
 * A pack that holds one project type of the user's own, as the text of its file, and as it is read again. Its rules are
 * those of the built-in pack that `like` is or builds on, so that whoever uses it goes on checking by the same rules.
 */
export function packOfType(
  type: ProjectType,
  like: Pick<ResolvedPack, 'lineage'>,
): { readonly id: string; readonly text: string; readonly parsed: PackResult } {
  const builtin = like.lineage.filter(({ id }) => id !== 'baseline' && builtinPack(id) !== null)
  const parent = builtin[builtin.length - 1]
  const pack = {
    schema: 'jixiao-pack/1',
    id: type.id.replaceAll('_', '-'),
    title: `${type.name}（自己的模板）`,
    version: '1.0.0',
    ...(parent ? { extends: parent.id } : {}),
    projectTypes: [type],
  }
  const text = `${JSON.stringify(pack, null, 2)}\n`
  return { id: pack.id, text, parsed: parsePack(text) }
}
