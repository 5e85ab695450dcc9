import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RULES } from '../../src/rules/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const SAMPLES = path.resolve('samples')

interface Finding {
  rule: string
  severity: string
  cell: string
  ignored: unknown
}
interface Report {
  schema: string
  files: {
    file: string
    verdict: string
    error: { code: string; message: string } | null
    pack: { id: string } | null
    tables: { form: string; sheet: string }[]
    findings: Finding[]
  }[]
  summary: Record<string, number>
}

function jixiao(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
const json = (args: readonly string[]) => {
  const { status, stdout } = jixiao([...args, '--format', 'json'])
  return { status, report: JSON.parse(stdout) as Report }
}

const samples = readdirSync(SAMPLES).filter((f) => f.endsWith('.xlsx'))
const clean = samples.find((f) => f.includes('干净')) ?? ''
const bad = samples.find((f) => !f.includes('干净')) ?? ''
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'))
  copyFileSync(path.join(SAMPLES, clean), path.join(folder, 'a.xlsx'))
  mkdirSync(path.join(folder, '下级'))
  copyFileSync(path.join(SAMPLES, bad), path.join(folder, '下级', 'b.xlsx'))
  writeFileSync(path.join(folder, '~$a.xlsx'), 'lock')
  writeFileSync(path.join(folder, 'note.txt'), 'no workbook')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('jixiao check', () => {
  it('ends with 0 for a clean workbook and says it can be submitted', () => {
    const { status, stdout } = jixiao(['check', path.join(SAMPLES, clean)])
    expect(stdout).toContain('可以提交')
    expect(status).toBe(0)
  })
  it('ends with 1 when errors are found, and shows cell, message and what to do', () => {
    const { status, stdout } = jixiao(['check', path.join(SAMPLES, bad)])
    expect(status).toBe(1)
    expect(stdout).toMatch(/✖ 须改 {2}[A-Z]+\d+/)
    expect(stdout).toContain('→ ')
    expect(stdout).toContain('暂不能提交')
  })
  it('prints the report and nothing else as JSON, with the files as they were given', () => {
    const { report, status } = json(['check', path.join(SAMPLES, clean), path.join(SAMPLES, bad)])
    expect(report.schema).toBe('jixiao-report/1')
    expect(report.files.map((f) => f.file)).toEqual([path.join(SAMPLES, clean), path.join(SAMPLES, bad)])
    expect(report.files.map((f) => f.verdict)).toEqual(['ready', 'blocked'])
    expect(Object.keys(report.summary)).toEqual(['files', 'tables', 'indicators', 'errors', 'warnings', 'infos'])
    const counted = report.files.flatMap((f) => f.findings).filter((f) => f.severity === 'error' && !f.ignored)
    expect(report.summary['errors']).toBe(counted.length)
    expect(status).toBe(1)
  })
  it('finds workbooks below a folder, and leaves lock files and other things alone', () => {
    const { report } = json(['check', folder])
    expect(report.files.map((f) => f.file)).toEqual([path.join(folder, 'a.xlsx'), path.join(folder, '下级', 'b.xlsx')])
  })
  it('takes patterns, and each file once', () => {
    const { report } = json(['check', `${folder}/*.xlsx`, path.join(folder, 'a.xlsx')])
    expect(report.files).toHaveLength(1)
  })
  it('goes on with the other files when one cannot be read, and then ends with 2', () => {
    const broken = path.join(folder, 'broken.xlsx')
    writeFileSync(broken, 'PK no zip')
    const { status, report } = json(['check', broken, path.join(SAMPLES, clean)])
    rmSync(broken)
    expect(status).toBe(2)
    expect(report.files.map((f) => f.verdict)).toEqual(['unchecked', 'ready'])
    expect(report.files[0]?.error?.message).toMatch(/[一-龥]{4}/)
  })
  it('lets what could not be checked outweigh errors', () => {
    expect(jixiao(['check', path.join(folder, 'missing.xlsx'), path.join(SAMPLES, bad)]).status).toBe(2)
  })
  it('leaves every byte of the files as it was', () => {
    const print = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
    const files = samples.map((f) => path.join(SAMPLES, f))
    const before = files.map((f) => [print(f), statSync(f).mtimeMs])
    jixiao(['check', SAMPLES])
    expect(files.map((f) => [print(f), statSync(f).mtimeMs])).toEqual(before)
  })
  it('says the same of the same file every time', () => {
    const args = ['check', path.join(SAMPLES, bad), '--format', 'json']
    expect(jixiao(args).stdout).toBe(jixiao(args).stdout)
  })
  it('writes the result to a file with --out', () => {
    const out = path.join(folder, 'report.json')
    const { stdout } = jixiao(['check', path.join(SAMPLES, bad), '--format', 'json', '--out', out])
    expect(stdout).toBe('')
    expect((JSON.parse(readFileSync(out, 'utf8')) as Report).files).toHaveLength(1)
  })
  it('says which place cannot be written to', () => {
    const { status, stderr } = jixiao(['check', path.join(SAMPLES, bad), '--out', path.join(folder, 'no', 'x.json')])
    expect(status).toBe(2)
    expect(stderr).toContain('结果没能写入')
  })
  it('lists only what is grave enough with --min-severity, the verdict and the totals stay', () => {
    const all = json(['check', path.join(SAMPLES, bad)]).report
    const some = json(['check', path.join(SAMPLES, bad), '--min-severity', 'error']).report
    expect(new Set(some.files[0]?.findings.map((f) => f.severity))).toEqual(new Set(['error']))
    expect(some.summary).toEqual(all.summary)
    expect(some.files[0]?.verdict).toBe(all.files[0]?.verdict)
  })
  it('shows only the totals with --quiet', () => {
    const { stdout } = jixiao(['check', SAMPLES, '--quiet'])
    expect(stdout).not.toContain('→ ')
    expect(stdout.trim().split('\n')).toHaveLength(samples.length + 2)
  })
  it('checks only the sheets that are named, and says so when there is none of that name', () => {
    const { report } = json(['check', path.join(SAMPLES, bad)])
    const sheet = report.files[0]?.tables[0]?.sheet ?? ''
    expect(json(['check', path.join(SAMPLES, bad), '--sheet', sheet]).report.files[0]?.tables.length).toBeGreaterThan(0)
    const none = json(['check', path.join(SAMPLES, bad), '--sheet', '没有这张'])
    expect(none.status).toBe(2)
    expect(none.report.files[0]?.error?.message).toContain('没有这张')
  })
  it('uses the pack that is named, and refuses a bad one with its reasons', () => {
    expect(json(['check', path.join(SAMPLES, bad), '--pack', 'hunan']).report.files[0]?.pack?.id).toBe('hunan')
    const pack = path.join(folder, 'pack.json')
    writeFileSync(pack, '{"schema":"jixiao-pack/1","id":"x","title":"x","version":"1.0.0","rules":{"no-rule":"off"}}')
    const { status, stderr } = jixiao(['check', path.join(SAMPLES, bad), '--pack', pack])
    expect(status).toBe(2)
    expect(stderr).toContain('rules.no-rule')
  })
  it('dresses text only where colour is wanted', () => {
    const escape = String.fromCharCode(27)
    expect(jixiao(['check', path.join(SAMPLES, bad)]).stdout).not.toContain(escape)
    const coloured = jixiao(['check', path.join(SAMPLES, bad)], { NO_COLOR: undefined, FORCE_COLOR: '1' })
    expect(coloured.stdout).toContain(escape)
  })
})

describe('jixiao rules and explain', () => {
  it('lists every rule as JSON', () => {
    const { stdout } = jixiao(['rules', '--format', 'json'])
    const { rules } = JSON.parse(stdout) as { rules: { id: string; family: string; severity: string; title: string }[] }
    expect(rules).toHaveLength(RULES.length)
    for (const rule of rules) expect(Object.keys(rule)).toEqual(['id', 'family', 'severity', 'title'])
  })
  it('explains the options of a rule', () => {
    const { stdout } = jixiao(['explain', 'cost-sum'])
    expect(stdout).toContain('slightPercent = 1')
    expect(stdout).toContain('只算提醒')
  })
  it('lists and explains the checks of a pack', () => {
    const pack = path.join(folder, 'pack.json')
    writeFileSync(
      pack,
      JSON.stringify({
        schema: 'jixiao-pack/1',
        id: 'shili',
        title: '示例规则',
        version: '1.0.0',
        extends: 'baseline',
        checks: [
          {
            name: 'bu-xie-deng',
            title: '指标名称里不写“等”',
            check: 'forbidden',
            at: '指标.名称',
            words: ['等'],
            severity: 'warning',
            message: '“{name}”里有“等”，看不出还有什么',
          },
        ],
      }),
    )
    const listed = jixiao(['rules', '--pack', pack, '--format', 'json'])
    expect(JSON.parse(listed.stdout)).toMatchObject({
      rules: expect.arrayContaining([expect.objectContaining({ id: 'shili/bu-xie-deng' })]) as unknown,
    })
    const explained = jixiao(['explain', 'shili/bu-xie-deng', '--pack', pack])
    expect(explained.status).toBe(0)
    expect(explained.stdout).toContain('指标名称里不写“等”')
    expect(explained.stdout).toContain('规则包“示例规则”自己的检查')
    expect(jixiao(['explain', 'shili/bu-xie-deng']).status).toBe(2)
  })
  it('says in English what it says in Chinese, and Chinese unless it is asked', () => {
    const file = path.join(SAMPLES, '01-天津-2026年项目绩效目标表.xlsx')
    const chinese = jixiao(['check', file, '--format', 'json'])
    expect(jixiao(['check', file, '--format', 'json', '--lang', 'zh-CN']).stdout).toBe(chinese.stdout)
    const english = jixiao(['check', file, '--format', 'json', '--lang', 'en'])
    expect(english.status).toBe(chinese.status)
    const [one, other] = [chinese, english].map(
      ({ stdout }) =>
        (JSON.parse(stdout) as { files: { findings: { fingerprint: string; message: string }[] }[] }).files[0],
    )
    expect(other?.findings.map((f) => f.fingerprint)).toEqual(one?.findings.map((f) => f.fingerprint))
    expect(other?.findings[0]?.message).toMatch(/cost indicators add up to/)
    expect(jixiao(['check', file, '--lang', 'en']).stdout).toMatch(/must fix[^]*total: 1 file/)
    expect(jixiao(['rules', '--lang', 'en']).stdout).toContain('The cost indicators do not add up to the budget')
    expect(jixiao(['explain', 'cost-sum', '--lang', 'en']).stdout).toContain('What is checked')
    expect(jixiao(['check', 'no-such-file.xlsx', '--lang', 'en']).stdout).toContain('There is no such file')
    expect(jixiao(['check', file, '--lang', 'fr']).status).toBe(2)
  })
  it('explains a rule: what, why, how', () => {
    const { stdout, status } = jixiao(['explain', 'cost-sum'])
    expect(status).toBe(0)
    for (const part of ['查什么', '为什么', '怎么改', '依据']) expect(stdout).toContain(part)
  })
  it('helps with a rule that does not exist', () => {
    const { stderr, status } = jixiao(['explain', 'cost'])
    expect(status).toBe(2)
    expect(stderr).toContain('cost-sum')
  })
  it('answers a wrong command in Chinese', () => {
    const { stderr, status } = jixiao(['chekc'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/[一-龥]{4}/)
  })
})
