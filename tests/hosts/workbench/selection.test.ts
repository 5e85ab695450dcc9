import { describe, expect, it } from 'vitest'
import { moveBy } from '../../../src/hosts/workbench/grid/keys.ts'
import { extendTo, selectCell, type Selection } from '../../../src/hosts/workbench/selection.ts'
import { formatCell, formatRange, Grid, parseCell, textCell } from '../../../src/sheet/index.ts'

/** A1:B1 and A3:A5 are merged; row 7 is hidden; C3:C6 and C9 hold texts. */
const GRID = new Grid({
  sheet: '表',
  rows: [
    [textCell('标题')],
    [textCell('甲'), textCell('乙'), textCell('丙')],
    [textCell('合并'), textCell('b3'), textCell('c3')],
    [null, textCell('b4'), textCell('c4')],
    [null, textCell('b5'), textCell('c5')],
    [textCell('a6'), textCell('b6'), textCell('c6')],
    [textCell('藏')],
    [],
    [null, null, textCell('c9')],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 2, left: 0, bottom: 4, right: 0 },
  ],
  hiddenRows: new Set([6]),
})

function cell(name: string): Selection {
  return selectCell(GRID, parseCell(name) ?? { row: 0, col: 0 })
}

function press(from: Selection, key: string, held: { ctrl?: boolean; shift?: boolean } = {}): Selection {
  return moveBy(GRID, from, { key, ctrl: held.ctrl ?? false, shift: held.shift ?? false }, 3) ?? from
}

describe('选择与移动', () => {
  it('方向键越过合并区域和隐藏行', () => {
    expect(formatCell(press(cell('A2'), 'ArrowDown').active)).toBe('A3')
    expect(formatCell(press(cell('A4'), 'ArrowDown').active)).toBe('A6')
    expect(formatCell(press(cell('A6'), 'ArrowDown').active)).toBe('A8')
    expect(formatCell(press(cell('A1'), 'ArrowRight').active)).toBe('C1')
    expect(formatCell(press(cell('C1'), 'ArrowLeft').active)).toBe('A1')
  })

  it('在边上停住', () => {
    expect(formatCell(press(cell('A1'), 'ArrowUp').active)).toBe('A1')
    expect(formatCell(press(cell('A1'), 'ArrowLeft').active)).toBe('A1')
  })

  it('Ctrl 加方向键走到这一段的尽头，再按走到下一段', () => {
    expect(formatCell(press(cell('C2'), 'ArrowDown', { ctrl: true }).active)).toBe('C6')
    expect(formatCell(press(cell('C6'), 'ArrowDown', { ctrl: true }).active)).toBe('C9')
    expect(formatCell(press(cell('C9'), 'ArrowUp', { ctrl: true }).active)).toBe('C6')
  })

  it('Shift 扩选时合并区域不会只选一半', () => {
    expect(formatRange(press(cell('B3'), 'ArrowLeft', { shift: true }).range)).toBe('A3:B5')
    expect(formatRange(extendTo(GRID, cell('B2'), { row: 0, col: 2 }).range)).toBe('A1:C2')
  })

  it('Shift 反方向移动收回选区', () => {
    const wide = press(press(cell('B3'), 'ArrowDown', { shift: true }), 'ArrowDown', { shift: true })
    expect(formatRange(wide.range)).toBe('B3:B5')
    expect(formatRange(press(wide, 'ArrowUp', { shift: true }).range)).toBe('B3:B4')
    expect(formatCell(wide.active)).toBe('B3')
  })

  it('Home、End、Ctrl+Home、Ctrl+End、翻页', () => {
    expect(formatCell(press(cell('C4'), 'Home').active)).toBe('A3')
    expect(formatCell(press(cell('A2'), 'End').active)).toBe('C2')
    expect(formatCell(press(cell('C9'), 'Home', { ctrl: true }).active)).toBe('A1')
    expect(formatCell(press(cell('A1'), 'End', { ctrl: true }).active)).toBe('C9')
    expect(formatCell(press(cell('C2'), 'PageDown').active)).toBe('C5')
    expect(formatCell(press(cell('C2'), 'PageUp').active)).toBe('C1')
  })
})
