// npm run build -- [--address https://…/] [--office-js <address or folder>] [--development] [--pack <file>]
// dist/pages is a static folder for any https server; dist/excel/manifest.xml names the address it is served from.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildPages, DIST } from './build/buildPages.ts'
import { carriedPack } from './build/deployment.ts'
import { LOCAL_ADDRESS } from './build/excelManifest.ts'
import { sizes, sizesInWords } from './sizes.ts'

const { values } = parseArgs({
  options: {
    address: { type: 'string', default: LOCAL_ADDRESS },
    'office-js': { type: 'string' },
    development: { type: 'boolean', default: false },
    pack: { type: 'string' },
  },
})

try {
  await buildPages({
    address: values.address,
    officeJs: values['office-js'],
    mode: values.development ? 'development' : 'production',
    deployment: values.pack === undefined ? null : await carriedPack(values.pack),
  })
  for (const page of await sizes(path.join(DIST, 'pages'))) console.log(sizesInWords(page))
  console.log(`网页在 dist/pages，放到 ${values.address} 下；Excel 的清单是 dist/excel/manifest.xml`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
