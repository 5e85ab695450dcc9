import type { Operator } from './types.ts'

/** Operators written in words, longest first where one begins another. */
export const OPERATOR_WORDS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['大于或等于', '≥'],
  ['小于或等于', '≤'],
  ['大于等于', '≥'],
  ['小于等于', '≤'],
  ['不得低于', '≥'],
  ['不得少于', '≥'],
  ['不得超过', '≤'],
  ['不得高于', '≤'],
  ['不得大于', '≤'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ['不大于', '≤'],
  ['不多于', '≤'],
  ['控制在', '≤'],
  ['至少', '≥'],
  ['最少', '≥'],
  ['最多', '≤'],
  ['至多', '≤'],
  ['达到', '≥'],
  ['达', '≥'],
  ['大于', '>'],
  ['高于', '>'],
  ['超过', '>'],
  ['多于', '>'],
  ['小于', '<'],
  ['低于', '<'],
  ['少于', '<'],
  ['等于', '='],
])

/** Words before a number that leave it open. */
export const HEDGE_WORDS: readonly string[] = [
  '预计',
  '预估',
  '估计',
  '大约',
  '大概',
  '大致',
  '力争',
  '争取',
  '将近',
  '接近',
  '约',
  '近',
]

const GRADE_WORDS: ReadonlySet<string> = new Set(
  '优 良 中 差 优秀 优良 良好 较好 好 一般 较差 不好 高 较高 中等 低 较低 合格 不合格 基本合格 达标 不达标 基本达标 是 否 有 满意 较满意 比较满意 非常满意 基本满意 不满意'.split(
    ' ',
  ),
)
const GRADE_ROW = /^[优良中低差高好]{2,5}$/
const GRADE_LEVEL = /^(?:[A-E]{1,5}|[甲乙丙])级$/
const GRADE_SEPARATOR = /[/、,;|]/
const GRADE_FRAME = /^(?:[≥≤><=]|达到|不低于|为)?(.+?)(?:及以上|或以上|以上)?$/

/** 优, 合格以上, 优/良/中/差, 高中低: a grade or a scale of them. Normalised text. */
export function isGrade(plain: string): boolean {
  if (plain.length > 20) return false
  if (GRADE_WORDS.has(plain)) return true
  const core = GRADE_FRAME.exec(plain)?.[1] ?? ''
  return core
    .split(GRADE_SEPARATOR)
    .every((part) => GRADE_WORDS.has(part) || GRADE_ROW.test(part) || GRADE_LEVEL.test(part))
}

const NOT_APPLICABLE =
  /^(?:[/\\—–-]|——|--|N\/A|无|暂无|不适用|不涉及|不考核|(?:本|该)(?:项目|单位|部门)?(?:不适用|不涉及|无)(?:此|该|本)?(?:项)?(?:指标|内容)?|(?:不适用|无|不涉及)(?:此|该|本)(?:项)?(?:指标|内容)?)[。.]?$/

/** 无, /, 不适用, 本项目不适用此指标. Normalised text. */
export function isNotApplicable(plain: string): boolean {
  return plain.length <= 16 && NOT_APPLICABLE.test(plain)
}

const BAD_EVENT =
  '事故|投诉|发生|差错|事件|案件|纠纷|隐患|超支|违规|违法|违纪|问题|故障|失误|伤亡|死亡|舆情|逾期|拖欠|上访|信访|举报|缺陷|污染|浪费|泄漏|泄露|感染|容忍|误差|延误|增长|缺陷'
const ZERO_WORDS = new RegExp(
  `^(?:=?(?:零|0)(?!星)[\\u4e00-\\u9fff]{0,8}(?:${BAD_EVENT})|(?:无|没有|未出现|不出现)[\\u4e00-\\u9fff]{0,10}(?:${BAD_EVENT})|(?:未|不|无|没有)发生[\\u4e00-\\u9fff]{0,14})$`,
)

/** 零事故, 无安全事故, 不发生重大投诉: nothing bad happens. Normalised text. */
export function isZeroWords(plain: string): boolean {
  return plain.length <= 20 && ZERO_WORDS.test(plain)
}
