import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../../src/check/index.ts'
import { openWorkbook } from '../../../src/hosts/file/index.ts'
import { jsonFile } from '../../../src/report/index.ts'
import type { Grid, SheetReader } from '../../../src/sheet/index.ts'
import { SAMPLE_FILES, sampleBytes } from '../../support/insertionCases.ts'
import { ALL } from './hosts.ts'

// Real tables of public documents; they live outside the project.
const CORPUS = new URL('../../../../shared/corpus/', import.meta.url)
const isHere = existsSync(CORPUS)

/** The report of a check, as a host's sheets give it. */
async function json(host: SheetReader, file: string): Promise<string> {
  const grids: Grid[] = []
  for (const { name } of await host.sheets()) grids.push(await host.read(name))
  expect(host.fileName).toBe(file)
  return JSON.stringify(jsonFile({ file, result: checkWorkbook(grids, { fileName: file }), error: null }))
}

async function expectSame(bytes: Uint8Array, file: string): Promise<void> {
  // As the command line reads it.
  const opened = await openWorkbook(bytes, file)
  if (!opened.ok) throw new Error(opened.error.message)
  const known = await json(opened.workbook, file)
  expect(known).toContain('"findings"')
  for (const { name, open } of ALL) {
    const { host } = await open(bytes, file)
    expect(await json(host, file), name).toBe(known)
  }
}

describe('文件、工作台、Excel、WPS 查同一个工作簿，报告逐字节相同', () => {
  it.each(SAMPLE_FILES)('%s', (file) => expectSame(sampleBytes(file), file))
})

describe.skipIf(!isHere)('公开的真实表格也逐字节相同', () => {
  const files = isHere ? readdirSync(CORPUS).filter((name) => name.endsWith('.xlsx')) : ['真实表格不在这里']
  it.each(files)('%s', (file) =>
    expectSame(new Uint8Array(readFileSync(new URL(encodeURIComponent(file), CORPUS))), file),
  )
})
