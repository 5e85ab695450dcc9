import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { openDocument, type WorkbookDocument } from '../../src/hosts/file/index.ts'
import type { WorkbookState } from '../../src/sheet/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const SAMPLES = path.resolve('samples')
const sample = (start: string) => path.join(SAMPLES, readdirSync(SAMPLES).find((name) => name.startsWith(start)) ?? '')

const reportSchema = z.object({
  files: z.array(
    z.object({
      verdict: z.string(),
      pack: z.object({ id: z.string() }),
      problems: z.array(z.object({ message: z.string() })),
      kept: z.optional(z.object({ rules: z.record(z.string(), z.string()), decisions: z.array(z.looseObject({})) })),
      findings: z.array(
        z.object({
          rule: z.string(),
          severity: z.string(),
          fingerprint: z.string(),
          message: z.string(),
          ignored: z.nullable(z.object({ scope: z.string(), reason: z.string() })),
        }),
      ),
    }),
  ),
  summary: z.object({ errors: z.number(), warnings: z.number() }),
})

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}

function report(...args: string[]) {
  const { status, stdout } = jixiao('check', ...args, '--format', 'json')
  const { files, summary } = reportSchema.parse(JSON.parse(stdout))
  const [file] = files
  if (!file) throw new Error('one file was checked')
  return { status, summary, ...file }
}

function opened(file: string): WorkbookDocument {
  const result = openDocument(new Uint8Array(readFileSync(file)), file)
  if (!result.ok) throw new Error(result.error.message)
  return result.document
}

let folder = ''
let input = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-'))
  input = path.join(folder, '2026年表.xlsx')
  copyFileSync(sample('01'), input)
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function keep(state: Partial<WorkbookState>): void {
  const saved = opened(input).saveState({ schema: 'jixiao-state/1', ignored: [], pack: null, settings: {}, ...state })
  if (!saved.ok) throw new Error(saved.refusal.message)
  writeFileSync(input, saved.document.bytes())
}

const GROUNDS = { reason: '经财政同意', by: '示例会计', at: '2026-01-01', until: null }

describe('what a workbook keeps', () => {
  it('holds on the command line as it does in the pane: ignored findings are listed and do not count', () => {
    const before = report(input)
    expect(before.kept).toBeUndefined()
    const rule = 'cost-sum'
    expect(before.findings.some((finding) => finding.rule === rule)).toBe(true)
    keep({ ignored: [{ scope: 'workbook', rule, ...GROUNDS }] })
    const after = report(input)
    const own = after.findings.filter((finding) => finding.rule === rule)
    expect(own.every(({ ignored }) => ignored?.scope === 'workbook' && ignored.reason === '经财政同意')).toBe(true)
    expect(after.summary.errors).toBe(before.summary.errors - own.length)
    expect(after.kept?.decisions).toEqual([
      { scope: 'workbook', rule, ...GROUNDS, status: 'applied', findings: own.length },
    ])
    const { stdout } = jixiao('check', input)
    expect(stdout).toContain('已忽略：经财政同意，整个工作簿都不查这一条')
  })

  it('can be left out of account', () => {
    const before = report(input)
    keep({ ignored: [{ scope: 'workbook', rule: 'cost-sum', ...GROUNDS }], settings: { rules: { direction: 'off' } } })
    const { status, findings, kept } = report(input, '--no-kept')
    expect({ status, findings, kept }).toEqual({ status: before.status, findings: before.findings, kept: undefined })
  })

  it('is told: rules it turned off, decisions that have run out or are of no use', () => {
    keep({
      ignored: [
        { scope: 'workbook', rule: 'cost-sum', ...GROUNDS, until: '2026-06-30' },
        { scope: 'workbook', rule: 'code-year', ...GROUNDS },
      ],
      settings: { rules: { direction: 'off', 'vague-value': 'info' } },
    })
    const { kept } = report(input)
    expect(kept?.rules).toEqual({ direction: 'off', 'vague-value': 'info' })
    expect(kept?.decisions.map(({ status }) => status)).toEqual(['expired', 'unused'])
    const { stdout } = jixiao('check', input)
    const lines = stdout.replace(/\s/g, '')
    expect(lines).toContain('已在这个工作簿里关掉')
    expect(lines).toContain('在这个工作簿里算作提示')
    expect(lines).toContain('到2026-06-30已经到期')
    expect(lines).toContain('已经用不着了')
  })

  it('names the pack, unless the command names another; a bad one is told and not used', () => {
    keep({ pack: 'tianjin' })
    expect(report(input).pack.id).toBe('tianjin')
    expect(report(input, '--pack', 'hunan').pack.id).toBe('hunan')
    keep({ pack: '{"schema":"jixiao-pack/1","id":"示例"}' })
    const bad = report(input)
    expect(bad.problems.at(-1)?.message).toContain('指定的规则包没有采用')
    expect(
      report(input, '--pack', 'hunan')
        .problems.map(({ message }) => message)
        .join(),
    ).not.toContain('规则包')
  })

  it('of a newer version cannot be read: that is told, and everything counts', () => {
    const before = report(input)
    keep({ ignored: [{ scope: 'workbook', rule: 'cost-sum', ...GROUNDS }] })
    const parts = unzipSync(new Uint8Array(readFileSync(input)))
    for (const [name, bytes] of Object.entries(parts)) {
      if (/customXml\/item\d+\.xml$/.test(name)) {
        parts[name] = strToU8(strFromU8(bytes).replace('jixiao-state/1', 'jixiao-state/9'))
      }
    }
    writeFileSync(input, zipSync(parts))
    const after = report(input)
    expect(after.summary).toEqual(before.summary)
    expect(after.problems.at(-1)?.message).toContain('读不懂')
  })

  it('holds for mark and fix too', () => {
    const rule = 'hedged-value'
    copyFileSync(sample('01'), input)
    const all = jixiao('fix', input, '--dry-run').stdout
    keep({
      settings: { rules: Object.fromEntries(['percent-over-limit', rule, 'symbol-form'].map((id) => [id, 'off'])) },
    })
    const fewer = jixiao('fix', input, '--dry-run').stdout
    expect(fewer.length).toBeLessThan(all.length)
    expect(jixiao('fix', input, '--dry-run', '--no-kept').stdout).toBe(all)
  })
})

