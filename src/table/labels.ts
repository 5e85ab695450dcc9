import { labelText, normalise, plainName } from '../value/index.ts'
import { fieldByGrammar } from './labelGrammar.ts'
import type { ColumnRole, Scope } from './model.ts'

/**
 * What a printed label announces above the indicators. `group` labels stand left of several rows and hold labels of
 * their own; `other` ones are labels we know and do not need: a value never hides behind them.
 */
export type FieldLabel =
  | { readonly field: 'project' | 'unit-name' | 'code' | 'year' | 'period' | 'purpose' | 'payment-plan' | 'other' }
  | { readonly field: 'budget'; readonly scope: Scope | 'whole' }
  | { readonly field: 'part'; readonly source: FundingSource }
  | { readonly field: 'split'; readonly by: 'income' | 'spending' }
  | { readonly field: 'goal'; readonly scope: Scope }

/** Where money comes from or goes to. `child` parts belong to another part and are not added again. */
export type FundingSource = 'fiscal' | 'public-budget' | 'fund-budget' | 'other' | 'carried' | 'spending' | 'child'

/** Columns that only some blocks have: a list of projects (F9), a summary, details, a self-assessment. */
export type ListRole =
  'project' | 'unit-name' | 'code' | 'budget' | 'goal' | 'order' | 'amount' | 'detail' | 'estimate' | 'result'

// prettier-ignore
const COLUMNS: Readonly<Record<ColumnRole, readonly string[]>> = {
  level1: ['一级指标', '指标类型', '一级', '一级绩效指标', '指标一级', '一级指标名称', '指标类别'],
  level2: ['二级指标', '二级', '二级绩效指标', '二级指标名称', '指标性质分类'],
  name: ['三级指标', '三级指标名称', '指标名称', '指标内容', '绩效目标内容', '绩效指标名称', '三级', '具体指标', '绩效指标内容', '具体指标名称', '个性指标', '三级绩效指标'],
  description: ['绩效指标描述', '指标解释', '指标说明', '指标值说明', '指标描述', '绩效指标说明', '三级指标解释', '三级指标说明', '指标值内容', '指标内涵', '指标释义', '指标定义', '指标含义', '考核内容'],
  value: [
    '指标值', '指标值及单位', '年度指标值', '当年预期实现值', '目标值', '指标目标值', '绩效指标值', '年度目标值', '预期指标值',
    '预期值', '年初指标值', '年初目标值', '本年度指标值', '预期实现值', '预期目标值', '指标值及计量单位', '三级指标值', '当年指标值',
    '绩效目标值', '全年指标值', '计划指标值', '年度预期值', '本年目标值', '实施期指标值', '中期指标值', '预期绩效值', '预期完成值',
    '计划值', '计划目标值', '年度绩效值', '预计指标值', '指标预期值', '指标目标', '实施期目标值', '半年指标值',
  ],
  operator: ['指标性质', '计算符号', '运算符号', '指标符号', '符号', '比较符号', '运算符', '逻辑符号', '比较符', '判断符号', '运算关系'],
  unit: ['度量单位', '计量单位', '单位', '指标单位', '指标值单位', '计量', '数量单位'],
  weight: ['权重', '分值', '分值权重', '指标权重', '指标分值', '权重分值', '权重(分值)', '标准分值', '标准分', '权重分', '指标权数', '权数'],
  direction: ['指标方向性', '指标方向', '方向性'],
  basis: ['指标值确定依据', '备注', '指标值设定依据', '确定依据', '设定依据', '指标值来源', '指标设置依据', '指标依据', '评(扣)分标准', '评分标准', '评分规则', '计分标准', '评价标准', '指标出处', '指标来源', '数据来源', '设置依据', '测算依据', '指标值依据'],
}

