import { describe, expect, it } from 'vitest'
import { checkWorkbook } from '../../src/check/index.ts'
import { formatCell } from '../../src/sheet/index.ts'
import { readReviewed } from './fixtures/reviewedTable.ts'
import { STRANGER_SLIPS, type Slip } from './fixtures/strangerSlips.ts'
import { STRANGER_TABLES } from './fixtures/strangerTables.ts'
import { STRANGER_WORKBOOKS } from './fixtures/strangerWorkbooks.ts'

function withSlip({ table: name, from, to }: Slip) {
  const clean = [...STRANGER_TABLES, ...STRANGER_WORKBOOKS].find((one) => one.name.startsWith(name))
  if (!clean?.table.includes(from)) throw new Error(`no 「${from}」 in ${name}`)
  return readReviewed({ name, table: clean.table.replace(from, to) })
}

describe('slips planted into the clean tables of strangers', () => {
  it.each(STRANGER_SLIPS.map((slip) => ({ planted: slip.to, slip })))(
    'finds 「$planted」 where it stands',
    ({ slip }) => {
      const { grids, expected } = withSlip(slip)
      const found = checkWorkbook(grids, { fileName: '' }).findings.flatMap(({ rule, sheet, cell, related }) => [
        `${rule} ${sheet}!${formatCell(cell)}`,
        ...related.filter(({ role }) => role === 'also').map((one) => `${rule} ${sheet}!${formatCell(one.cell)}`),
      ])
      expect(expected.size).toBeGreaterThan(0)
      expect(found).toEqual(expect.arrayContaining([...expected]))
    },
  )
})
