import { unitOf, type Unit } from '../../value/index.ts'

/** Measure words that count the same things: 册 and 本, 家 and 户. Each line is read both ways. */
const ALIKE: readonly ReadonlySet<string>[] = `
  人 名 位 个 人次 员 人份
  家 户 个 所 处 座 间 单位 企业 机构 部门 店 厂 家次 户次 村 社区
  件 起 宗 例 桩 个 项 批件 案 单 笔
  本 册 部 份 套 个 卷
  份 张 页 套 篇 件
  台 套 个 件 部 辆 架 台套 组 艘 把 支
  场 次 期 届 班 堂 课 节 场次 轮 批 批次 项
  批 批次 次 组 组次 样 样品 份
  条 根 则 篇 件 项
  处 个 座 点 点位 所 块 间 口 眼 路段
  栋 幢 座 个
  棵 株
  头 只 羽 匹 尾
  种 类 个 品种 项 款
  篇 部 首
  间 个 套 户
`
  .trim()
  .split('\n')
  .map((line) => new Set(line.trim().split(' ')))

/** 750000次数 and 万人次: what is counted, without its frame. */
const FRAME = /^[百千万亿]+|(?<=.)次?数$|(?<=[^人])次$/g

/** Whether two measure words may count the same things; a unit that ends in 次 answers any other that does. */
export function countAlike(one: string, other: string): boolean {
  const [a, b] = [one.replace(FRAME, ''), other.replace(FRAME, '')]
  if (a === b || a.startsWith(b) || b.startsWith(a) || (a.endsWith('次') && b.endsWith('次'))) return true
  return ALIKE.some((words) => words.has(a) && words.has(b))
}

/** A measure word as it stands, for people, things or events; null for any other text. */
export function countingUnit(text: string): Unit | null {
  const unit = unitOf(text)
  return unit?.kind === 'count' && unit.base === text ? unit : null
}