// prettier-ignore
const LISTS: Readonly<Record<ListRole, readonly string[]>> = {
  project: ['项目名称', '项目', '名称', '专项名称', '支出项目', '专项资金名称', '支出方向', '项目(政策)名称', '子项名称', '项目支出名称'],
  'unit-name': ['单位名称', '预算单位', '部门名称', '预算单位名称', '部门(单位)名称', '项目单位', '实施单位', '单位'],
  budget: ['预算数', '项目金额', '年度预算', '预算金额', '年度资金总额', '资金总额', '项目预算', '年度预算数', '预算安排数'],
  goal: ['年度目标', '绩效目标', '年度绩效目标', '实施期绩效目标', '总体目标', '年度总体目标', '中期目标', '实施期目标', '中期绩效目标'],
  code: ['项目编码', '项目代码', '项目编号'],
  order: ['序号', '编号'],
  amount: ['金额', '预算金额', '金额合计', '资金', '预算数', '项目金额', '资金额度', '年度预算', '支出金额', '预算'],
  detail: ['任务名称', '支出明细', '成本构成', '支出内容简介', '明细项目', '支出内容', '费用明细', '预算明细', '支出项目', '项目构成', '明细', '费用名称', '费用构成', '子项'],
  estimate: ['支出测算依据及过程说明', '测算依据', '支出测算依据', '测算依据及说明', '测算过程', '测算依据及过程', '测算说明', '计算依据', '测算依据及测算过程', '测算依据和过程'],
  result: ['实际完成值', '得分', '全年完成值', '实际完成情况', '完成值', '自评得分', '实际值', '偏差原因分析及改进措施', '偏差原因'],
}

