import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

export interface TestServer {
  readonly origin: string
  /** Paths that were asked for and are not there. */
  readonly missing: readonly string[]
  close(): Promise<void>
}

/**
 * Serves a folder and files from memory ('/gallery.js') as a plain static server does: what works here works on an
 * intranet's. Files from memory come first.
 */
export async function serve(folder: string | null, files: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const missing: string[] = []
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const type = TYPES[path.extname(wanted)] ?? 'application/octet-stream'
    const given = files[wanted]
    const file = folder === null ? null : path.join(folder, path.normalize(wanted))
    if (given !== undefined) response.writeHead(200, { 'content-type': type }).end(given)
    else if (file !== null && existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, { 'content-type': type })
      createReadStream(file).pipe(response)
    } else {
      missing.push(wanted)
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Chromium asks for /favicon.ico by itself where a page names no icon; that is no fault of the page.
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    get missing() {
      return missing.filter((name) => name !== '/favicon.ico')
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
