// npm run start:wps -- [--port 3889]
// Serves the WPS add-in to this machine alone, for trying it in a WPS that is installed here.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { jspluginsOnline, publishOnline } from '../src/hosts/wps/packaging/listings.ts'
import { DIST } from './build/buildPages.ts'
import { serveFolder } from './serve/serveFolder.ts'
import { buildWpsPages, WPS_PORT } from './wps/buildWps.ts'

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(WPS_PORT) } } })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`端口要写成 0 到 65535 的数字：${values.port}`)
  console.log('正在准备页面，大约需要十几秒…')
  const folder = path.join(DIST, 'start-wps')
  await buildWpsPages(folder, 'development')
  const { origin } = await serveFolder(folder, port)
  const address = `${origin}/`
  console.log(`WPS 加载项的网页在 ${address}（只有这台电脑能访问）。\n`)
  console.log('个人版（12.1.0.16910 以上）：把下面的内容存成 publish.xml，放进')
  console.log('  Windows：%APPDATA%\\kingsoft\\wps\\jsaddons\\    Linux：~/.local/share/Kingsoft/wps/jsaddons/')
  console.log('已经有 publish.xml 时，只把 <jspluginonline …/> 那一行加进去。\n')
  console.log(publishOnline(address))
  console.log('企业版、专业版、政务版：文件名用 jsplugins.xml，并在 oem.ini 里写 JsApiPlugin=true，内容是\n')
  console.log(jspluginsOnline(address))
  console.log('然后完全退出 WPS 再打开；第一次会问是否信任，同意后再重开一次。按 Ctrl+C 结束。')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
