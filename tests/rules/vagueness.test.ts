import { describe, expect, it } from 'vitest'
import { BASELINE, resolvePack } from '../../src/packs/index.ts'
import { vaguenessOf } from '../../src/rules/value/vagueness.ts'
import type { Wording } from '../../src/rules/wording.ts'

const { wording } = resolvePack(BASELINE)
const words = (text: string): string[] => text.split(/[|\n]/).map((word) => word.trim())
const reasons = (texts: string) => words(texts).map((text) => `${text}: ${vaguenessOf(text, wording) ?? 'measurable'}`)
const all = (texts: string, reason: string) => words(texts).map((text) => `${text}: ${reason}`)

describe('why nobody could check a text at year’s end', () => {
  it.each([
    [
      'it keeps to whatever is usual or required',
      '按惯例执行 | 按照惯例执行 | 依惯例执行 | 依照惯例执行 | 参照惯例执行 | 能按惯例执行 | 均能够按惯例执行 | 视财力而为',
    ],
    ['it will be in time', '按时到场 | 规定时间内送达 | 规定的工期内送达 | 定期走访 | 经常性回访'],
    [
      'it meets what was expected',
      '达预期 | 达到预期 | 满足群众基本需求 | 合乎上级领导提出的要求 | 达到目标水平 | 达到目标的水平 | 符合要求执行',
    ],
    [
      'it stays within the budget',
      '不突破批复 | 不得突破批复 | 不超年度限额 | 控制在额度内 | 控制在额度以内 | 年度预算内 | 年度预算之内 | 年度预算范围内 | 成本可控',
    ],
    ['it is done', '落实各项工作 | 顺利执行 | 顺利推进各项工作 | 有序开展 | 保质保量完成'],
    ['it keeps to the law or the market price', '专款专用 | 依法合规 | 据实列支 | 精打细算 | 接近市场价'],
  ])('a promise of procedure: %s', (_, texts) => {
    expect(reasons(texts)).toEqual(all(texts, 'procedure'))
  })

  it.each([
    ['an effect is praised', '效果明显 | 效果十分明显 | 良好的效果 | 传播面广 | 保鲜时效长 | 影响深远 | 重视程度较高'],
    ['it has a meaning', '起示范带头作用 | 起到示范带头作用 | 具有历史意义 | 创出规模 | 创造了规模'],
  ])('only an effect: %s', (_, texts) => {
    expect(reasons(texts)).toEqual(all(texts, 'effect'))
  })

  it.each([
    ['a verb of change', '持续改善 | 素质提升 | 适应需求变化'],
    ['an adverb of degree', '扎实有为 | 切实可感'],
  ])('only a change: %s', (_, texts) => {
    expect(reasons(texts)).toEqual(all(texts, 'change'))
  })

  it.each([
    ['a verb of support', '保障工作 | 带头落实 | 坚持定期走访'],
    ['what others are to feel or do', '让数据多跑路 | 使孩子们笑口常开 | 令旁人羡慕'],
    ['a saying', '能用则用 | 能免就免 | 随到随学 | 越办越大 | 有滋味有温度 | 一心一意 | 千家万户受惠 | 万家万户亮堂'],
    ['nothing but work', '日常工作 | 本部门日常事务性工作 | 舆论氛围'],
  ])('only a promise of support: %s', (_, texts) => {
    expect(reasons(texts)).toEqual(all(texts, 'support'))
  })

  it.each([
    ['a number that nobody counts', '若干家 | 多场次'],
    [
      'what could be checked, made soft again',
      '基本达标 | 基本全覆盖 | 力争实现零投诉 | 总体达标 | 总体上达标 | 总体实现全覆盖 | 尽量做到全员参加',
    ],
  ])('indefinite: %s', (_, texts) => {
    expect(reasons(texts)).toEqual(all(texts, 'indefinite'))
  })

  it('a word on the list of the pack, in whatever marks it stands', () => {
    expect(reasons('明显 | “明显”。 | 提质、增效 | 待定！')).toEqual([
      '明显: listed',
      '“明显”。: listed',
      '提质、增效: listed',
      '待定！: listed',
    ])
  })
})