// prettier-ignore
const FIELDS: readonly (readonly [FieldLabel, readonly string[]])[] = [
  [{ field: 'project' }, ['项目名称', '专项名称', '专项资金名称', '支出方向', '项目(政策)名称', '政策名称', '子项名称', '项目单位及名称', '支出方向名称']],
  [{ field: 'unit-name' }, ['部门名称', '单位名称', '部门', '实施单位', '项目单位', '预算单位', '项目实施单位', '单位信息', '填报单位', '申报单位', '填报单位名称', '部门(单位)名称', '部门单位名称', '预算单位名称']],
  [{ field: 'code' }, ['项目编码', '项目代码', '项目编号']],
  [{ field: 'year' }, ['预算年度', '年度', '填报年度', '项目年度', '申报年度']],
  [{ field: 'period' }, ['项目实施期', '项目期限', '项目期', '实施期限', '实施期', '项目实施期限', '项目起止时间', '起止时间', '项目周期', '执行期限', '项目起止年限', '实施周期', '项目执行期']],
  [{ field: 'purpose' }, ['预算规模及资金用途', '资金用途', '项目概况', '项目内容', '项目主要内容', '支出用途', '资金主要用途', '项目简介', '项目用途', '主要内容', '用途', '项目概述', '预算规模与资金用途']],
  [{ field: 'payment-plan' }, ['资金支出计划', '资金支出进度计划', '支出计划', '资金支出进度', '用款计划', '资金使用计划']],
  [{ field: 'budget', scope: 'annual' }, ['预算数', '项目金额', '年度资金总额', '年度资金申请总额', '年度预算', '年度预算数', '年度预算申请总额', '年度申请总额', '预算金额', '本年预算数', '年度金额', '项目预算', '年初预算数', '年度预算金额', '项目预算数', '预算安排金额', '本年度资金总额', '项目预算金额', '当年预算数', '年度预算总额', '当年资金总额', '预算资金总额']],
  [{ field: 'budget', scope: 'period' }, ['中期资金总额', '实施期资金总额', '项目实施期资金总额', '总预算', '项目总预算', '长期资金总额', '实施期总额', '项目总投资', '总投资']],
  [{ field: 'budget', scope: 'whole' }, ['资金总额', '项目资金总额', '总额', '资金合计', '预算总额', '项目总金额', '总金额', '合计金额', '项目总额', '预算安排', '项目预算安排', '资金安排', '预算批复']],
  [{ field: 'part', source: 'fiscal' }, ['其中:财政资金', '其中:财政拨款', '财政资金', '财政拨款', '其中:财政', '其中:财政拨款资金', '本年财政拨款', '其中:本年财政拨款', '财政拨款资金', '财政性资金', '其中:财政性资金', '其中:当年财政拨款', '当年财政拨款', '其中:申请当年财政拨款', '申请当年财政拨款', '申请财政资金', '其中:申请财政资金', '其中:财政安排', '其中:当年财政资金']],
  [{ field: 'part', source: 'public-budget' }, ['其中:一般公共预算拨款', '一般公共预算拨款', '一般公共预算', '其中:一般公共预算', '一般公共预算资金', '其中:一般公共预算资金', '一般公共预算财政拨款', '其中:一般公共预算财政拨款']],
  [{ field: 'part', source: 'fund-budget' }, ['政府性基金拨款', '政府性基金', '政府性基金预算拨款', '政府性基金预算', '国有资本经营预算', '国有资本经营预算拨款', '财政专户管理资金', '财政专户', '纳入专户管理的非税收入拨款', '社会保险基金', '其中:政府性基金']],
  [{ field: 'part', source: 'other' }, ['其他资金', '其他', '其它资金', '单位资金', '单位自筹资金', '自筹资金', '事业收入', '事业单位经营收入', '上级补助收入', '上级资金', '社会资金', '其他收入', '其他来源资金', '地方资金', '上级补助', '自有资金']],
  [{ field: 'part', source: 'carried' }, ['上年结转资金', '上年结转', '上年结转结余', '上年结转结余资金', '结转资金', '以前年度结转资金', '使用上年结转', '年初结转', '上年结余', '结转结余资金']],
  [{ field: 'part', source: 'spending' }, ['基本支出', '其中:基本支出', '项目支出', '其中:项目支出', '其他支出', '事业单位经营支出', '上缴上级支出', '对附属单位补助支出']],
  [{ field: 'part', source: 'child' }, ['人员经费', '其中:人员经费', '公用经费', '其中:公用经费', '日常公用经费', '其中:本级', '本级', '其中:转移支付', '中央资金', '其中:中央资金', '其中:中央补助', '中央补助', '省级资金', '省级补助', '市级补助', '县级补助', '市级资金', '县级资金', '区级资金']],
  [{ field: 'split', by: 'income' }, ['按收入性质分', '按资金来源分', '按收入性质', '按来源分']],
  [{ field: 'split', by: 'spending' }, ['按支出性质分', '按支出性质', '按支出结构分', '按支出分']],
  [{ field: 'goal', scope: 'annual' }, ['绩效目标', '年度目标', '年度绩效目标', '年度总体目标', '总体目标', '年度整体目标', '整体绩效目标', '年度总体绩效目标', '项目绩效目标', '总体绩效目标', '部门整体绩效目标', '年度绩效目标描述', '绩效总目标', '绩效总体目标', '项目总体目标', '项目总目标', '项目年度绩效目标', '项目年度目标', '当年绩效目标', '年度主要目标', '预期目标']],
  [{ field: 'goal', scope: 'period' }, ['实施期绩效目标', '中期目标', '实施期目标', '中期绩效目标', '长期目标', '长期绩效目标', '实施期总目标', '实施期总体目标', '中长期目标', '项目实施期绩效目标', '项目长期绩效目标', '总目标', '项目中期目标']],
  [{ field: 'other' }, [
    '主管部门', '主管部门及代码', '项目负责人', '联系人', '联系电话', '项目类型', '项目类别', '项目属性', '所属专项', '立项依据', '资金性质',
    '项目资金', '部门职责概述', '年度重点工作计划', '年度预算申请', '年度绩效指标', '绩效指标', '长期绩效指标', '中期绩效指标', '事项', '责任单位/科室',
    '责任单位', '工作目标', '项目可行性', '项目必要性', '项目立项依据', '项目立项必要性', '保证措施', '项目实施计划', '预算执行率', '部门职能', '开始时间',
    '结束时间', '计划开始日期', '计划完成日期', '负责人', '分管领导', '科室', '备注', '项目组织', '资金情况', '名称', '金额', '单位编码', '部门编码', '单位代码',
    '项目等级', '功能科目', '支出功能分类', '绩效联系人', '主管处室', '是否新增', '是否新增项目', '项目状态', '资金管理办法', '年度主要任务',
    '任务名称', '主要内容', '预算情况', '项目预算情况', '项目基本信息', '绩效目标及指标', '项目资金情况', '基本信息', '预算资金情况', '资金来源', '项目资金来源',
    '一级项目名称', '实际完成情况', '任务名称', '项目实施必要性',
  ]],
]

/** Words that begin the foot of a table: nothing below them is an indicator. */
const FOOTERS =
  /^(填表人|填报人|制表人|经办人|单位负责人|部门负责人|项目负责人签|负责人签|联系电话|填报日期|填表日期|审核意见|财政部门审核|主管部门审核|主管部门意见|审核人|审核部门|财政审核|其[他它](?:需要?)?说明|需要?说明的|备注[:：]|注[:：]|注\d*[:：、.]|说明[:：]|填表说明|填报说明|单位公章|\(盖章\)|（盖章）)/

export function isFooter(text: string): boolean {
  return FOOTERS.test(text.trimStart())
}

