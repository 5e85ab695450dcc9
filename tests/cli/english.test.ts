import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ENGLISH_LANGUAGE } from '../../src/cli/english.ts'
import { explainRule } from '../../src/cli/rulePages.ts'
import { RULES } from '../../src/rules/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const HAN = /[\u2e80-\u9fff\uff00-\uffef]/
const SAMPLE = path.resolve('samples', readdirSync('samples').find((name) => name.startsWith('01-')) ?? '')

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--lang', 'en'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-en-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const at = (name: string) => path.join(folder, name)

/** A rule's page as it is printed. */
async function printed(id: string): Promise<string> {
  const out: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out.push(String(text))
    return true
  })
  try {
    await explainRule(id, { lang: 'en' })
  } finally {
    spy.mockRestore()
  }
  return out.join('')
}

/** A page without its example tables, the names of documents, and what is quoted from tables. */
function ownWords(page: string): string {
  const withoutExamples = page.replace(/\nFound here[^]*?(?=\nAuthority|$)/, '')
  return withoutExamples.replace(/《[^》]*》（[^）]*）/g, '').replace(/“[^”]*”/g, '')
}

describe('jixiao explain --lang en', () => {
  it.each(RULES.map(({ id }) => id))('prints the page of %s in English', async (id) => {
    const page = await printed(id)
    for (const part of ['What is checked', 'Why', 'How to put it right', 'Found here (! marks the place)']) {
      expect(page).toContain(`\n${part}\n`)
    }
    // The words for running costs are themselves the default of an option.
    const own = ownWords(page).replace(/^ {2}words = .*$/m, '')
    expect(own).not.toMatch(HAN)
  })

  it('says what may be written for an option', async () => {
    const said = async (id: string) => (await printed(id)).replace(/\s+/g, ' ')
    expect(await said('cost-sum')).toContain('tolerance = 0 By how many yuan the two may differ (a number)')
    expect(await said('multiple-values')).toContain('(a whole number from 1 to 200)')
    expect(await said('misplaced-class')).toContain('(true or false)')
    expect(await said('required-class')).toContain('(any of quantity, quality, timeliness, cost)')
  })

  it('leaves the checks of a pack in the words of the pack', () => {
    const { stdout } = jixiao('explain', 'upload/symbols', '--pack', 'upload')
    expect(stdout).toMatch(/^\S*[一-龥]/)
    expect(stdout).toContain('What is checked')
  })
})

describe('what is said beside the results, in English', () => {
  it('names a pack that is not there, and the built-in ones', () => {
    const { status, stderr } = jixiao('check', SAMPLE, '--pack', 'nowhere')
    expect(status).toBe(2)
    expect(stderr).toContain('There is no pack “nowhere”')
    expect(stderr).toContain('baseline, ')
    expect(stderr).not.toMatch(HAN)
    expect(jixiao('rules', '--pack', 'nowhere').stderr).toBe(stderr)
    expect(jixiao('explain', 'cost-sum', '--pack', 'nowhere').stderr).toBe(stderr)
  })
  it('says of a bad pack what is wrong at which place', () => {
    const pack = at('pack.json')
    const rules = { 'no-rule': 'off', 'cost-sum': { options: { tolerence: 1 } } }
    writeFileSync(pack, JSON.stringify({ schema: 'jixiao-pack/1', id: 'x', title: 'x', version: '1.0.0', rules }))
    const { status, stderr } = jixiao('check', SAMPLE, '--pack', pack)
    expect(status).toBe(2)
    expect(stderr).toContain('rules.no-rule: no such rule')
    expect(stderr).toContain('rules.cost-sum.options.tolerence: the rule has no such option')
    expect(stderr).not.toMatch(HAN)
  })
  it('tells of a baseline that is absent, none, written, or knows more than there is', () => {
    const baseline = at('baseline.json')
    const absent = jixiao('check', SAMPLE, '--baseline', baseline)
    expect(absent.status).toBe(2)
    expect(absent.stderr).toContain('there is no such file yet. To make one, add --update-baseline')
    const written = jixiao('check', SAMPLE, '--baseline', baseline, '--update-baseline')
    expect(written.stderr).toContain('From now on only new problems count for the verdict')
    const known = JSON.parse(readFileSync(baseline, 'utf8')) as { files: Record<string, { fingerprint: string }[]> }
    const [entries = []] = Object.values(known.files)
    const [first] = entries
    if (!first) throw new Error('the sample has findings')
    entries.push({ ...first, fingerprint: 'gone' })
    writeFileSync(baseline, JSON.stringify(known))
    expect(jixiao('check', SAMPLE, '--baseline', baseline).stderr).toContain(
      '1 problem of the baseline is there no more. Use --update-baseline to remove it from it.',
    )
    writeFileSync(baseline, '[]')
    const other = jixiao('check', SAMPLE, '--baseline', baseline)
    expect(other.stderr).toContain('is not a baseline; it was neither used nor changed')
    const unnamed = jixiao('check', SAMPLE, '--update-baseline')
    expect(unnamed.stderr).toBe('Please name the file of the baseline with --baseline.\n')
    for (const { stderr } of [absent, written, other]) expect(stderr).not.toMatch(HAN)
  })
  it('says where a result could not be written', () => {
    const { status, stderr } = jixiao('check', SAMPLE, '--out', at('no/such/result.txt'))
    expect(status).toBe(2)
    expect(stderr).toContain('The result could not be written to')
    expect(stderr).not.toMatch(HAN)
  })
  it('says which file is being checked', () => {
    expect(ENGLISH_LANGUAGE.notices.progress(3, 20, 'a.xlsx')).toBe('Checking 3/20  a.xlsx')
  })
})
