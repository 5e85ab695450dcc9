import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { decompress } from 'wawoff2'
import { CACHE, once } from '../../support/cache.ts'

const WOFF2 = fileURLToPath(new URL('../node_modules/@fontsource-variable/noto-sans-sc/files/', import.meta.url))
/** What the font calls itself: a variable font is named after its thinnest weight. */
const FAMILY = 'Noto Sans SC Thin'

/**
 * A fontconfig file with Noto Sans SC as the only font: the same glyphs and widths on every machine, with or without
 * Chinese fonts. Fontconfig does not read woff2, so the font is unpacked to TrueType, once. Gives the file's path.
 */
export async function chineseFontConfig(): Promise<string> {
  const home = await once('fonts', async (folder) => {
    mkdirSync(path.join(folder, 'ttf'))
    for (const name of readdirSync(WOFF2).filter((file) => file.endsWith('-wght-normal.woff2'))) {
      const font = await decompress(readFileSync(path.join(WOFF2, name)))
      writeFileSync(path.join(folder, 'ttf', name.replace(/woff2$/, 'ttf')), font)
    }
    writeFileSync(path.join(folder, 'fonts.conf'), config(path.join(CACHE, 'fonts')))
  })
  return path.join(home, 'fonts.conf')
}

function config(home: string): string {
  const aliases = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (name) => `  <alias><family>${name}</family><prefer><family>${FAMILY}</family></prefer></alias>`,
  )
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/ttf</dir>
  <cachedir>${home}/cache</cachedir>
${aliases.join('\n')}
</fontconfig>
`
}
