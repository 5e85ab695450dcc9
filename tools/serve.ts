// npm start -- [--port 4180] [--no-open]
// Serves the workbench to this machine alone and opens it in the browser.
import { parseArgs } from 'node:util'
import { freshPages } from './serve/freshPages.ts'
import { openBrowser } from './serve/openBrowser.ts'
import { serveFolder } from './serve/serveFolder.ts'

try {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '4180' }, 'no-open': { type: 'boolean', default: false } },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`端口要写成 0 到 65535 的数字：${values.port}`)
  const folder = await freshPages((text) => console.log(text))
  const { origin } = await serveFolder(folder, port)
  const address = `${origin}/workbench/`
  console.log(`绩效目标表检查助手已经打开：${address}`)
  console.log('文件只在本机读取，不上传。按 Ctrl+C 结束。')
  if (!values['no-open']) openBrowser(address)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
