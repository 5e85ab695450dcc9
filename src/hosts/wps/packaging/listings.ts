/**
 * What WPS reads to know of an add-in. Its trust hangs on the name and the address: neither changes from one version to
 * the next.
 */
export const ADDIN_NAME = 'jixiao'

/** et: WPS 表格 alone. */
const TYPE = 'et'

/** The folder of an offline installation, in WPS's folder jsaddons: WPS finds it by this name. */
export function addinFolder(version: string): string {
  return `${ADDIN_NAME}_${version}`
}

/**
 * publish.xml: what the personal edition (12.1.0.16910 and later) reads in its folder jsaddons. Pages are fetched from
 * the address at each start.
 *
 * @param address Folder of the pages, http or https, with the last slash.
 */
export function publishOnline(address: string): string {
  return listing(
    `<jspluginonline name="${ADDIN_NAME}" type="${TYPE}" url="${xmlText(address)}" debug="" enable="enable_dev" install="null" customDomain=""/>`,
  )
}

/** publish.xml for pages that lie in jsaddons themselves. */
export function publishOffline(version: string): string {
  return listing(
    `<jsplugin name="${ADDIN_NAME}" type="${TYPE}" url="${addinFolder(version)}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`,
  )
}

/** jsplugins.xml: what 企业版, 专业版 and 政务版 read, at the address that their oem.ini names or in jsaddons. */
export function jspluginsOnline(address: string): string {
  return listing(`<jspluginonline name="${ADDIN_NAME}" type="${TYPE}" url="${xmlText(address)}"/>`)
}

export function jspluginsOffline(version: string): string {
  return listing(`<jsplugin name="${ADDIN_NAME}" type="${TYPE}" url="${addinFolder(version)}" version="${version}"/>`)
}

/**
 * The lines that 企业版, 专业版 and 政务版 need in office6/cfgs/oem.ini.
 *
 * @param listingAddress Where jsplugins.xml is served; null: it lies in jsaddons.
 */
export function oemIni(listingAddress: string | null): string {
  const server = listingAddress === null ? [] : ['[Server]', `JSPluginsServer=${listingAddress}`]
  return ['[Support]', 'JsApiPlugin=true', ...server, ''].join('\r\n')
}

function listing(line: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n  ${line}\n</jsplugins>\n`
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
