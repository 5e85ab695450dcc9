import { memo } from './memo.ts'
import { MONEY_UNITS } from './moneyUnit.ts'
import { normalise } from './normalise.ts'
import type { Unit, UnitKind } from './types.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Measure words for people, things and events, with the plain nouns that forms print as units (次数, 人数). */
const COUNTS = words(`
  个 只 件 项 条 张 册 本 部 份 套 台 辆 艘 架 把 支 枝 根 盏 块 片 面 幅 副 双 对 盒 箱 包 袋 瓶 罐 桶 桌 车 趟
  人 名 位 户 家 所 处 间 座 栋 幢 层 口 眼 头 匹 羽 尾 株 棵 颗 粒 朵 丛 盆 滴 枚 门 扇 顶 卷 页 篇 首 段 章 节 集 期 版 封 则 句 字
  次 回 遍 趟 轮 届 场 批 起 例 宗 桩 宗地 单 笔 票 剂 针 餐 顿 席 床 张床位 床位 组 队 班 帮 群 排 列 串 束 类 种 样 样品 款 型 级 档 道 路
  股 团 堂 课 单元 模块 点 点位 站 站点 端 户头 账号 岗位 岗 席位 车位 工位 机位 标段 地块 路口 路段 线 街道 社区 村 乡镇 县 市 区 镇 省 校 院 馆 店 厅 园 库 基地
  人次 人天 人日 人月 人年 人场 户次 家次 家数 场次 批次 车次 班次 架次 航次 台次 台班 台套 件次 件套 套次 份次 册次 条次 项次 项目 例次 起次 期次
  组次 点次 店次 天次 辆次 亩次 头次 只次 羽次 床日 工日 工时 课时 学时 机时 场所 企业 单位 部门 机构 项目数 案件 线索 样本 批件 问题 产品 活动 课程 主体
  个次 人份 大类 小类 大项 小项 方面 环节 品种 品类 种类 款次 页次 篇次 株次 平台 系统 对 项条 网点 网格 片区 小组 团队 头份
  次数 个数 人数 家数 户数 件数 份数 批数 批次数 人次数 轮次 场数 场次数 项数 条数 张数 册数 台数 套数 辆数 起数 数量
`)

const PERCENTS = words('% ‰ 个百分点 百分点 个千分点 ‱')

const TIMES = words(`
  毫秒 秒 秒钟 分钟 刻钟 小时 个小时 时 钟头 天 日 工作日 个工作日 自然日 个自然日 日历天 个日历天 工作天 夜 昼夜 晚 周 个周 星期 个星期 周期
  旬 月 个月 月份 个月份 季 季度 个季度 年 年度 个年度 周年 学年 个学年 学期 个学期 半年 世纪
`)

const MEASURES = words(`
  ㎡ m2 M2 平方米 平米 平方 平方公里 平方千米 km2 平方厘米 平方分米 cm2 公顷 hm2 亩 顷 ㎥ m3 M3 立方米 立方 方 土方 升 毫升 L l mL ml
  公里 千米 里 米 分米 厘米 毫米 微米 延米 延长米 车公里 海里 km m cm mm μm nm 吨 公斤 千克 斤 两 克 毫克 微克 担 t kg g mg μg ug 标准煤 吨标准煤 吨标煤
  千瓦时 千瓦·时 兆瓦时 度 kWh kwh MWh 千瓦 兆瓦 吉瓦 瓦 kW MW W kV kVA 千伏 千伏安 伏 安 安时 赫兹 Hz GHz MHz 马力 焦 千焦
  ℃ 摄氏度 °C 度C 分贝 dB db Pa kPa MPa 帕 勒克斯 lx ppm ppb NTU pH 西弗 贝克 大卡 千卡 卡
  KB MB GB TB PB 兆 Mbps Gbps bps Mb Gb 帧 像素 dpi 倍标准
`)

const SCORES = words('分 分值 分数')
const OTHERS = words('倍 数值 指数 等级 名次 位次 星 星级 岁 周岁 成 折')

