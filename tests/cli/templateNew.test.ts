import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { openDocument } from '../../src/hosts/file/index.ts'
import { parsePack } from '../../src/packs/index.ts'
import { BLANK_FORMS } from '../../src/templates/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const SAMPLES = path.resolve('samples')
const sample = (start: string) => readdirSync(SAMPLES).find((name) => name.startsWith(start)) ?? ''

let folder = ''
let file = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-new-'))
  file = path.join(folder, '一张表.xlsx')
  copyFileSync(path.join(SAMPLES, sample('06')), file)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const inFolder = (name: string) => path.join(folder, name)

function template(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'template', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}

function checked(of: string) {
  const opened = openDocument(readFileSync(of), of)
  if (!opened.ok) throw new Error(opened.error.message)
  const { document } = opened
  return checkWorkbook(
    document.sheets.map(({ name }) => document.grid(name)),
    { fileName: of },
  )
}

const NEW = ['--name', '示例食品安全抽检', '--budget', '80', '--year', '2026'] as const

describe('jixiao template new', () => {
  it.each(BLANK_FORMS)(
    'drafts a table of form %s that is recognised as such and only waits to be completed',
    (form) => {
      const out = inFolder(`${form}.xlsx`)
      const { status, stdout, stderr } = template('new', '--form', form, '--type', 'sampling', ...NEW, '--out', out)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain(`写好了「示例食品安全抽检」（${form} `)
      const { tables, findings } = checked(out)
      expect(tables.map((table) => [table.form, table.year?.year])).toEqual([[form, 2026]])
      const open = findings.filter(({ rule }) => !['required-field', 'empty-indicator', 'goal-pairing'].includes(rule))
      // The goal waits for what is planned, and is named until it has it.
      expect(open.map(({ rule }) => rule)).toEqual(['placeholder-text'])
      expect(stdout).toMatch(/还要填写：\n[^]*绩效目标.*＿＿/)
      expect(tables[0]?.indicators.map(({ name }) => name.text)).toContain('监督抽检批次数')
    },
  )

  it('finds the type by the name, and says what is left to fill in', () => {
    const out = inFolder('认出.xlsx')
    const { stdout } = template('new', '--form', 'f1', '--name', '示例业务培训', '--out', out)
    expect(stdout).toContain('培训')
    expect(stdout).toMatch(/还要填写：\n.*预算数/)
    expect(checked(out).tables[0]?.year?.year).toBe(new Date().getFullYear())
  })

  it('adds a sheet to a copy of a workbook, and leaves the other sheets as they are', () => {
    const out = inFolder('加了.xlsx')
    const before = readFileSync(file)
    expect(template('new', file, '--form', 'F6', '--type', 'training', ...NEW, '--out', out).status).toBe(0)
    expect(readFileSync(file)).toEqual(before)
    const [old, now] = [checked(file), checked(out)]
    expect(now.tables).toHaveLength(old.tables.length + 1)
    expect(now.tables.at(-1)?.sheet).toBe('示例食品安全抽检')
    expect(now.tables[0]?.indicators.map(({ name }) => name.text)).toEqual(
      old.tables[0]?.indicators.map(({ name }) => name.text),
    )
  })

  it.each([
    ['an unknown form', ['--form', 'F99', '--type', 'training'], /F9 {2}/],
    ['an unknown type', ['--form', 'F1', '--type', 'nothing'], /template list/],
    ['neither type nor name', ['--form', 'F1'], /--type/],
    ['a budget that is no number', ['--form', 'F1', '--type', 'training', '--budget', '八十'], /万元数/],
    ['a year that is none', ['--form', 'F1', '--type', 'training', '--year', '26'], /四位年份/],
  ])('refuses %s, and says what to write', (_, args, words) => {
    const out = inFolder('不写.xlsx')
    const { status, stderr } = template('new', ...args, '--out', out)
    expect(status).toBe(2)
    expect(stderr).toMatch(words)
    expect(existsSync(out)).toBe(false)
  })

  it('never writes over a file, and asks for one where none is named', () => {
    const { status, stderr } = template('new', '--form', 'F1', '--type', 'training', '--out', file)
    expect([status, stderr]).toEqual([2, expect.stringContaining('已经有了')])
    expect(template('new', '--form', 'F1', '--type', 'training').stderr).toContain('--out')
  })
})

describe('jixiao template save', () => {
  const save = (...args: string[]) => template('save', file, ...args)

  it('makes a pack of a table, that is valid and offers the table its own indicators', () => {
    const out = inFolder('自己的.json')
    const { status, stdout } = save('--id', 'my_type', '--name', '本局的项目', '--out', out)
    expect(status).toBe(0)
    const parsed = parsePack(readFileSync(out, 'utf8'))
    expect(parsed.ok && parsed.pack.projectTypes).toHaveLength(1)
    // Whoever uses it goes on checking by the rules that fit this table.
    expect(parsed.ok && parsed.pack.extends).toBe('mof-2021')
    const count = Number(/把 (\d+) 条指标/.exec(stdout)?.[1] ?? 0)
    expect(count).toBeGreaterThan(4)
    expect(template('show', 'my_type', '--pack', out).stdout).toContain('本局的项目')
    // All its required indicators are there already.
    const again = template('insert', file, '--type', 'my_type', '--pack', out, '--dry-run')
    expect(again.stderr).toContain('表里都有了')
  })

  it('refuses an id or a table that cannot be, and never writes over a file', () => {
    expect(save('--id', '我的', '--name', '名称', '--out', inFolder('甲.json')).stderr).toContain('小写字母')
    expect(save('--id', 'a', '--name', '名称', '--table', 't9', '--out', inFolder('甲.json')).stderr).toContain('t9')
    expect(existsSync(inFolder('甲.json'))).toBe(false)
    writeFileSync(inFolder('乙.json'), '{}')
    expect(save('--id', 'a', '--name', '名称', '--out', inFolder('乙.json'))).toMatchObject({ status: 2 })
    expect(readFileSync(inFolder('乙.json'), 'utf8')).toBe('{}')
  })
})
