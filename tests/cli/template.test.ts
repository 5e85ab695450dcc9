import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BUILTIN_TYPES, projectTypeSchema } from '../../src/templates/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')

interface Suggestions {
  suggestions: { name: string; candidates: { type: string; score: number; reason: string }[] }[]
}

function template(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'template', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}
function suggest(...args: string[]) {
  const { status, stdout, stderr } = template('suggest', '--format', 'json', ...args)
  return { status, stderr, ...(JSON.parse(stdout) as Suggestions) }
}

let folder = ''
let pack = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-template-'))
  pack = path.join(folder, 'pack.json')
  const projectTypes = [{ off: 'party' }, { extends: 'publicity', keywords: ['红细胞工程'] }]
  writeFileSync(
    pack,
    JSON.stringify({ schema: 'jixiao-pack/1', id: 'shi-li', title: '示例', version: '1.0.0', projectTypes }),
  )
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('jixiao template list', () => {
  it('lists every type with its name and how many indicators it has', () => {
    const { status, stdout } = template('list')
    expect(status).toBe(0)
    for (const { id, name } of BUILTIN_TYPES) {
      expect(stdout).toContain(id)
      expect(stdout).toContain(name)
    }
    expect(stdout).toContain(`共 ${String(BUILTIN_TYPES.length)} 类`)
  })
  it('lists them as JSON', () => {
    const { types } = JSON.parse(template('list', '--format', 'json').stdout) as { types: { id: string }[] }
    expect(types.map(({ id }) => id)).toEqual(BUILTIN_TYPES.map(({ id }) => id))
  })
  it('leaves out what a pack leaves out', () => {
    const { types } = JSON.parse(template('list', '--format', 'json', '--pack', pack).stdout) as {
      types: { id: string }[]
    }
    expect(types).toHaveLength(BUILTIN_TYPES.length - 1)
  })
})

describe('jixiao template show', () => {
  it('shows a type’s indicators with operator, value and unit', () => {
    const { status, stdout } = template('show', 'party')
    expect(status).toBe(0)
    expect(stdout).toContain('党员参学率')
    expect(stdout).toContain('≥95%')
    expect(stdout).toContain('〔预算数〕')
  })
  it('takes the Chinese name as well', () => {
    expect(template('show', '党建活动类').stdout).toContain('party')
  })
  it('as JSON gives what a pack may carry', () => {
    const { stdout } = template('show', 'sampling', '--format', 'json')
    expect(projectTypeSchema.parse(JSON.parse(stdout)).id).toBe('sampling')
  })
  it('helps with a type that does not exist', () => {
    const { status, stderr } = template('show', 'sampl')
    expect(status).toBe(2)
    expect(stderr).toContain('sampling')
  })
})

describe('jixiao template suggest', () => {
  it('says for each name up to three types, with score and reason', () => {
    const { status, suggestions } = suggest('--name', '监督抽查120批次', '--name', '综合业务费')
    expect(status).toBe(0)
    expect(suggestions.map(({ name }) => name)).toEqual(['监督抽查120批次', '综合业务费'])
    const [sampling, general] = suggestions.map(({ candidates }) => candidates[0])
    expect(sampling).toEqual({ type: 'sampling', score: expect.any(Number) as number, reason: '因为：监督抽查、批次' })
    expect(general?.type).toBe('general')
    for (const { candidates } of suggestions) expect(candidates.length).toBeLessThanOrEqual(3)
  })
  it('reads the projects of a workbook', () => {
    const { status, suggestions } = suggest('samples/01-天津-2026年项目绩效目标表.xlsx')
    expect(status).toBe(0)
    expect(suggestions.map(({ candidates }) => candidates[0]?.type)).toEqual(['sampling', 'special_equipment'])
  })
  it('says it in words for people, with the reason', () => {
    const { stdout } = template('suggest', '--name', '监督抽查120批次')
    expect(stdout).toContain('抽检检验类（sampling）')
    expect(stdout).toContain('因为：监督抽查、批次')
  })
  it('knows the words that a pack adds', () => {
    const first = (...more: string[]) => suggest('--name', '红细胞工程', ...more).suggestions[0]?.candidates[0]?.type
    expect(first('--pack', pack)).toBe('publicity')
    expect(first()).not.toBe('publicity')
  })
  it('says so when nothing is asked, a file is missing or a pack is bad', () => {
    expect(template('suggest')).toMatchObject({ status: 2, stdout: '' })
    const missing = suggest('没有这个.xlsx', '--name', '监督抽查')
    expect(missing.status).toBe(2)
    expect(missing.stderr).toContain('没有这个.xlsx')
    expect(missing.suggestions).toHaveLength(1)
    const bad = path.join(folder, 'bad.json')
    writeFileSync(bad, readFileSync(pack, 'utf8').replace('"party"', '"partty"'))
    const refused = template('list', '--pack', bad)
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('projectTypes.0.off')
  })
})

describe('jixiao template', () => {
  it('without more shows its help, in Chinese', () => {
    const { status, stdout } = template()
    expect(status).toBe(0)
    expect(stdout).toContain('用法')
    for (const name of ['list', 'show', 'suggest']) expect(stdout).toContain(name)
  })
  it('answers a wrong word in Chinese', () => {
    const { status, stderr } = template('lst')
    expect(status).toBe(2)
    expect(stderr).toMatch(/[一-龥]{4}/)
  })
})
