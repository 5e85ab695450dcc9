import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export interface ServedFolder {
  /** http://127.0.0.1:4180 */
  readonly origin: string
  close(): Promise<void>
}

/** Serves the files of a folder to this machine alone. Where the port is taken, a free one is used. */
export async function serveFolder(folder: string, port: number): Promise<ServedFolder> {
  const root = await realpath(folder)
  const server = createServer((request, response) => {
    // Another site may give its own name this address: only our own name is answered.
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    if (host !== '127.0.0.1' && host !== 'localhost') end(response, 403)
    else if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405)
    else void answer(root, request.url ?? '/', request.method === 'HEAD', response)
  })
  try {
    await listen(server, port)
  } catch (error) {
    if (!isTaken(error)) throw error
    await listen(server, 0)
  }
  const { port: used } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(used)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(root: string, url: string, headOnly: boolean, response: ServerResponse): Promise<void> {
  const file = await fileAt(root, url)
  if (file === null) {
    end(response, 404)
    return
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    // Scripts carry their content's hash in their names; the page and the rest are asked for again.
    'cache-control': /\.[0-9a-f]{8}\.js$/.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (headOnly) response.end()
  else createReadStream(file).pipe(response)
}

/** The file an address means: inside the folder, or null. */
async function fileAt(root: string, url: string): Promise<string | null> {
  let wanted: string
  try {
    wanted = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null
    throw error
  }
  if (wanted.includes('\0')) return null
  const file = path.join(root, wanted.endsWith('/') ? `${wanted}index.html` : wanted)
  try {
    const real = await realpath(file)
    if (!real.startsWith(root + path.sep)) return null
    return (await stat(real)).isFile() ? real : null
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end()
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
}
