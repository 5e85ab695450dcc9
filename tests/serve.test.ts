import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveFolder, type ServedFolder } from '../tools/serve/serveFolder.ts'

let home: string
let served: ServedFolder

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'jixiao-serve-'))
  mkdirSync(path.join(home, 'pages/workbench/samples'), { recursive: true })
  writeFileSync(path.join(home, 'secret.txt'), '不该看到')
  writeFileSync(path.join(home, 'pages/workbench/index.html'), '工作台')
  writeFileSync(path.join(home, 'pages/workbench/samples/示例.xlsx'), 'PK')
  if (process.platform !== 'win32') symlinkSync(path.join(home, 'secret.txt'), path.join(home, 'pages/link.txt'))
  served = await serveFolder(path.join(home, 'pages'), 0)
})
afterAll(async () => {
  await served.close()
  rmSync(home, { recursive: true })
})

/** Asks for a path as it is written: fetch would tidy it up first. */
function ask(wanted: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(served.origin)
    request({ hostname, port, path: wanted, method, headers }, (response) => {
      let body = ''
      response.on('data', (piece: Buffer) => (body += piece.toString()))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
      )
    })
      .on('error', reject)
      .end()
  })
}

describe('npm start 的本机服务', () => {
  it('文件夹给出其中的首页，中文文件名也找得到', async () => {
    expect(await ask('/workbench/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '工作台' })
    expect(await ask(`/workbench/samples/${encodeURIComponent('示例.xlsx')}`)).toMatchObject({
      status: 200,
      body: 'PK',
    })
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/%00',
    '/%E0%A4%A',
    '/没有',
    '/workbench',
  ])('%s 出不了这个文件夹', async (wanted) => {
    expect(await ask(encodeURI(wanted).replace(/%25/g, '%'))).toMatchObject({ status: 404, body: '' })
  })

  it('别的网站借用本机地址来问，不答', async () => {
    expect((await ask('/workbench/', { host: 'evil.example' })).status).toBe(403)
    expect((await ask('/workbench/', {}, 'POST')).status).toBe(405)
  })

  it('端口被占用时换一个空闲的', async () => {
    const other = await serveFolder(path.join(home, 'pages'), Number(new URL(served.origin).port))
    expect(other.origin).not.toBe(served.origin)
    await other.close()
  })
})
