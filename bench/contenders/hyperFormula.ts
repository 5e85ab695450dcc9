import { HyperFormula } from 'hyperformula'
import { emptyFound, VAGUE, type Contender, type Facts } from '../task.ts'

/** Tables an instance: sheets of one workbook share an engine, as the docs advise for linked sheets. */
const TABLES_A_WORKBOOK = 20

/**
 * HyperFormula with a sheet per table: kind, value and yuan per row, and above them the two formulas, SUMIF for the
 * costs and COUNTIF with a regular expression for the words. It counts vague values; it does not say which they are.
 */
export function hyperFormula(facts: readonly Facts[]): Contender {
  const options = { licenseKey: 'gpl-v3', useRegularExpressions: true, useWildcards: false, matchWholeCell: true }
  const workbooks = sheetsOf(facts)
  return {
    name: 'HyperFormula SUMIF',
    includes: '已抽取的行→公式结果',
    run() {
      const found = emptyFound(facts.length)
      workbooks.forEach((sheets, i) => {
        const engine = HyperFormula.buildFromSheets(sheets, options)
        for (let sheet = 0; sheet < engine.countSheets(); sheet++) {
          const table = i * TABLES_A_WORKBOOK + sheet
          found.vague[table] = Number(engine.getCellValue({ sheet, row: 0, col: 0 }))
          found.sums[table] = engine.getCellValue({ sheet, row: 0, col: 1 }) === true ? 1 : 0
        }
        engine.destroy()
      })
      return found
    },
  }
}

type Sheets = Record<string, (string | number | null)[][]>

function sheetsOf(facts: readonly Facts[]): Sheets[] {
  const workbooks: Sheets[] = []
  facts.forEach(({ budget, rows }, i) => {
    if (i % TABLES_A_WORKBOOK === 0) workbooks.push({})
    const last = String(rows.length + 1)
    const formulas = [`=COUNTIF(B2:B${last},"${VAGUE}")`, `=SUMIF(A2:A${last},"成本",C2:C${last})<>C1`, budget]
    const workbook = workbooks[workbooks.length - 1]
    if (workbook) {
      workbook[`表${String(i + 1)}`] = [
        formulas,
        ...rows.map(({ value, cost }) => [cost === null ? '' : '成本', value, cost]),
      ]
    }
  })
  return workbooks
}
