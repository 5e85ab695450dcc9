// Writes docs/rules/: a page for each rule, made from the rule itself. A test compares the pages with a fresh writing.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rulePage, rulePageIndex } from '../src/report/index.ts'
import { RULES } from '../src/rules/index.ts'

const folder = new URL('../docs/rules/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const file of readdirSync(folder)) rmSync(new URL(file, folder))
for (const rule of RULES) writeFileSync(new URL(`${rule.id}.md`, folder), rulePage(rule))
writeFileSync(new URL('README.md', folder), rulePageIndex(RULES))
console.log(`${String(RULES.length)} pages`)
