/** What a bureau may choose from, in its own words; what is not listed here is said as it is written. */
export const VALUE_WORDS: Readonly<Record<string, string>> = {
  error: '须改',
  warning: '提醒',
  info: '提示',
  off: '关闭',
  required: '必须填写',
  forbidden: '不许出现的词',
  pattern: '格式',
  allowed: '只能是这几种',
  range: '数的范围',
  unit: '单位',
  length: '字数',
  blanks: '前后空格',
  count: '个数',
  sum: '合计',
  unique: '不许重复',
  compare: '和另一处比',
  anywhere: '任何地方',
  whole: '整个内容',
  start: '开头',
  end: '结尾',
  equal: '等于',
  different: '不等于',
  atMost: '不超过',
  atLeast: '不少于',
  below: '小于',
  above: '大于',
  contains: '包含',
  containedIn: '包含在',
  output: '产出',
  benefit: '效益',
  satisfaction: '满意度',
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本',
  'economic-benefit': '经济效益',
  'social-benefit': '社会效益',
  'ecological-benefit': '生态效益',
  sustainability: '可持续影响',
  positive: '越大越好',
  negative: '越小越好',
  activity: '做什么事',
  domain: '哪个领域',
  wrapper: '只说谁出钱',
  total: '总成本',
  item: '可以相加的一项',
}

/** The form of a text that follows a pattern, by the pattern's name in the schemas. */
export const FORMAT_WORDS = {
  packId: '只能用小写字母、数字和短横，用字母或数字开头，最多 64 个字符，如 shili-shi',
  version: '版本要写三段数字，如 1.0.0',
  checkName: '只能用小写字母、数字和短横，用字母开头，最多 40 个字符，如 satisfaction-floor',
  typeId: '项目类型的编号只能用小写字母、数字和下划线，用字母开头，最多 40 个字符，如 fishery',
  decimal: '要写一个数，如 85 或 "85.5"（最多 6 位小数）',
} as const

export type FormatName = keyof typeof FORMAT_WORDS

/** What a key is for, where it is missing. */
const KEY_WORDS: Readonly<Record<string, string>> = {
  id: '名称',
  title: '标题',
  version: '版本，如 "1.0.0"',
  name: '名称',
  check: '查什么',
  at: '查哪里',
  message: '说什么',
  words: '哪些词',
  pattern: '什么格式',
  values: '哪几种',
  units: '哪些单位',
  is: '怎么比',
  to: '和什么比',
  in: '哪些内容',
  when: '哪些表',
  rules: '哪些规则',
  keywords: '认出这一类的词',
  excludes: '说明不是这一类的词',
  goal: '绩效目标的写法',
  indicators: '标准指标',
  axis: '按什么分类',
  level1: '一级指标',
  level2: '二级指标',
  description: '指标描述',
  operator: '计算符号',
  value: '指标值',
  unit: '计量单位',
  direction: '方向',
  required: '是否预先勾选，true 或 false',
  core: '是否核心指标，true 或 false',
  basis: '指标值的依据',
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字，用英文双引号括起来',
  number: '数，不加引号',
  int: '整数，不加引号',
  boolean: 'true 或 false，不加引号',
  array: '列表，写在方括号 [ ] 里',
  object: '一组内容，写在大括号 { } 里',
  record: '一组内容，写在大括号 { } 里',
}

/** Longer texts are cut where they are shown. */
const LONGEST = 30

export const shapeWords = {
  missing: (key: string | number | undefined, allowed: readonly unknown[]) => {
    const about = KEY_WORDS[String(key)]
    const what = key === undefined ? '缺这一项' : `缺 ${String(key)}${about === undefined ? '' : `（${about}）`}`
    return `${what}，请补上${allowed.length > 0 ? `：${choices(allowed)}` : ''}`
  },
  unknownKey: (key: string, meant: string | null, known: readonly string[]) => {
    const hint =
      meant !== null ? `，您要写的是不是「${meant}」` : known.length > 0 ? `。这里可以写 ${known.join('、')}` : ''
    return `不认识的项：${key}${hint}`
  },
  wrongType: (expected: readonly string[], found: unknown) => {
    const isSingle = expected.includes('array') && (typeof found === 'string' || typeof found === 'number')
    const hint = isSingle ? `，请写成 ${JSON.stringify([found])}` : ''
    return `这里要写${expected.map((type) => TYPE_WORDS[type] ?? type).join('，或者')}；现在是${shown(found)}${hint}`
  },
  wrongChoice: (allowed: readonly unknown[], found: unknown, meant: string | null) =>
    `${choices(allowed)}；现在是${shown(found)}${meant === null ? '' : `，您要写的是不是 "${meant}"`}`,
  wrongFormat: (format: FormatName | null, found: unknown) =>
    `${format === null ? '这里的写法不对' : FORMAT_WORDS[format]}；现在是${shown(found)}`,
  empty: '这里不能空着',
  emptyList: '列表是空的，请至少写一项，或者去掉这一项',
  tooLong: (most: string, length: number) => `最多 ${most} 个字，现在有 ${String(length)} 个`,
  tooMany: (most: string, length: number) => `最多 ${most} 项，现在有 ${String(length)} 项`,
  tooFew: (least: string, length: number) => `最少 ${least} 项，现在有 ${String(length)} 项`,
  tooShort: (least: string, length: number) => `最少 ${least} 个字，现在有 ${String(length)} 个`,
  tooBig: (most: string, isIncluded: boolean, found: unknown) =>
    `${isIncluded ? '不能大于' : '要小于'} ${most}；现在是${shown(found)}`,
  tooSmall: (least: string, isIncluded: boolean, found: unknown) =>
    `${isIncluded ? '不能小于' : '要大于'} ${least}；现在是${shown(found)}`,
  other: (found: unknown) => `这里的写法不对；现在是${shown(found)}`,
} as const

function choices(allowed: readonly unknown[]): string {
  const named = allowed.map((value) => {
    const about = typeof value === 'string' ? VALUE_WORDS[value] : undefined
    return `${JSON.stringify(value)}${about === undefined ? '' : `（${about}）`}`
  })
  return `${named.length === 1 ? '固定写' : '只能写'} ${named.join('、')}`
}

function shown(found: unknown): string {
  if (found === null) return '空值 null'
  if (Array.isArray(found)) return '列表 [ ]'
  if (typeof found === 'object') return '一组内容 { }'
  if (typeof found === 'number') return `数 ${String(found)}`
  const text = typeof found === 'string' ? found : String(found)
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return typeof found === 'string' ? ` "${cut}"` : ` ${cut}`
}