/** A title ends in one of these, brackets after it apart. */
const TITLE =
  /绩效(目标|自评|指标|目标自评|自评价?|评价)?(及指标)?(申报|汇总|批复|审核|申请|备案|公开|一览|明细|情况|信息|自评|考核)*表[^表]{0,4}$/
const UNMARKED_TITLE = /(项目|整体|支出|资金|经费|专项|单位).{0,12}绩效目标(申报|汇总)?$/

/** Whether a text is a table's title: 「…绩效目标表」「…绩效目标申报表」; brackets behind it do not matter. */
export function isTitle(text: string): boolean {
  if (text.length < 5 || text.length > 120 || !text.includes('绩')) return false
  const plain = labelText(text)
  if (TITLE.test(plain)) return true
  return plain.length >= 9 && UNMARKED_TITLE.test(plain)
}

/** 2024年目标值: the label says which year it is printed for. */
const OF_YEAR = /^(?:19|20)\d{2}年度?/

/** What labels mean; a pack may add synonyms. */
export class LabelBook {
  readonly #columns = new Map<string, ColumnRole>()
  readonly #lists = new Map<string, ListRole[]>()
  readonly #fields = new Map<string, FieldLabel>()
  readonly #understood = new Map<string, FieldLabel | null>()

  constructor(extra: Readonly<Record<string, readonly string[]>> = {}) {
    for (const [field, labels] of FIELDS) for (const label of labels) this.#fields.set(labelText(label), field)
    for (const [role, labels] of entries(COLUMNS)) for (const label of labels) this.#columns.set(labelText(label), role)
    for (const [role, labels] of entries(LISTS)) {
      for (const label of labels) {
        const key = labelText(label)
        const roles = this.#lists.get(key)
        if (roles) roles.push(role)
        else this.#lists.set(key, [role])
      }
    }
    for (const [known, added] of Object.entries(extra)) {
      const key = labelText(known)
      for (const label of added) {
        const synonym = labelText(label)
        const column = this.#columns.get(key)
        if (column) this.#columns.set(synonym, column)
        const lists = this.#lists.get(key)
        if (lists) this.#lists.set(synonym, lists)
        const field = this.#fields.get(key)
        if (field) this.#fields.set(synonym, field)
      }
    }
  }

  /** The column of the indicator block that a header label names. */
  column(text: string): ColumnRole | null {
    const label = labelText(text)
    return this.#columns.get(label) ?? this.#columns.get(label.replace(OF_YEAR, '')) ?? null
  }

  /** What a header label names in a list of projects, a summary, a block of details. */
  list(text: string): readonly ListRole[] {
    return this.#lists.get(labelText(text)) ?? []
  }

  /** What a label above the indicators announces. */
  field(text: string): FieldLabel | null {
    if (text.length > 40) return null
    return this.#field(text)
  }

  /** A label as it is listed, with or without the number of its section (三、绩效目标), else as it is built. */
  #field(text: string): FieldLabel | null {
    const known = this.#understood.get(text)
    if (known !== undefined) return known
    const key = labelText(text)
    const bare = labelText(plainName(text))
    const field = this.#fields.get(key) ?? this.#fields.get(bare) ?? fieldByGrammar(bare)
    if (this.#understood.size > 5_000) this.#understood.clear()
    this.#understood.set(text, field)
    return field
  }

  /** A label that stands before its value in one cell: 「资金总额：1043.19」「单位信息：示例局」. */
  inline(text: string): { readonly label: FieldLabel; readonly name: string; readonly value: string } | null {
    const colon = text.search(/[:：]/)
    if (colon <= 0 || colon > 24) return null
    // 「其中：财政资金：80」: the label itself begins with a word and a colon.
    const from = /^\s*(?:\d{1,2}[.、．]\s*)?其\s*中\s*[:：]/.exec(text)?.[0].length ?? 0
    const at = from ? text.slice(from).search(/[:：]/) + from : colon
    if (at < from || at <= 0) return null
    const name = text.slice(0, at)
    const label = this.#field(name)
    return label ? { label, name, value: text.slice(at + 1).trim() } : null
  }
}

function entries<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}

const BRACKETS = /[(（]([^()（）]*)[)）]/

/** What a label says in brackets: 「分值权重(90)」 → "90"; null where it says nothing. */
export function inBrackets(text: string): string | null {
  return BRACKETS.exec(normalise(text))?.[1] ?? null
}
