import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  jspluginsOffline,
  jspluginsOnline,
  oemIni,
  publishOffline,
  publishOnline,
} from '../../../src/hosts/wps/packaging/listings.ts'
import { tarGzArchive, zipArchive } from '../../../tools/wps/archives.ts'
import { instructions } from '../../../tools/wps/instructions.ts'
import { descendants, xmlTree } from '../../support/xmlTree.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The files of a tar archive, read by the format's description: name, size in octal, the sum of the header's bytes. */
function untar(archive: Uint8Array): Map<string, string> {
  const files = new Map<string, string>()
  for (let at = 0; archive[at] !== 0;) {
    const header = archive.slice(at, at + 512)
    const text = (from: number, length: number) => strFromU8(header.slice(from, from + length)).replace(/\0.*$/s, '')
    const size = parseInt(text(124, 12), 8)
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
    expect(parseInt(text(148, 8), 8)).toBe(sum)
    expect([text(257, 6), text(156, 1)]).toEqual(['ustar', '0'])
    files.set(text(0, 100), strFromU8(archive.slice(at + 512, at + 512 + size)))
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

describe('an archive for an offline installation', () => {
  const files = new Map([
    ['安装说明.html', bytes('怎么装')],
    ['jsaddons/publish.xml', bytes('<jsplugins/>')],
    ['jsaddons/jixiao_0.1.0/parts/empty.js', bytes('')],
    ['jsaddons/jixiao_0.1.0/512.js', bytes('x'.repeat(512))],
    ['jsaddons/jixiao_0.1.0/513.js', bytes('y'.repeat(513))],
  ])
  const texts = new Map([...files].map(([name, content]) => [name, strFromU8(content)]))

  it('for Windows is a zip that holds every file under its path', () => {
    const found = Object.entries(unzipSync(zipArchive(files))).map(([name, content]) => [name, strFromU8(content)])
    expect(new Map(found as [string, string][])).toEqual(texts)
  })

  it('for Linux is a tar.gz that holds every file under its path', () => {
    const tar = gunzipSync(tarGzArchive(files))
    expect(tar.length % 512).toBe(0)
    expect(tar.slice(-1024).every((byte) => byte === 0)).toBe(true)
    expect(untar(tar)).toEqual(texts)
  })

  it('is the same, byte for byte, whenever it is made', async () => {
    const made = () => [zipArchive(files), tarGzArchive(files)]
    const first = made()
    // Both formats count in steps of up to two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(made()).toEqual(first)
  })

  it('refuses a path that the format cannot hold, rather than cut it', () => {
    expect(() => tarGzArchive(new Map([[`${'深'.repeat(34)}.js`, bytes('')]]))).toThrow('tar')
  })
})

describe('what WPS reads to know of the add-in', () => {
  const entry = (xml: string) => {
    const entries = descendants(xmlTree(xml)).filter(({ name }) => name.startsWith('jsplugin') && name !== 'jsplugins')
    expect(entries).toHaveLength(1)
    const attributes: Readonly<Record<string, string>> = entries[0]?.attributes ?? {}
    return { tag: entries[0]?.name, ...attributes }
  }

  it('in the personal edition, online: the address, for WPS 表格 alone, without a debugger', () => {
    expect(entry(publishOnline('http://oa.example.cn/a?b&c/'))).toMatchObject({
      tag: 'jspluginonline',
      name: 'jixiao',
      type: 'et',
      url: 'http://oa.example.cn/a?b&c/',
      debug: '',
      enable: 'enable_dev',
    })
  })

  it('in the personal edition, offline: the folder beside it, with its version', () => {
    expect(entry(publishOffline('0.1.0'))).toMatchObject({
      tag: 'jsplugin',
      name: 'jixiao',
      type: 'et',
      url: 'jixiao_0.1.0',
      version: '0.1.0',
    })
  })

  it('in 企业版, 专业版 and 政务版: a list of their own and two lines of settings', () => {
    expect(entry(jspluginsOnline('http://oa.example.cn/')).tag).toBe('jspluginonline')
    expect(entry(jspluginsOffline('0.1.0')).tag).toBe('jsplugin')
    expect(oemIni('http://oa.example.cn/jsplugins.xml')).toBe(
      '[Support]\r\nJsApiPlugin=true\r\n[Server]\r\nJSPluginsServer=http://oa.example.cn/jsplugins.xml\r\n',
    )
    expect(oemIni(null)).toBe('[Support]\r\nJsApiPlugin=true\r\n')
  })

  it('is the same name in every edition and version: trust hangs on it', () => {
    const names = [
      publishOnline('http://a/'),
      publishOffline('9.9.9'),
      jspluginsOnline('http://b/'),
      jspluginsOffline('1.0.0'),
    ]
    expect(new Set(names.map((xml) => (entry(xml) as { name?: string }).name))).toEqual(new Set(['jixiao']))
  })
})

describe('the instructions', () => {
  it.each([
    ['offline', null],
    ['online', 'http://oa.example.cn/jixiao/'],
  ])('%s speak of every edition, with their names and addresses filled in', async (_, address) => {
    const page = await instructions({ version: '0.1.0', address })
    expect(page).not.toContain('{{')
    for (const edition of ['个人版（12.1.0.16910 以上）', '企业版、专业版、政务版', '统信 UOS、银河麒麟', '卸载'])
      expect(page).toContain(edition)
    expect(page).toContain(address ?? 'jixiao_0.1.0')
    expect(page).toContain('%APPDATA%\\kingsoft\\wps')
    expect(page).toContain('~/.local/share/Kingsoft/wps/jsaddons')
  })
})
