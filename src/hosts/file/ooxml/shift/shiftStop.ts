import type { ShiftProblem } from '../../formula/shift.ts'
import { ChangeStop } from '../changeStop.ts'

const REASONS: Readonly<Record<ShiftProblem, string>> = {
  unreadable: '有一种写法，读不准它引用了哪些单元格',
  'text-reference': '用文字指定单元格（INDIRECT 或 HYPERLINK），插入行后会指到别处',
  'many-sheets': '跨几张工作表引用，不能确定插入行后该怎么变',
  'off-sheet': '引用的单元格会被挤出工作表',
  relative: '对许多单元格共用一个相对引用，插入行后不能再用一个写法表示',
}

/** A formula stands in the way: `where` says which, as „工作表“表一”F12 的公式“. */
export function formulaStop(where: string, problem: ShiftProblem): ChangeStop {
  return stop(`${where}${REASONS[problem]}`)
}

/** Something else stands in the way. */
export function stop(what: string): ChangeStop {
  return new ChangeStop(
    'cannot-shift',
    `没有插入行，文件没有改动：${what}。请在 Excel 或 WPS 里插入这一行，再回来检查。`,
  )
}

export function tooManyRows(): ChangeStop {
  return new ChangeStop(
    'too-large',
    '没有插入行，文件没有改动：最下面的内容会被挤出工作表。请先删去下面用不到的行，再试。',
  )
}
