import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readReviewed } from './fixtures/reviewedTable.ts'
import { STRANGER_TABLES } from './fixtures/strangerTables.ts'
import { STRANGER_WORKBOOKS } from './fixtures/strangerWorkbooks.ts'

const CASES = [...STRANGER_TABLES, ...STRANGER_WORKBOOKS].map((table) => ({ name: table.name, table }))

describe('clean tables of units that the rules had never seen', () => {
  it.each(CASES)('finds nothing at all on 「$name」', ({ table }) => {
    const { grids } = readReviewed(table)
    const { tables, findings, problems } = checkWorkbook(grids, { fileName: table.fileName ?? '' })
    expect(tables.length).toBeGreaterThan(0)
    expect(findings.map(({ rule, cell, message }) => `${rule} ${formatCell(cell)} ${message}`)).toEqual([])
    expect(problems).toEqual([])
  })
})
