// npm run build:wps -- [--address http://…/] [--development] [--pack <file>]
// dist/wps: the pages for a web server, what an online installation needs, and the archives for offline ones.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { DIST } from './build/buildPages.ts'
import { carriedPack } from './build/deployment.ts'
import { sizes, sizesInWords } from './sizes.ts'
import { buildWps } from './wps/buildWps.ts'

const { values } = parseArgs({
  options: {
    address: { type: 'string' },
    development: { type: 'boolean', default: false },
    pack: { type: 'string' },
  },
})

try {
  const { pages, archives } = await buildWps({
    ...(values.address === undefined ? {} : { address: values.address }),
    mode: values.development ? 'development' : 'production',
    deployment: values.pack === undefined ? null : await carriedPack(values.pack),
    out: path.join(DIST, 'wps'),
  })
  for (const page of await sizes(pages)) console.log(sizesInWords(page))
  const shown = (file: string) => path.relative(path.join(DIST, '..'), file)
  console.log(
    `在线安装：${shown(pages)} 放到服务器上，${shown(path.join(DIST, 'wps/online'))} 里是每台电脑要的文件和说明`,
  )
  console.log(`离线安装：${archives.map(shown).join('、')}，里面有说明`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
