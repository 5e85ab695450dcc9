import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCommands } from '../../../taskpane/commands.ts'
import { excelManifest, manifestVersion } from '../../../tools/build/excelManifest.ts'
import { shapeFaults } from '../../support/manifestShape.ts'
import { descendants, xmlTree, type XmlNode } from '../../support/xmlTree.ts'

const ADDRESS = 'https://jixiao.example.cn/tools/'
const SOURCE = await excelManifest(ADDRESS)
const MANIFEST = xmlTree(SOURCE)
const ALL = descendants(MANIFEST)
const PAGES = new URL('../../../src/hosts/excel/', import.meta.url)

const named = (name: string) => ALL.filter((node) => node.name === name)
const only = (name: string) => {
  const [node, ...more] = named(name)
  if (!node || more.length > 0) throw new Error(`<${name}> stands ${String(more.length + (node ? 1 : 0))} times`)
  return node
}
const addresses = ALL.flatMap(({ attributes }) => [attributes['DefaultValue'] ?? '', attributes['Value'] ?? '']).filter(
  (value) => /^\w+:\/\//.test(value),
)
const resources = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap((name) => only(name).children)
const parents = new Map<XmlNode, XmlNode>(ALL.flatMap((node) => node.children.map((child) => [child, node] as const)))
const resid = (node: XmlNode) => node.attributes['resid']

