import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { packJsonSchema } from '../../src/packs/jsonSchema.ts'
import { parsePack, resolvePack, type Pack } from '../../src/packs/index.ts'
import { placeOf, PLACE_NAMES } from '../../src/packs/checks/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readNotation } from '../../src/table/index.ts'
import { BUILTIN_TYPES, withTypeChanges } from '../../src/templates/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const DOCS = readFileSync('docs/packs.md', 'utf8')

/** The code blocks of a kind, in order. */
function blocks(kind: string): string[] {
  return [...DOCS.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, info]) => info === kind)
    .map(([, , text = '']) => text)
}

const text = JSON.stringify(
  Object.assign({}, ...blocks('json step').map((step) => JSON.parse(step) as object)),
  null,
  2,
)

function accepted(): Pack {
  const parsed = parsePack(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.pack
}

describe('the pack that docs/packs.md writes step by step', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jixiao-packs-'))
    writeFileSync(path.join(folder, 'shili-shi.json'), text)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it('says what it sets out to: two rules, words, three checks, a template', () => {
    const pack = accepted()
    expect(Object.keys(pack.rules ?? {})).toHaveLength(2)
    expect(pack.checks).toHaveLength(3)
    expect(withTypeChanges(BUILTIN_TYPES, pack.projectTypes ?? []).map(({ id }) => id)).toContain('fishery')
  })

  it('answers its commands as printed there', () => {
    const [commands = ''] = blocks('sh run')
    const [printed = ''] = blocks('text output')
    const outputs = commands
      .trim()
      .split('\n')
      .map((command) => {
        const [program, ...args] = command.split(' ')
        expect(program).toBe('jixiao')
        const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, ...args], {
          cwd: folder,
          encoding: 'utf8',
          env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
        })
        expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
        return stdout
      })
    expect(outputs.join('')).toBe(printed)
  })

  it('finds in the example table exactly what is marked there', () => {
    const [table = ''] = blocks('text table')
    const { grids, marks } = readNotation(table)
    const { findings } = checkWorkbook(grids, { pack: resolvePack(accepted()) })
    const about = findings.filter(({ rule }) => /^(?:shili-shi\/|range-value$|vague-value$)/.test(rule))
    expect(about.map(({ cell }) => formatCell(cell)).sort()).toEqual(marks.map(({ cell }) => formatCell(cell)).sort())
    expect(about.find(({ rule }) => rule === 'range-value')?.severity).toBe('error')
  })
})

describe('docs/packs.md', () => {
  it('shows fragments that are accepted by the same door', () => {
    // A whole object is the deployment's file, no part of a pack.
    for (const fragment of blocks('json').filter((block) => !block.trim().startsWith('{'))) {
      const parsed = parsePack(
        `{ "schema": "jixiao-pack/1", "id": "shi-li", "title": "示例", "version": "1.0.0", ${fragment} }`,
      )
      expect(parsed).toMatchObject({ ok: true })
    }
  })
  it('names every place that a check can speak of', () => {
    const groups = new Set(PLACE_NAMES.flatMap((name) => name.split('.')))
    for (const name of groups) expect(DOCS).toContain(name)
    expect(placeOf('资金.财政资金')).not.toBeNull()
  })
})

it('docs/pack.schema.json is what the schema of packs gives today', () => {
  expect(JSON.parse(readFileSync('docs/pack.schema.json', 'utf8'))).toEqual(packJsonSchema())
})
