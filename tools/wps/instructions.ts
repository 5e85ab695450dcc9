import { readFile } from 'node:fs/promises'
import { addinFolder } from '../../src/hosts/wps/packaging/listings.ts'

const PAGES = new URL('../../src/hosts/wps/packaging/', import.meta.url)

interface Told {
  readonly version: string
  /** Where the pages are served; null: they are in the package. */
  readonly address: string | null
}

/** The page that comes with a package: how it is installed in each edition of WPS. */
export async function instructions({ version, address }: Told): Promise<string> {
  const text = await readFile(new URL(address === null ? 'offline.html' : 'online.html', PAGES), 'utf8')
  return text
    .replaceAll('{{version}}', version)
    .replaceAll('{{folder}}', addinFolder(version))
    .replaceAll('{{address}}', (address ?? '').replaceAll('&', '&amp;'))
}
