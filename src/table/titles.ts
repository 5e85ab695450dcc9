import { labelText, normalise } from '../value/index.ts'
import type { TextField } from './model.ts'
import type { Region } from './regions.ts'
import { spotField, type SheetView } from './sheetView.ts'

const YEAR_ROW = /^[(（]?\s*(19|20)\d{2}\s*年?\s*度?\s*[)）]?$/

/** The title, its upper half where it takes two rows, and the row of the year below it. */
export function titleOf(view: SheetView, region: Region, rows: readonly number[]) {
  let yearRow: TextField | null = null
  for (const row of rows.slice(0, 5)) {
    const year = view.spots(row).find((s) => YEAR_ROW.test(normalise(s.text)) && s.text.includes('年'))
    if (year) yearRow = spotField(year, null)
  }
  const field = titleField(region)
  return { field, yearRow, top: field ? field.cell.row : firstContent(region, rows) }
}

/** The title's own cell as a field; null for a region without one. */
export function titleField(region: Region | null): TextField | null {
  return region?.title ? spotField(region.title, null) : null
}

function firstContent(region: Region, rows: readonly number[]): number {
  return rows[0] ?? region.headers[0]?.row ?? region.top
}

const GENERIC_TITLE =
  /^(\d{4}年度?)?(省级|市级|县级|区级|本级|中央)?(部门|单位|财政|预算|专项|资金|项目|政策|支出|方向|整体|区域|年度|转移支付|重点|和|及|\d{4})*$/
/** A unit's name, then what kind of table it is: 示例县2024年度部门预算, 示例省转移支付区域. */
const OF_A_UNIT =
  /(省|市|县|区|局|厅|委|办|院|处|所|中心|学校|大学|乡|镇|街道|单位|年度?)(本级|省级|市级|县级|区级)?(部门预算|部门整体|单位整体|整体支出|项目支出|预算项目|部门项目|转移支付|区域)+(项目|支出|资金|区域)*$/

/** The project a title names: 「1.食品安全工作经费绩效目标表」 → 食品安全工作经费; null for a form's own title. */
export function projectFromTitle(title: string): string | null {
  const plain = normalise(title).replace(/^\d{1,3}[.、]/, '')
  const name = plain.replace(/(项目|支出)?绩效(目标|自评)(申报|汇总|批复|自评)?表([(（].*)?$/, '')
  const bare = labelText(name)
  if (name === plain || name === '' || GENERIC_TITLE.test(bare) || OF_A_UNIT.test(bare)) return null
  return name
}