describe('what somebody could check is left alone', () => {
  it.each([
    ['a time', '年底前持续推进 | 每月定期更新 | 力争完成,年底前移交 | 按月走访'],
    [
      'a thing or a person',
      '窗口工作人员 | 城区高架路 | 禁渔令公告 | 使用说明书 | 残疾人服务站 | 就业服务卡 | 基本医疗参保登记',
    ],
    ['a thing in parts', '规定动作图集 | 办理流程图 | 随到随检登记'],
    ['nothing written', '—— | …… | 。'],
  ])('%s', (_, texts) => {
    expect(reasons(texts)).toEqual(all(texts, 'measurable'))
  })

  it('reads a page of text no further than its first 300 characters', () => {
    expect(vaguenessOf(`${'政务平台'.repeat(75)}效果明显`, wording)).toBeNull()
    expect(vaguenessOf(`${'政务平台'.repeat(74)}效果明显`, wording)).toBe('effect')
    expect(vaguenessOf(`${'政务平台'.repeat(20)}效果明显`, wording)).toBe('effect')
  })
})

describe('the words of a pack', () => {
  const given = (change: Partial<Wording>): Wording => ({ ...wording, ...change })

  it('lets a phrase pass, with its marks and without them', () => {
    expect(vaguenessOf('持续改善。', given({ accepted: ['持续改善'] }))).toBeNull()
    expect(vaguenessOf('持续改善(附测算表)', given({ accepted: ['持续改善(附测算表)'] }))).toBeNull()
    expect(vaguenessOf('持续改善(附测算)', wording)).toBe('change')
  })

  it('finds nothing by a list that is empty or holds an empty word', () => {
    expect(vaguenessOf('效果明显', given({ indefinite: [] }))).toBe('effect')
    expect(vaguenessOf('效果明显', given({ indefinite: [''] }))).toBe('effect')
    expect(vaguenessOf('效果明显', given({ indefinite: ['若干', ''] }))).toBe('effect')
    expect(vaguenessOf('若干家', given({ indefinite: ['若干', ''] }))).toBe('indefinite')
  })

  it('takes a word as it is written, with signs that mean something else in a pattern', () => {
    const marked = given({ indefinite: ['很+多'] })
    expect(vaguenessOf('很+多', marked)).toBe('indefinite')
    expect(vaguenessOf('很很多', marked)).not.toBe('indefinite')
    expect(vaguenessOf('很多', marked)).toBe('listed')
  })
})

describe('what is said to come of something that is there', () => {
  it.each(all('出台后反响好 | 投用后群众反映好', 'effect'))('%s', (line) => {
    const [text = ''] = line.split(':')
    expect(reasons(text)).toEqual([line])
  })
  it.each(words('建成后投入使用 | 验收合格后拨付 | 培训后考核合格 | 项目后续资金全部到位'))(
    'can be checked: %s',
    (text) => {
      expect(vaguenessOf(text, wording)).toBeNull()
    },
  )
})

describe('idioms that begin as figures and denials do', () => {
  it.each(words('一年比一年好 | 一天比一天强 | 更上一层楼 | 再上新台阶'))('%s counts nothing', (text) => {
    expect(vaguenessOf(text, wording)).toBe('change')
  })
  it.each(words('无后顾之忧 | 无燃眉之急 | 无可挑剔 | 无懈可击 | 无与伦比'))('%s rules nothing out', (text) => {
    expect(vaguenessOf(text, wording)).not.toBeNull()
  })
  it.each(words('无漏检 | 无断供 | 一年一次'))('%s is none', (text) => {
    expect(vaguenessOf(text, wording)).toBeNull()
  })
})
