import type { IndicatorClass } from '../session/templatesState.ts'

const n = (count: number) => String(count)

/** 第 13、20、41、45 行; a run of rows as 第 13–16 行. */
function rows(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1]
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return `第 ${runs.map(([from, to]) => (from === to ? n(from) : `${n(from)}–${n(to)}`)).join('、')} 行`
}

/** What will be written where, short: 插入 4 行, 填 2 个空行. */
function amount(inserted: number, filled: number): string {
  return [inserted > 0 ? `插入 ${n(inserted)} 行` : '', filled > 0 ? `填写 ${n(filled)} 个空行` : '']
    .filter(Boolean)
    .join('，')
}

const LEVEL1 = { output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标' } as const

const LEVEL2: Readonly<Record<IndicatorClass, string>> = {
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本',
  'economic-benefit': '经济效益',
  'social-benefit': '社会效益',
  'ecological-benefit': '生态效益',
  sustainability: '可持续影响',
  satisfaction: '服务对象',
}

const REFUSALS = {
  'no-indicator-block': '这张表没有可以插入的指标区。请先把表头（一级指标、三级指标、指标值）写好，再检查一次。',
  'not-a-project-table': '这不是单个项目的绩效目标表，标准指标不适用。请换一张项目的表。',
  'nothing-to-insert': '勾选的指标这张表都已经有了，没有要插入的。',
} as const

/** What the view 模板 says. */
export const templateWords = {
  notYet: '先检查，再挑标准指标',
  notYetText:
    '检查之后，这里按项目类型列出标准指标：表里已有的标出来，缺的先勾好。写进表里之前，会先给您看写什么、写在哪里。',
  check: '检查本表',
  checking: '正在检查…',
  noTable: '这里没有可以插入指标的表',
  noTableText:
    '标准指标插入到单个项目的绩效目标表里。这里只找到汇总表、整体表或自评表，或者没有找到表。切换到项目的绩效目标表，再检查一次。',
  stale: '表格改动过，插入前会先重新读一遍。',
  recheck: '重新检查',
  loading: '正在准备标准指标…',

  tableOf: '本表项目',
  chooseTable: '插入到哪张表',
  onSheet: (title: string, sheet: string) => `${title}（${sheet}）`,
  types: '项目类型',
  otherTypes: '其他类型…',
  because: (found: readonly string[]) => `因为项目名称、用途或成本里有：${found.join('、')}`,
  becauseNothing: '从名称看不出是哪一类，先列通用的指标；也可以自己选类型。',
  becauseChosen: '按您选的类型列出。',
  merged: (count: number) => `${n(count)} 类活动的指标合在一起，相同的只列一次。`,

  goalBlank: '年度目标还空着，可以照这样写：',
  goalPattern: '这类项目的目标怎么写',
  goalHint: '把空着的地方换成本项目的数和内容。',
  goalCopy: '复制',
  goalCopyTo: (place: string) => `复制，填入 ${place}`,

  pickTitle: '选择项目类型',
  pickHint: '可以选几类，指标合在一起列出，相同的只列一次。',
  pickSearch: '查找类型',
  pickPlace: '例如：培训、维修、检查',
  pickNone: '没有这样的类型，换一个词试试。',
  pickMost: '请至少选一类',
  pick: (count: number) => (count === 1 ? '列出这一类的指标' : `列出这 ${n(count)} 类的指标`),

  search: '查找标准指标',
  searchPlace: '查找全部类型的指标',
  found: (count: number) => `全部类型里找到 ${n(count)} 项`,
  searchNone: '没有找到这样的指标',
  searchNoneText: '换一个词试试，例如指标名称里的两三个字。',
  clearSearch: '清空查找',

  here: (row: number, name: string) => `插入到第 ${n(row)} 行之后 · 只列${name}`,
  showAll: '列出全部',
  hereNone: '所选类型没有这一类的标准指标。可以查找全部类型，或者列出全部。',
  notInRows: '光标不在指标行上，列出了全部标准指标。要只看某一类，请先点一下那一类的指标行。',

  group: (level1: keyof typeof LEVEL1, level2: IndicatorClass) => `${LEVEL1[level1]} · ${LEVEL2[level2]}`,
  has: (count: number) => `已有 ${n(count)} 项`,
  mustMake: (budget: string) => `合计须等于预算 ${budget}`,
  core: '核心',
  editedBadge: '已改',
  exists: '本表已有：',
  existsAs: (name: string) => `本表已有：${name}`,
  edit: (name: string) => `修改「${name}」`,
  fields: { name: '指标名称', operator: '符号', value: '指标值', unit: '单位' },
  noOperator: '无',
  done: '完成',
  reset: '恢复原样',
  how: (description: string) => `怎么算：${description}`,

  nameMissing: '请写指标名称。',
  valueMissing: '请写指标值。',
  unknown: {
    budget: '这张表没有写预算数，请填写金额。',
    year: '这张表没有写是哪一年，请填写完整的日期。',
  },
  blankLeft: (value: string) => `「${value}」里还有空没有填，请换成实际的数或日期。`,
  noNumber: (value: string) => `「${value}」前面有符号，却没有数字，年底没法比较。请写数字，或者把符号去掉。`,

  will: (inserted: number, filled: number) => `将${amount(inserted, filled)}`,
  where: (numbers: readonly number[]) => rows(numbers),
  filledWhere: (numbers: readonly number[]) => `${rows(numbers)}原来是空行，直接填写`,
  formats: '合并单元格与格式随相邻行；不改动其他内容，可一步撤销。',
  formatsBut: '合并单元格与格式随相邻行；除下面列出的，不改动其他内容，可一步撤销。',
  changes: {
    weight: (count: number) => `${n(count)} 处权重跟着调整，合计不变`,
    numbering: (count: number) => `${n(count)} 处编号顺延`,
    cost: (count: number) => `${n(count)} 处成本金额跟着调整，合计等于预算`,
  },
  changeLine: (from: string, to: string) => `${from === '' ? '（空白）' : from} → ${to === '' ? '（空白）' : to}`,
  skips: (name: string, as: string) =>
    name === as ? `跳过「${name}」：本表已有` : `跳过「${name}」：本表已有「${as}」`,
  faulty: (count: number) => `还有 ${n(count)} 项没填好，先不插入；填好后自动算进来。`,
  brings: '插入以后，检查会多出：',
  nothingTicked: '勾选要插入的指标，这里会说清写在哪里。',
  allThere: '常用的标准指标，这张表都有了',
  allThereText: '下面的其他指标可以按需要勾选。',
  refusals: REFUSALS,

  previewButton: (inserted: number, filled: number) => `预览并${amount(inserted, filled) || '插入'}`,
  previewTitle: '预览',
  previewHint: '写入前逐处核对：和这里看到的不一样的地方会跳过。写入后可以一步撤销。',
  previewCaption: '插入以后的样子，行号是插入以后的',
  columns: { row: '行', indicator: '指标', value: '指标值' },
  kinds: { new: '新行', slot: '填空行', kept: '原有' },
  insert: (inserted: number, filled: number) => amount(inserted, filled) || '插入',

  inserted: (inserted: number, filled: number) => `已${amount(inserted, filled)}。`,
  insertedSome: (inserted: number, skipped: number) =>
    `已插入 ${n(inserted)} 行，${n(skipped)} 处和预览时不一样，没有改动。`,
  insertedNone: '没有插入：表格和预览时不一样。请重新检查，再预览一次。',

  readOnly: '这里不能修改这个工作簿，可以把勾选的指标复制出来，粘贴到表里。',
  copyTicked: (count: number) => `复制所选 ${n(count)} 项…`,
  saveAs: '保存为模板…',
  copyTitles: { type: '保存为模板', goal: '复制绩效目标的写法', indicators: '复制所选指标' },
  copyHints: {
    type: '本表的指标会存成模板，预算数和年度留空，下一张表填自己的。要发给别人用，请存成文件，对方在「规则」里换规则包时导入。',
    goal: '粘贴到绩效目标那一格，再把空着的地方换成本项目的数和内容。',
    indicators: '名称和指标值用制表符隔开，复制后可以直接粘贴到表里的两列。',
  },
  blank: '新建空白表…',
  blankTitle: '新建空白表',
  blankHint: '在工作簿最后加一张新工作表：表头、层级和这类项目的必备指标都写好；指标值是示例，请换成自己的。',
  blankFields: {
    form: '表样',
    type: '项目类型',
    name: '项目名称',
    unitName: '单位名称',
    year: '年度',
    budget: '预算数（万元）',
  },
  blankTypeByName: '按项目名称判断',
  blankNameWanted: '请写项目名称，或者选一个项目类型。',
  blankNameExample: '例如：示例业务培训经费',
  blankNameHint: '不填就用类型的名称',
  blankBudgetHint: '还没定可以不填',
  blankYearWrong: '年度要写四位数，例如 2026。',
  blankBudgetWrong: '预算数只写万元数，例如 80 或 80.5。',
  blankAdd: '新建',
  added: (name: string) => `已新建工作表「${name}」。指标值是示例，请换成自己的。`,

  nothingToSave: '这张表里没有填好的指标，没有可以存成模板的内容。请先填上指标和指标值，再检查一次。',
  keepOwn: '存到这台电脑',
  keepOwnHint: '存到这台电脑：以后插入模板时就能选到，规则不变。',
  keptOwn: (title: string) => `「${title}」已存到这台电脑，在「其他类型…」里就能选到。`,
  keptAgain: (title: string) => `「${title}」已换成本表现在的指标。`,
  keepOwnNoRoom: '这台电脑存不下了。请存成文件，或者在「其他类型…」里删掉不用的模板。',
  ownField: '自己的',
  own: (count: number) => `这台电脑上自己的模板（${n(count)}）`,
  ownKept: (title: string, keptOn: string) => `${title}，${keptOn} 存`,
  dropOwn: '删除',
  dropOwnOf: (title: string) => `删除「${title}」`,
  dropOwnSure: '确定删除',
  fileContent: '文件的内容',
  ownFile: (name: string) => `${name}-模板`,
  saveFile: '存成文件…',
  savedText: (how: 'saved' | 'offered' | 'cancelled' | 'refused', fileName: string) =>
    ({
      saved: '已存好。',
      offered: `已交给浏览器下载「${fileName}」。下载文件夹里没有的话，请点「复制」，粘贴到记事本，存成 .json 文件。`,
      cancelled: '没有存。',
      refused: '没能写入这个位置。请换一个文件夹，或者点「复制」，粘贴到记事本，存成 .json 文件。',
    })[how],

  copyField: '要复制的内容',
  copy: '复制',
  copied: '已复制',
  copyByHand: '没能自动复制，请按 Ctrl+C（Mac 上按 ⌘C）。',
}