describe('a baseline', () => {
  const file = () => path.join(folder, '基线.json')

  it('lets stand what was there when it was drawn up; only what is new counts', () => {
    const before = report(input)
    const drawn = jixiao('check', input, '--baseline', file(), '--update-baseline')
    expect(drawn.status).toBe(0)
    expect(drawn.stderr).toContain('基线已写入')
    const under = report(input, '--baseline', file())
    expect(under.status).toBe(0)
    expect(under.summary).toMatchObject({ errors: 0, warnings: 0 })
    expect(under.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      before.findings.map(({ fingerprint }) => fingerprint),
    )
    expect(under.findings.every(({ ignored }) => ignored?.scope === 'baseline')).toBe(true)
  })

  it('says how much of it is gone, and forgets that when it is updated', () => {
    jixiao('check', input, '--baseline', file(), '--update-baseline')
    const size = readFileSync(file(), 'utf8').length
    const fixed = path.join(folder, '改好.xlsx')
    expect(jixiao('fix', input, '--out', fixed).stdout).toContain('改了')
    copyFileSync(fixed, input)
    const again = jixiao('check', input, '--baseline', file())
    expect(again.stderr).toMatch(/基线里有 \d+ 处问题已经不在了/)
    jixiao('check', input, '--baseline', file(), '--update-baseline')
    expect(readFileSync(file(), 'utf8').length).toBeLessThan(size)
    expect(jixiao('check', input, '--baseline', file()).stderr).not.toContain('已经不在了')
  })

  it('knows files by their place beside it, from wherever the command is run', () => {
    jixiao('check', input, '--baseline', file(), '--update-baseline')
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ files: { '2026年表.xlsx': expect.any(Array) } })
  })

  it('that is missing or none is refused in words, and what it is stays as it was', () => {
    const missing = jixiao('check', input, '--baseline', file())
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('--update-baseline')])
    writeFileSync(file(), '{"schema":"something"}')
    const other = jixiao('check', input, '--baseline', file(), '--update-baseline')
    expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('不是基线文件')])
    expect(readFileSync(file(), 'utf8')).toBe('{"schema":"something"}')
    expect(jixiao('check', input, '--update-baseline').status).toBe(2)
  })
})
