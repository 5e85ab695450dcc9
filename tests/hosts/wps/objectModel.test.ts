import { describe, expect, it } from 'vitest'
import { MemoryWorkbook } from '../../support/excelHost/memoryWorkbook.ts'
import { com, ComError, type CallWorld } from '../../support/wpsHost/comObject.ts'
import { MemoryEt } from '../../support/wpsHost/index.ts'

const quiet: CallWorld = { onCall: () => undefined, onUnknown: () => undefined }

function sheetOf() {
  const workbook = new MemoryWorkbook()
  workbook.addSheet('表', [
    ['甲', null],
    [1, 2],
  ])
  const et = new MemoryEt([workbook])
  return { et, sheet: et.application.ActiveSheet }
}

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

// The lines that are expected not to compile are the test: `npm run types` fails where one of them does.
describe('内存里的 WPS 只有声明文件里有的成员', () => {
  it('名字写错的成员编译不过，方法写成属性、属性写成方法也编译不过', () => {
    com<Et.Range>(quiet, 'Range', {
      // @ts-expect-error no such member
      Adress: () => '$A$1',
    })
    com<Et.Worksheet>(quiet, 'Worksheet', {
      // @ts-expect-error a sheet has no Value2
      Value2: { get: () => 1 },
    })
    com<Et.Range>(quiet, 'Range', {
      // @ts-expect-error it is a method
      Address: { get: () => '$A$1' },
    })
    com<Et.Range>(quiet, 'Range', {
      // @ts-expect-error a property
      Row: () => 1,
    })
    com<WPSMergedRoot>(quiet, 'Application', {
      // @ts-expect-error no such member
      ActiveBook: { get: () => null },
    })
    expect(Object.keys(com<Et.Range>(quiet, 'Range', {}))).toEqual([])
  })

  it('没有的成员，读、写、调用都像 COM 那样报错，带错误号，并且记得住', () => {
    const { et, sheet } = sheetOf()
    const loose = sheet as unknown as Record<string, unknown>
    const errors = [
      thrownBy(() => loose['Valeu2']),
      thrownBy(() => (loose['Valeu2'] = 1)),
      thrownBy(() => (loose['Caculate'] as () => void)()),
    ]
    for (const error of errors) expect(error).toBeInstanceOf(ComError)
    expect(errors.map((error) => (error as ComError).number)).toEqual([-2147352570, -2147352570, -2147352570])
    expect(et.unknown).toEqual(['Worksheet.Valeu2', 'Worksheet.Valeu2', 'Worksheet.Caculate'])
  })

  it('一格给标量，一块给从 0 数的数组，空格给 undefined，只读的写不进', () => {
    const { sheet } = sheetOf()
    expect(sheet.Range('A1').Value2).toBe('甲')
    expect(sheet.Range('A1:B2').Value2).toEqual([
      ['甲', undefined],
      [1, 2],
    ])
    expect(thrownBy(() => ((sheet.Range('A1') as unknown as { Row: number }).Row = 3))).toBeInstanceOf(ComError)
  })

  it('写进去立刻就在，每次读写都算一次', () => {
    const { et, sheet } = sheetOf()
    const range = sheet.Range('B1')
    const before = et.calls.length
    range.Value2 = '乙'
    expect(et.book.memory.sheet('表').cells.get('0,1')?.value).toBe('乙')
    range.Interior.Color = 0x0080ff
    expect(range.Interior.Color).toBe(0x0080ff)
    expect(et.calls.slice(before)).toEqual([
      'Range.Value2=',
      'Range.Interior',
      'Interior.Color=',
      'Range.Interior',
      'Interior.Color',
    ])
  })
})
