import { readFile } from 'node:fs/promises'

/** The address that stands in manifest.xml, so that the template itself can be sideloaded during development. */
export const LOCAL_ADDRESS = 'https://localhost:3000/'

/**
 * The manifest for the server that dist/pages is served from: `address` is an https folder, with or without the last
 * slash. Throws where it is not, in words for the person who builds.
 */
export async function excelManifest(address: string): Promise<string> {
  const folder = httpsFolder(address)
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const template = await readFile(new URL('../../manifest.xml', import.meta.url), 'utf8')
  return template
    .replaceAll(LOCAL_ADDRESS, folder.replaceAll('&', '&amp;'))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`)
}

function httpsFolder(address: string): string {
  const url = /^https:\/\//i.test(address) ? new URL(address) : null
  if (!url || url.search || url.hash) {
    throw new Error(`地址要以 https:// 开头，写到网页所在的文件夹为止，例如 https://oa.example.cn/jixiao/：${address}`)
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/**
 * Office wants four numbers, and its validator refuses versions below 1.0 ("Manifest Version Too Low"). The manifest
 * counts one ahead, so that the order of releases stays: 0.1.0 → 1.1.0.0, 1.0.0 → 2.0.0.0.
 */
export function manifestVersion(version: string): string {
  const [major = 0, minor = 0, patch = 0] = (version.split('-')[0] ?? '').split('.').map(Number)
  return [major + 1, minor, patch, 0].join('.')
}
