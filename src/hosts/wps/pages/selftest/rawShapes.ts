import { fact, note, type Check } from './check.ts'

/** How this build gives its values: facts that tell which of the shapes known from other builds it has. */
export const RAW_SHAPES: readonly Check[] = [
  {
    title: '一块区域的值',
    run({ sheet }) {
      const value: unknown = sheet.Range('C3:D4').Value2
      if (!Array.isArray(value)) return fact(typeof value)
      const rows = value as readonly unknown[]
      return note(
        `${rows[0] === undefined ? '从 1 数' : '从 0 数'}，${Array.isArray(rows[1]) ? '二维' : '一维'}，${JSON.stringify(value)}`,
      )
    },
  },
  { title: '一格的值', run: ({ sheet }) => fact(sheet.Range('C3').Value2) },
  { title: '空格的值', run: ({ sheet }) => fact(sheet.Range('E6').Value2) },
  { title: '错误值', run: ({ sheet }) => fact([sheet.Range('E5').Value2, sheet.Range('E5').Text]) },
  { title: '日期', run: ({ sheet }) => fact([sheet.Range('D6').Value2, sheet.Range('D6').Text]) },
  { title: '格式不一的区域', run: ({ sheet }) => fact(sheet.Range('E3:E4').NumberFormat) },
  { title: '部分合并的区域', run: ({ sheet }) => fact(sheet.Range('A3:A5').MergeCells) },
  { title: '合并区域的地址', run: ({ sheet }) => fact(sheet.Range('A4').MergeArea.Address()) },
  {
    title: '几片合并区域一起问的地址',
    run: ({ program, sheet }) =>
      fact(program.Union(sheet.Range('A4').MergeArea, sheet.Range('D8').MergeArea).Address()),
  },
  {
    title: '太窄的列',
    run({ sheet }) {
      const column = sheet.Range('E:E')
      const width: unknown = column.ColumnWidth
      column.ColumnWidth = 1
      const text: unknown = sheet.Range('E3').Text
      column.ColumnWidth = Number(width)
      return fact(text)
    },
  },
  {
    title: '颜色的次序',
    run({ sheet }) {
      const { Interior } = sheet.Range('E7')
      Interior.Color = 0x0000ff
      return fact(Interior.Color)
    },
  },
]
