import { labelText } from '../value/index.ts'
import type { TextField } from './model.ts'
import { spotField, type SheetView } from './sheetView.ts'

const TASK = /^(?:事项|工作事项|重点工作|任务|任务名称|工作任务|年度重点工作)$/
const AIM = /^(?:工作目标|主要工作目标|任务目标|目标要求|主要工作内容|主要内容|具体内容|工作内容)$/

/** What 年度重点工作计划 says of each piece of work: 事项 | 责任单位 | 工作目标, row by row. */
export function readTasks(view: SheetView, rows: readonly number[]): TextField[] {
  for (const [index, row] of rows.entries()) {
    const spots = view.spots(row)
    if (spots.length < 2) continue
    const aim = spots.find((spot) => AIM.test(labelText(spot.text)))
    if (!aim || !spots.some((spot) => spot.cell.col < aim.cell.col && TASK.test(labelText(spot.text)))) continue
    const tasks: TextField[] = []
    for (const below of rows.slice(index + 1)) {
      const spot = view.spots(below).find((one) => one.cell.col === aim.cell.col)
      if (!spot) break
      tasks.push(spotField(spot, aim.cell))
    }
    return tasks
  }
  return []
}
