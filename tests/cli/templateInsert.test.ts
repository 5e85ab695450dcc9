import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { openDocument } from '../../src/hosts/file/index.ts'
import type { Table } from '../../src/table/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const SAMPLES = path.resolve('samples')
const sample = (start: string) => readdirSync(SAMPLES).find((name) => name.startsWith(start)) ?? ''

let folder = ''
let file = ''
let out = ''
let many = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-insert-'))
  file = path.join(folder, '一张表.xlsx')
  many = path.join(folder, '几张表.xlsx')
  out = path.join(folder, '插好.xlsx')
})
beforeEach(() => {
  copyFileSync(path.join(SAMPLES, sample('06')), file)
  copyFileSync(path.join(SAMPLES, sample('01')), many)
  rmSync(out, { force: true })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function insert(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'template', 'insert', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}

function tables(of: string): readonly Table[] {
  const opened = openDocument(readFileSync(of), of)
  if (!opened.ok) throw new Error(opened.error.message)
  const { document } = opened
  return checkWorkbook(
    document.sheets.map(({ name }) => document.grid(name)),
    { fileName: of },
  ).tables
}
const names = (of: string, id: string) =>
  tables(of)
    .find((table) => table.id === id)
    ?.indicators.map(({ name }) => name.text.trim()) ?? []

describe('jixiao template insert', () => {
  it('inserts the required indicators of a type into a copy, and names every one with its row', () => {
    const before = readFileSync(file)
    const { status, stdout, stderr } = insert(file, '--table', 't1', '--type', 'training', '--out', out)
    expect([status, stderr]).toEqual([expect.toSatisfy((code: number) => code === 0 || code === 1), ''])
    expect(readFileSync(file)).toEqual(before)
    const added = names(out, 't1').filter((name) => !names(file, 't1').includes(name))
    expect(added.length).toBeGreaterThan(2)
    for (const name of added) expect(stdout).toContain(name)
    const row = tables(out)[0]?.indicators.find(({ name }) => name.text.trim() === added[0])?.row ?? -1
    expect(stdout).toMatch(new RegExp(`第 ${String(row + 1)} 行 .*${added[0]?.replace(/[（(].*/, '') ?? '!'}`))
    expect(stdout).toContain(`插入了 ${String(added.length)} 条，写入 ${out}`)
    expect(stdout).toMatch(/第 \d+ 行 +新行/)
    expect(names(file, 't1').every((name) => names(out, 't1').includes(name))).toBe(true)
  })

  it('lists only, with --dry-run', () => {
    const { stdout } = insert(file, '--type', 'training', '--dry-run')
    expect(stdout).toContain('没有写文件')
    expect(readdirSync(folder)).toHaveLength(2)
  })

  it('finds the type by itself, and takes several', () => {
    const count = (...types: string[]) => {
      const args = types.flatMap((type) => ['--type', type])
      return Number(/会插入 (\d+) 条/.exec(insert(file, ...args, '--dry-run').stdout)?.[1] ?? 0)
    }
    expect(count()).toBeGreaterThan(0)
    expect(count('training', 'publicity')).toBeGreaterThan(count('training'))
  })

  it('changes the file itself only when told to', () => {
    const refused = insert(file, '--type', 'training')
    expect([refused.status, refused.stderr.includes('--out')]).toEqual([2, true])
    const before = names(file, 't1')
    insert(file, '--type', 'training', '--in-place')
    expect(names(file, 't1').length).toBeGreaterThan(before.length)
  })

  it('asks which table where there are several, and puts it into that one alone', () => {
    const asked = insert(many, '--type', 'training', '--out', out)
    expect(asked.status).toBe(2)
    expect(asked.stderr).toContain('--table')
    const ids = tables(many).map(({ id }) => id)
    const [first = '', second = ''] = ids.filter((id) => asked.stderr.includes(`  ${id}  `))
    insert(many, '--table', second, '--type', 'training', '--out', out)
    expect(names(out, second).length).toBeGreaterThan(names(many, second).length)
    expect(names(out, first)).toEqual(names(many, first))
  })

  it.each([
    ['a table that is not there', () => [many, '--table', 't99', '--type', 'training', '--out', out], 't99'],
    ['a type that is not there', () => [file, '--type', 'nothing', '--out', out], 'template list'],
    [
      'a file that is not there',
      () => [path.join(folder, '没有.xlsx'), '--type', 'training', '--out', out],
      '没能打开',
    ],
    ['a self-assessment', () => [path.join(SAMPLES, sample('15')), '--type', 'training', '--out', out], '没有写入'],
  ])('says so in words: %s', (_, args, words) => {
    const { status, stderr } = insert(...args())
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(existsSync(out)).toBe(false)
  })

  it('inserts nothing twice', () => {
    insert(file, '--type', 'training', '--out', out)
    const again = insert(out, '--type', 'training', '--in-place')
    expect([again.status, again.stderr]).toEqual([2, expect.stringContaining('都有了')])
  })
})
