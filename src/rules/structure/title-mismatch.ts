import * as z from 'zod/mini'
import type { Table } from '../../table/index.ts'
import { normalise, plainName } from '../../value/index.ts'
import { sharesWord } from '../sharedWords.ts'
import { defineRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const NOISE = /\([^()]*\)|[“”"'《》·、,—-]|(?:19|20)\d{2}(?:年度?)?/g
const SUFFIX = /(?:专项|项目|经费|资金|工作|支出|费用|预算|费)+$/
/** 示例区食品安全: whose it is says nothing about what it is. */
const OF_PLACE = /^.{1,8}?(?:省|市|县|区|乡|镇|街道|局|委员会|委|办公室|中心|学校|医院)(?=.{4})/
const UNIT =
  /(?:局|委员会|委|办|厅|院|处|所|站|队|中心|学校|中学|小学|大学|乡|镇|街道|政府|单位|部门|公司|协会|法院|公园|馆|幼儿园|电视台|气象台|工会|[妇残文科侨工商]联)$/
/** 2025年科技创新专项资金: a fund, of which the project below is a part. */
const FUND = /专项|补助资金|转移支付|直达资金|(?:中央|省级?|市级?|县级?|区级?)财政|业务/
/** 2026年林业生态保护恢复资金: so is a year's money, whatever it is for. */
const YEARLY_MONEY = /^\(?(?:19|20)\d{2}.*资金$/
const DATED = /^\(?(?:19|20)\d{2}/

export const titleMismatch = defineRule({
  id: 'title-mismatch',
  family: 'structure',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '标题里的项目和项目名称不是一个',
  authority: ['财预〔2015〕88号'],
  options: z.object({}),
  messages: { differs: '标题写的是“{title}”，项目名称写的是“{project}”，不是同一个项目' },
  suggestions: { default: '看看是不是从别的表复制来的，把标题或项目名称改成一致' },
  explain: {
    what: '标题里点了项目名字的（如“1.食品安全工作经费绩效目标表”），与“项目名称”一栏比一比。标题只写单位、年度或专项资金的，不比。',
    why: '两处说的不是一个项目，多半是复制旧表改了一处、忘了另一处，指标也可能是旧的。',
    how: '把标题或项目名称改成一致，再看一遍目标和指标是不是这个项目的。',
  },
  examples: {
    good: [
      '标题: 1.食品安全工作经费绩效目标表\n项目名称: 食品安全工作经费\n产出 | 数量 | 抽检批次 | ≥100批次',
      '标题: 2024年示例区档案数字化项目绩效目标表\n项目名称: 馆藏档案数字化加工\n产出 | 数量 | 扫描页数 | ≥100页',
      '标题: 2024年专项资金绩效目标表\n项目名称: 企业研发后补助\n产出 | 数量 | 补助企业数 | ≥10家',
      '标题: 示例档案馆项目支出绩效目标表（2024年度）\n项目名称: 馆藏档案抢救修复\n产出 | 数量 | 修复页数 | ≥100页',
      '标题: 2024年林业生态保护恢复资金绩效目标表\n项目名称: 造林绿化与森林防火\n产出 | 数量 | 造林面积 | ≥8000亩',
    ],
    bad: [
      {
        table: '标题: !1.食品安全工作经费绩效目标表\n项目名称: 老旧小区改造补助\n产出 | 数量 | 抽检批次 | ≥100批次',
        says: '标题写的是“食品安全工作经费”，项目名称写的是“老旧小区改造补助”',
      },
      {
        table: '标题: !食品安全监管经费绩效目标表\n项目名称: 食品安全宣传经费\n产出 | 数量 | 宣传场次 | ≥10场',
      },
    ],
  },
  *check(table) {
    const { title, project, projectFromTitle: named } = table
    if (!title || !project || project.text === '' || named === null) return
    if (table.kind === 'summary' || table.kind === 'overall' || table.form === 'F9') return
    if (sameProject(table, named, project.text)) return
    yield {
      cell: title.cell,
      message: 'differs',
      data: { title: shorten(named), project: shorten(project.text) },
      related: [{ cell: project.cell, role: 'against', value: project.text }],
    }
  },
})

/** Whether both may mean one project. A name that holds the other or shortens it does; so does a title that names only a fund. */
function sameProject({ unitName, title }: Table, named: string, project: string): boolean {
  const unit = unitName ? normalise(unitName.text) : ''
  const whole = plainName(named).replace(unit, '')
  const a = keyOf(whole)
  const b = keyOf(plainName(project).replace(unit, ''))
  if (a.length < 3 || b.length < 3 || UNIT.test(a)) return true
  const bare = a.replace(OF_PLACE, '')
  if (shortens(a, b) || shortens(b, a) || shortens(bare, b) || shortens(b, bare)) return true
  // 2025年…: the title of a year's business; only what has nothing in common is another project's.
  const fund = FUND.test(whole) || YEARLY_MONEY.test(whole)
  return fund || (DATED.test(plainName(title?.text ?? '')) && sharesWord(a, b))
}

function keyOf(name: string): string {
  const plain = name.replace(NOISE, '')
  return plain.replace(SUFFIX, '') || plain
}

/** Whether `short` is `long` with characters left out: 市场监管 of 市场监督管理. */
function shortens(short: string, long: string): boolean {
  let at = 0
  for (const char of short) {
    at = long.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}