const KINDS: ReadonlyMap<string, UnitKind> = new Map<string, UnitKind>([
  ...OTHERS.map((text) => [text, 'other'] as const),
  ...COUNTS.map((text) => [text, 'count'] as const),
  ...MEASURES.map((text) => [text, 'measure'] as const),
  ...TIMES.map((text) => [text, 'time'] as const),
  ...PERCENTS.map((text) => [text, 'percent'] as const),
  ...SCORES.map((text) => [text, 'score'] as const),
  ...MONEY_UNITS.map((text) => [text, 'money'] as const),
])

const KNOWN: ReadonlyMap<string, Unit> = new Map(
  [...KINDS].map(([text, kind]) => [text, { text, kind, base: text, per: null }]),
)

const LONGEST_MEASURE_WORD = 3
const SCALED = /^(?:百万|千万|十万|百|千|万|亿)(.+)$/
const COMPOUND = /^([^/每]+)(?:\/每?|每)(.+)$/
/** What may follow the '/': a unit, a short noun or formula (平方米, 人·天, m3); 以上 or 左右 behind it belong to the number. */
const PER = /^(?!.*(?:以上|以下|以内|之内|左右|上下|.内)$)[\u4e00-\u9fffA-Za-z0-9μ㎡㎥·./*]{1,10}$|^\([^()]{1,8}\)$/
// A noun, not the rest of a sentence: ≥5家企业, but not 5家参加培训 or 10人以内.
const NOUN = /^(?![以内前后上下左右多余之及和与或的为是等均全已每])[\u4e00-\u9fff]{1,8}$/
const SENTENCE =
  /完成|参加|参与|开展|进行|提高|提升|提供|达到|覆盖|实现|以上|以下|以内|左右|通过|增加|减少|办理|办结|不|的|并|每/

/**
 * The unit a text names: 个, 人次/年, 万元, 个工作日, ㎡, 家企业 (家 with a noun behind it). null for any other text.
 * A compound has the kind of what stands before the '/'.
 */
export const unitOf: (text: string) => Unit | null = memo((text) => readUnit(normalise(text), true))

/**
 * As unitOf, for a normalised text. Without `nouns` 家企业 is no unit.
 */
export function readUnit(plain: string, nouns: boolean): Unit | null {
  const known = KNOWN.get(plain)
  if (known) return known
  if (plain === '') return null
  const compound = COMPOUND.exec(plain)
  if (compound) {
    const [, base = '', per = ''] = compound
    const kind = readUnit(base, false)?.kind
    return kind && PER.test(per) ? { text: plain, kind, base, per } : null
  }
  const kind = derivedKind(plain)
  if (kind) return { text: plain, kind, base: plain, per: null }
  return nouns ? measureWordWithNoun(plain) : null
}

/** Whether a normalised text is a unit as it stands (千米), not one made of others (万人次, 人/次). */
export function isKnownUnit(plain: string): boolean {
  return KINDS.has(plain)
}

/** The unit a form's unit column states, also one that no table knows; null for a blank column or `/`. */
export function statedUnit(text: string): Unit | null {
  const plain = normalise(text)
  if (/^(?:[/\\—–-]*|无|不适用)$/.test(plain)) return null
  return unitOf(plain) ?? { text: plain, kind: 'other', base: plain, per: null }
}

/** 万人次 counts as 人次 does, 个学期 as 学期, 门次 as 门. */
function derivedKind(plain: string): UnitKind | undefined {
  const scaled = SCALED.exec(plain)?.[1]
  if (scaled !== undefined) return KINDS.get(scaled)
  if (plain.startsWith('个') && KINDS.get(plain.slice(1)) === 'time') return 'time'
  if (plain.endsWith('次') && KINDS.get(plain.slice(0, -1)) === 'count') return 'count'
  return undefined
}

function measureWordWithNoun(plain: string): Unit | null {
  for (let length = Math.min(LONGEST_MEASURE_WORD, plain.length - 1); length > 0; length--) {
    const base = plain.slice(0, length)
    const kind = KINDS.get(base)
    if (kind !== 'count' && kind !== 'measure') continue
    const noun = plain.slice(length)
    return NOUN.test(noun) && !SENTENCE.test(noun) ? { text: plain, kind, base, per: null } : null
  }
  return null
}
