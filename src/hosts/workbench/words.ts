/** What the workbench says, in one place. */

export const HOST_WORDS = { program: '工作台' }

export const OPEN_WORDS = {
  readOnly:
    '这是旧格式（.xls 或 .et），可以查看和检查，不能修改。要标注或改写，请用 Excel 或 WPS 另存为 .xlsx，再打开另存的文件。',
  notRead: '这个文件没有读出来。请确认它没有被移动或删除，再打开一次。',
  sampleNotRead: '这份示例没有取到。请检查网络或稍后再试；也可以直接打开您自己的表。',
  several: '一次只能打开一个文件，已打开第一个。',
}

export const BAR_WORDS = {
  open: '打开',
  openHint: '打开 .xlsx、.xls 或 .et，只在本机读取，不上传（也可以把文件拖进来）',
  save: '另存为',
  saveHint: '存成一个新文件，原来的文件不动（Ctrl+S）',
  undo: '撤销',
  undoHint: '撤销上一步（Ctrl+Z）',
  redo: '重做',
  redoHint: '重做（Ctrl+Y）',
  insertRow: '插入行',
  insertRowHint: '在所选行的上方插入一行',
  zoomOut: '缩小',
  zoomIn: '放大',
  zoomReset: '恢复原大小',
  samples: '示例',
  samplesHint: '打开一份示例表',
  unsaved: '有改动还没有保存',
  toolbar: '工作簿',
  sample: '示例',
}

export const GRID_WORDS = {
  sheet: (name: string) => `工作表：${name}`,
  help: '方向键移动，回车或直接输入可改内容，Esc 取消；先按 Esc 再按 Tab 离开表格，F6 在各区域间切换。',
  cell: (place: string, text: string) => (text === '' ? `${place}，空` : `${place}，${text}`),
  editing: (place: string) => `正在编辑 ${place}`,
  address: '当前单元格',
  content: '单元格内容',
  rowHeader: (row: number) => `第 ${row} 行`,
  columnHeader: (name: string) => `${name} 列`,
  selectAll: '全选',
  note: (author: string) => (author === '' ? '批注' : `${author} 的批注`),
  markOnly: '上次检查时做的标注。点「检查本表」可以看到具体问题。',
  term: '参与合计的一项',
  termOf: (titles: readonly string[]) => `参与合计的一项，见「${titles.join('」「')}」`,
  tabs: '工作表',
  hidden: '（隐藏）',
  splitter: '调整检查窗格的宽度',
  table: '表格',
}

export const LEVEL_WORDS = { error: '须改', warning: '提醒', info: '提示', term: '合计项' }

export const MENU_WORDS = {
  label: '单元格菜单',
  insertAbove: '在上方插入一行',
  insertBelow: '在下方插入一行',
  insertIndicator: '插入标准指标…',
  copy: '复制',
  clear: '清除内容',
}

export const STATUS_WORDS = {
  formulaTyped: '工作台里不能输入公式，刚才的内容已作为文字写入。需要公式时，请在 Excel 或 WPS 里填写。',
  formulaLost: '这一格原来是公式，现在改成了固定内容。要恢复公式，请按 Ctrl+Z 撤销。',
  uncalculated: (count: number) =>
    `有 ${String(count)} 格公式这里算不出来，显示的还是原来的结果；在 Excel 或 WPS 里打开时会重新计算。`,
  readOnly: '这个文件只能查看，没有改动。',
  saved: (name: string) => `已保存为「${name}」，原来的文件没有动。`,
  downloaded: (name: string) => `已下载「${name}」，请在浏览器的下载文件夹里查看；原来的文件没有动。`,
  saveFailed: '没有保存成功，文件可能正被别的程序占用，或者没有写入权限。请换个文件名或文件夹再存一次。',
  dismiss: '知道了',
}

export const LEAVE_WORDS = {
  title: '改动还没有保存',
  text: (name: string) => `「${name}」里的改动还没有保存，打开别的表后就找不回来了。`,
  save: '先另存为…',
  discard: '不保存，继续打开',
  stay: '留在这张表',
}

export const DROP_WORDS = { title: '松开就打开这个文件', hint: '只在本机读取，不上传' }

export const FIRST_WORDS = {
  banner: '这是一份示例，已经替您检查好了：带颜色的格子就是问题，右边写着怎么改。',
  open: '打开我的表',
  dismiss: '先看看示例',
  loading: '正在打开…',
}

/** 原名.xlsx → 原名-已检查.xlsx; asked again, the name stays. */
export function suggestedName(name: string): string {
  const stem = name.replace(/\.[^.\\/]+$/, '')
  const ending = /\.xlsm$/i.test(name) ? '.xlsm' : '.xlsx'
  return /-已检查$/.test(stem) ? `${stem}${ending}` : `${stem}-已检查${ending}`
}
