import { fingerprint, SOURCES } from './builtPages.ts'
import { forget, once } from './cache.ts'

/** What `npm run build:wps` makes, built once for the sources as they are now. Gives the folder. */
export async function builtWps(): Promise<string> {
  forget(/^wps-/)
  return once(`wps-${fingerprint([...SOURCES, 'tools/wps', 'package.json'])}`, async (folder) => {
    const { buildWps } = await import('../../tools/wps/buildWps.ts')
    await buildWps({ out: folder })
  })
}
