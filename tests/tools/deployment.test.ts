import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { carriedPack, deploymentFile, deploymentTag } from '../../tools/build/deployment.ts'

const CITY = { schema: 'jixiao-pack/1', id: 'shi', title: '示例市规则', version: '1.0.0' }
const COUNTY = { ...CITY, id: 'xian', title: '示例县</script>规则', extends: './shi.json' }

describe('a pack that is built into the pages', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'jixiao-deployment-'))
    await writeFile(path.join(folder, 'shi.json'), JSON.stringify(CITY))
    await writeFile(path.join(folder, 'xian.json'), `\uFEFF${JSON.stringify(COUNTY)}`)
    await writeFile(path.join(folder, 'bad.json'), JSON.stringify({ ...CITY, rules: { 'no-such': 'off' } }))
  })

  it('brings along what it extends', async () => {
    expect(await carriedPack(path.join(folder, 'xian.json'))).toEqual({ pack: COUNTY, beside: { 'shi.json': CITY } })
  })

  it('is refused with the place where it is wrong', async () => {
    await expect(carriedPack(path.join(folder, 'bad.json'))).rejects.toThrow('rules.no-such')
  })

  it('stands in a block of the page that none of its texts can end', async () => {
    const tag = deploymentTag(await carriedPack(path.join(folder, 'xian.json')), 'excel')
    expect(tag.match(/<\/script>/g)).toHaveLength(1)
    const [, json = ''] = /<script[^>]*>(.*)<\/script>$/s.exec(tag) ?? []
    expect(JSON.parse(json)).toMatchObject({ schema: 'jixiao-deployment/1', pack: { title: COUNTY.title } })
  })
})

describe('a page without a pack of its own', () => {
  it('says where jixiao.json lies, from whichever folder, and that names none at first', () => {
    expect(deploymentTag(null, 'excel')).toContain('content="../jixiao.json"')
    expect(deploymentTag(null, '.')).toContain('content="jixiao.json"')
    expect(JSON.parse(deploymentFile())).toEqual({ schema: 'jixiao-deployment/1', pack: null })
  })
})