describe('the manifest', () => {
  it('has its parts in the order in which Office reads them', () => {
    expect(shapeFaults(MANIFEST)).toEqual([])
  })

  it('is seen through when a part stands in the wrong place', () => {
    const swapped = SOURCE.replace(/( *<Supertip>[\s\S]*?<\/Supertip>\n)( *<Icon>[\s\S]*?<\/Icon>\n)/, '$2$1')
    expect(swapped).not.toBe(SOURCE)
    expect(shapeFaults(xmlTree(swapped))).toHaveLength(1)
  })

  it('names itself by a GUID, and by a version of four numbers that is at least 1.0', () => {
    expect(only('Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(only('Version').text).toMatch(/^[1-9]\d{0,4}(\.\d{1,5}){3}$/)
  })

  it('counts its version up whenever the product does', () => {
    expect(['0.1.0', '0.1.1', '0.2.0', '1.0.0-rc.1', '1.0.0', '1.10.3'].map(manifestVersion)).toEqual([
      '1.1.0.0',
      '1.1.1.0',
      '1.2.0.0',
      '2.0.0.0',
      '2.0.0.0',
      '2.10.3.0',
    ])
  })

  it('names nothing but the address it was built for, over https', () => {
    expect(addresses.length).toBeGreaterThan(10)
    expect(addresses.filter((address) => !address.startsWith(`${ADDRESS}excel/`))).toEqual([])
  })

  it.each(['https://jixiao.example.cn', 'https://jixiao.example.cn/', 'https://jixiao.example.cn:8443/a/b'])(
    'is made for %s, with or without the last slash',
    async (address) => {
      const page = descendants(xmlTree(await excelManifest(address))).find(({ name }) => name === 'bt:Url')
      expect(page?.attributes['DefaultValue']).toBe(`${address.replace(/\/$/, '')}/excel/taskpane.html`)
    },
  )

  it.each(['http://jixiao.example.cn/', 'jixiao.example.cn', 'https://jixiao.example.cn/?a=1', ''])(
    'is not made for %s: Office takes https folders only',
    async (address) => {
      await expect(excelManifest(address)).rejects.toThrow('https://')
    },
  )

  it('names only files that the pages bring', () => {
    const files = addresses.map((address) => address.slice(`${ADDRESS}excel/`.length))
    const sources = files.map((file) =>
      file === 'taskpane.html' ? 'pages/page.html' : file.startsWith('icons/') ? file : `pages/${file}`,
    )
    expect(sources.filter((file) => !existsSync(new URL(file, PAGES)))).toEqual([])
  })

  it('says the size of each icon as it is', () => {
    const icons = named('bt:Image').filter(({ attributes }) => attributes['DefaultValue'])
    expect(icons.length).toBeGreaterThan(0)
    for (const { attributes } of icons) {
      const wanted = Number(/\.(\d+)$/.exec(attributes['id'] ?? '')?.[1])
      expect(pngSize(attributes['DefaultValue'] ?? ''), attributes['id']).toEqual([wanted, wanted])
    }
    expect(pngSize(only('IconUrl').attributes['DefaultValue'] ?? '')).toEqual([32, 32])
    expect(pngSize(only('HighResolutionIconUrl').attributes['DefaultValue'] ?? '')).toEqual([64, 64])
  })

  it('gives every button and menu an icon in the sizes Office demands, each in its own size', () => {
    for (const icon of named('Icon')) {
      const sizes = icon.children.map(({ attributes }) => attributes['size'])
      expect(sizes).toEqual(expect.arrayContaining(['16', '32', '80']))
      for (const image of icon.children)
        expect(resid(image)).toMatch(new RegExp(`\\.${image.attributes['size'] ?? ''}$`))
    }
  })

  it('defines each resource once, uses every one, and misses none', () => {
    const defined = resources.map(({ attributes }) => attributes['id'] ?? '')
    const used = ALL.flatMap((node) => resid(node) ?? [])
    expect(new Set(defined).size).toBe(defined.length)
    expect([...new Set(used)].sort()).toEqual([...defined].sort())
    for (const id of defined) expect(id.length, id).toBeLessThanOrEqual(32)
  })

  it('takes labels and titles from the short texts, and tips from the long ones', () => {
    const short = new Set(only('bt:ShortStrings').children.map(({ attributes }) => attributes['id']))
    const long = new Set(only('bt:LongStrings').children.map(({ attributes }) => attributes['id']))
    for (const node of [...named('Label'), ...named('Title')]) expect(short).toContain(resid(node))
    for (const node of named('Description').filter(resid)) expect(long).toContain(resid(node))
  })

  it('keeps within the lengths Office shows', () => {
    const texts = (list: XmlNode) => list.children.flatMap((node) => [...valuesOf(node)])
    for (const text of texts(only('bt:ShortStrings'))) expect(text.length, text).toBeLessThanOrEqual(125)
    for (const text of texts(only('bt:LongStrings'))) expect(text.length, text).toBeLessThanOrEqual(250)
    for (const text of valuesOf(only('DisplayName'))) expect(text.length, text).toBeLessThanOrEqual(125)
    for (const text of valuesOf(MANIFEST.children.find(({ name }) => name === 'Description'))) {
      expect(text.length, text).toBeLessThanOrEqual(250)
    }
  })

  it('says everything in Chinese first and in English as well', () => {
    expect(only('DefaultLocale').text).toBe('zh-CN')
    const description = MANIFEST.children.filter(({ name }) => name === 'Description')
    for (const node of [...named('bt:String'), only('DisplayName'), ...description]) {
      expect(node.attributes['DefaultValue']).toMatch(/\p{Script=Han}/u)
      expect(node.children.map(({ attributes }) => attributes['Locale'])).toEqual(['en-US'])
      for (const { attributes } of node.children) expect(attributes['Value']).toMatch(/^[\x20-\x7e]+$/)
    }
  })

  it('gives controls and groups names of their own', () => {
    const ids = ALL.filter(({ name }) => ['Control', 'Item', 'Group'].includes(name)).map(
      ({ attributes }) => attributes['id'],
    )
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('calls exactly the commands that the page gives Excel', () => {
    const missing = () => Promise.reject(new Error('not called here'))
    const commands = createCommands({ session: {} as never, host: missing, showPane: missing })
    expect(
      named('FunctionName')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(Object.keys(commands).sort())
  })

  it('runs commands and pane in one page that stays', () => {
    const runtime = only('Runtime')
    expect(runtime.attributes['lifetime']).toBe('long')
    const pages = [...named('FunctionFile'), ...named('SourceLocation').filter(resid)]
    expect(pages.map(resid)).toEqual(pages.map(() => resid(runtime)))
  })

  it('asks for ExcelApi 1.9 and a shared runtime where commands are, and lets any Excel open the page that explains', () => {
    const asked = (set: string) =>
      Object.fromEntries(named(set).map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]))
    expect(asked('bt:Set')).toEqual({ ExcelApi: '1.9', SharedRuntime: '1.1' })
    expect(asked('Set')).toEqual({ ExcelApi: '1.1' })
  })

  it('puts five buttons on the Home tab and two commands on a cell', () => {
    const chinese = new Map(resources.map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]))
    const label = (node: XmlNode) =>
      chinese.get(node.children.find(({ name }) => name === 'Label')?.attributes['resid'])
    expect(only('OfficeTab').attributes['id']).toBe('TabHome')
    expect(label(only('Group'))).toBe('绩效目标')
    const buttons = named('Control').filter((node) => parents.get(node)?.name === 'Group')
    expect(buttons.map(label)).toEqual(['检查本表', '检查整个工作簿', '清除标注', '插入模板', '打开窗格'])
    expect(only('OfficeMenu').attributes['id']).toBe('ContextMenuCell')
    expect(named('Item').map(label)).toEqual(['忽略此提示', '插入标准指标'])
  })
})

function valuesOf(node: XmlNode | undefined): readonly string[] {
  if (!node) return []
  return [node.attributes['DefaultValue'] ?? '', ...node.children.map(({ attributes }) => attributes['Value'] ?? '')]
}

/** Width and height as the PNG file itself says them (bytes 16 to 23 of its header). */
function pngSize(address: string): readonly [number, number] {
  const bytes = readFileSync(new URL(address.slice(`${ADDRESS}excel/`.length), PAGES))
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
}
