import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { withoutTables } from '../../tools/build/localeTables.ts'
import { onlyExcel } from '../../tools/build/officeHelpers.ts'
import { withoutTexts } from '../../tools/build/ruleTexts.ts'

const require = createRequire(import.meta.url)

describe('what the pages leave out', () => {
  it('of a rule: its explanation and examples, and nothing of how it decides', () => {
    const rule = `
import { defineRule } from '../rule.ts'
const examples = 1
export const one = defineRule({
  id: 'one', explain: { what: 'a, b', why: \`c\` },
  messages: { over: 'explain: {sum}' },
  examples: { good: ['x'], bad: [] },
  *check(table) { yield { explain: examples } },
})`
    const left = withoutTexts(rule)
    expect(left).not.toContain('a, b')
    expect(left).not.toContain("good: ['x']")
    const definers = 'const defineRule = (rule) => rule'
    const made = new Function(
      `${definers}\n${left.replace(/^import.*$/m, '').replace('export const one =', 'return')}`,
    )()
    expect(made).toMatchObject({ id: 'one', messages: { over: 'explain: {sum}' } })
    expect(Object.keys(made)).toEqual(['id', 'messages', 'check'])
    expect([...made.check()]).toEqual([{ explain: 1 }])
  })

  it('of the number formatter: the tables of languages that are never asked of it', async () => {
    const file = require.resolve('numfmt').replace(/dist.numfmt\.js$/, 'lib/locale.js')
    const source = readFileSync(file, 'utf8').replace(
      "'./codeToLocale.js'",
      `'file://${file.replace('locale.js', 'codeToLocale.js')}'`,
    )
    const left = withoutTables(source)
    expect(left.length).toBeLessThan(source.length / 2)
    expect(left).not.toContain('janvier;')
    const { getLocale } = (await import(`data:text/javascript,${encodeURIComponent(left)}`)) as {
      getLocale: (tag: string) => { readonly dddd: readonly string[] } | null
    }
    expect(getLocale('zh-CN')?.dddd[0]).toBe('星期日')
    expect(getLocale('en-US')?.dddd[0]).toBe('Sunday')
    expect(getLocale('ja')?.dddd[0]).toBe('日曜日')
    expect(getLocale('fr')).toBeNull()
  })

  it('of @microsoft/office-js-helpers: all but ExcelUtilities, which works as before', async () => {
    const source = readFileSync(require.resolve('@microsoft/office-js-helpers'), 'utf8')
    const left = onlyExcel(source)
    expect(left.length).toBeLessThan(source.length / 5)
    const bundle = {
      exports: {} as { ExcelUtilities?: { forceCreateSheet: (...given: unknown[]) => Promise<unknown> } },
    }
    new Function('module', 'exports', left)(bundle, bundle.exports)
    expect(Object.keys(bundle.exports)).toEqual(['ExcelUtilities'])
    await expect(bundle.exports.ExcelUtilities?.forceCreateSheet(null, 'x')).rejects.toThrow()
  })

  it('stops the build where that bundle is not what it was', () => {
    expect(() => onlyExcel('module.exports = {}')).toThrow('office.helpers.js')
  })
})
