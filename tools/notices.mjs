// Writes THIRD-PARTY-NOTICES.md from package-lock.json: every package that is shipped, with its licence text.
// `--check` fails when the file does not match the lockfile; the tests run it so.
import { readdir, readFile, writeFile } from 'node:fs/promises'

const OUT = new URL('../THIRD-PARTY-NOTICES.md', import.meta.url)
const ROOT = new URL('../', import.meta.url)
const ALLOWED = /^(MIT|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD)$/

const lock = JSON.parse(await readFile(new URL('package-lock.json', ROOT), 'utf8'))
const shipped = Object.entries(lock.packages)
  .filter(([path, info]) => path.startsWith('node_modules/') && !info.dev && !info.devOptional && !info.optional)
  .sort(([a], [b]) => (a < b ? -1 : 1))

const sections = []
for (const [path, info] of shipped) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  if (!ALLOWED.test(info.license ?? '')) throw new Error(`${name}: licence ${info.license} is not one we ship`)
  const files = await readdir(new URL(`${path}/`, ROOT))
  const file = files.find((f) => /^licen[cs]e/i.test(f))
  const text = file ? (await readFile(new URL(`${path}/${file}`, ROOT), 'utf8')).trim() : `License: ${info.license}`
  sections.push(`## ${name} ${info.version} (${info.license})\n\n\`\`\`text\n${text.replaceAll('\r\n', '\n')}\n\`\`\``)
}
const notices = `# 第三方软件声明 / Third-party notices

本产品包含下列开源软件。此文件由 \`npm run notices\` 根据 package-lock.json 生成。

${sections.join('\n\n')}
`

if (process.argv.includes('--check')) {
  const current = await readFile(OUT, 'utf8').catch(() => '')
  if (current !== notices) {
    console.error('THIRD-PARTY-NOTICES.md 与 package-lock.json 不一致，请运行 npm run notices。')
    process.exit(1)
  }
} else {
  await writeFile(OUT, notices)
  console.log(`${shipped.length} packages`)
}
