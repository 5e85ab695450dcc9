import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDocument, type WorkbookDocument } from '../../src/hosts/file/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const SAMPLES = path.resolve('samples')
const sample = (start: string) => path.join(SAMPLES, readdirSync(SAMPLES).find((name) => name.startsWith(start)) ?? '')

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}

function opened(file: string): WorkbookDocument {
  const result = openDocument(new Uint8Array(readFileSync(file)), file)
  if (!result.ok) throw new Error(result.error.message)
  return result.document
}

let folder = ''
let input = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'))
  input = path.join(folder, '2026年表.xlsx')
  out = path.join(folder, '结果.xlsx')
  copyFileSync(sample('01'), input)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('jixiao mark', () => {
  it('writes a marked copy with notes and the report, and leaves the file as it was', () => {
    const before = readFileSync(input)
    const { status, stdout } = jixiao('mark', input, '--out', out)
    expect(status).toBe(1)
    expect(stdout).toContain('暂不能提交')
    const document = opened(out)
    expect(document.sheets.at(-1)?.name).toBe('绩效检查报告')
    const look = document.look(document.sheets[0]?.name ?? '')
    expect(look.marks.some(({ level }) => level === 'error')).toBe(true)
    expect(look.notes.length).toBeGreaterThan(0)
    expect(look.notes.every(({ ours }) => ours)).toBe(true)
    expect(readFileSync(input)).toEqual(before)
  })

  it('gives the file back byte for byte where notes and report were not wanted and the marks are cleared', () => {
    jixiao('mark', input, '--out', out, '--no-notes', '--no-report')
    const cleared = opened(out).clearMarks()
    const original = opened(input)
    if (!cleared.ok) throw new Error(cleared.refusal.message)
    expect(unzipSync(cleared.document.bytes())).toEqual(unzipSync(original.bytes()))
  })

  it('ends with 0 for a clean table, and does not pile up marks or reports when run again', () => {
    copyFileSync(sample('09'), input)
    expect(jixiao('mark', input, '--in-place').status).toBe(0)
    const once = opened(input)
    expect(jixiao('mark', input, '--in-place').status).toBe(0)
    expect(opened(input).sheets).toEqual(once.sheets)
    expect(opened(input).look(once.activeSheet).marks).toEqual(once.look(once.activeSheet).marks)
  })
})

describe('jixiao fix', () => {
  it('lists before and after, writes them into the copy, and says what is left', () => {
    const { status, stdout } = jixiao('fix', input, '--out', out)
    expect(status).toBe(1)
    expect(stdout).toMatch(/工作表 +单元格 +改前 +改后/)
    expect(stdout).toMatch(/G10 +预计60批次 +≥60批次/)
    expect(stdout).toMatch(/改了 \d+ 处.*\n改后：暂不能提交/)
    expect(opened(out).grid('食品安全监督抽检').cell(9, 6)?.text).toBe('≥60批次')
    expect(opened(input).grid('食品安全监督抽检').cell(9, 6)?.text).toBe('预计60批次')
  })

  it('only lists with --dry-run', () => {
    const { stdout } = jixiao('fix', input, '--dry-run')
    expect(stdout).toContain('没有写文件')
    expect(readdirSync(folder)).toEqual([path.basename(input)])
  })

  it('changes the file itself only with --in-place, with nothing left beside it', () => {
    const before = readFileSync(input)
    const mode = statSync(input).mode
    expect(jixiao('fix', input, '--in-place').status).toBe(1)
    expect(readFileSync(input)).not.toEqual(before)
    expect(statSync(input).mode).toBe(mode)
    expect(readdirSync(folder)).toEqual([path.basename(input)])
    expect(jixiao('fix', input, '--in-place').stdout).toContain('没有拿得准')
  })
})

describe('where mark and fix may write', () => {
  it.each([['mark'], ['fix']])('%s asks where to, and never writes over a file that is there', (command) => {
    const before = readFileSync(input)
    const none = jixiao(command, input)
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('--out')])
    const same = jixiao(command, input, '--out', input)
    expect([same.status, same.stderr]).toEqual([2, expect.stringContaining('已经有了')])
    writeFileSync(out, '别的')
    expect(jixiao(command, input, '--out', out).status).toBe(2)
    expect(readFileSync(out, 'utf8')).toBe('别的')
    expect(readFileSync(input)).toEqual(before)
  })

  it('asks for one of --out and --in-place, and for a name that programs open', () => {
    expect(jixiao('fix', input, '--out', out, '--in-place').stderr).toContain('只能用一个')
    expect(jixiao('fix', input, '--out', path.join(folder, '结果.xls')).stderr).toContain('.xlsx')
    expect(existsSync(out)).toBe(false)
  })

  it('sends an old .xls, or what is no workbook, away with what to do', () => {
    const text = path.join(folder, '表.xlsx')
    writeFileSync(text, '项目,金额\n')
    const { status, stderr } = jixiao('mark', text, '--out', out)
    expect(status).toBe(2)
    expect(stderr).toContain('另存为')
    expect(jixiao('mark', path.join(folder, '没有.xlsx'), '--out', out).stderr).toContain('没能打开')
  })

  it('says so when the place cannot be written to', () => {
    const { status, stderr } = jixiao('fix', input, '--out', path.join(folder, '没有', '结果.xlsx'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('没能写入')])
  })
})
