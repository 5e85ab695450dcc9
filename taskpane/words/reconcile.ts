/** What the view 对账 says. */
export const reconcileWords = {
  notYet: '还没有对账',
  notYetText: '检查之后，这里把每张表的预算数、资金来源和成本指标合计列在一起，差多少一眼看清。',
  check: '检查本表',
  checking: '正在检查…',
  noTable: '这里没有认出绩效目标表',
  noTableText: '没有找到可以对账的表。「检查」里写着找过哪些表头；切换到绩效目标表所在的工作表，再检查一次。',
  noMoney: '没有可以对的账',
  noMoneyText: '认出了表，但表里没有写预算数，也没有写金额的成本指标。填写之后再检查，这里会列出对账结果。',
  stale: '表格改动过，下面是上次检查时的金额。',
  recheck: '重新检查',
  summary: ({ apart, agrees, open }: Readonly<Record<'apart' | 'agrees' | 'open', number>>) =>
    [
      `${String(apart + agrees + open)} 张表`,
      apart > 0 ? `${String(apart)} 张对不上` : '',
      agrees > 0 ? `${String(agrees)} 张对得上` : '',
      open > 0 ? `${String(open)} 张没有可比的` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  onlyApart: '只看对不上的',
  unit: (unit: string) => `单位：${unit}`,
  onSheet: (sheet: string) => `在「${sheet}」`,
  budget: '预算数',
  noBudget: '表里没有写预算数',
  costSum: (count: number) => `成本指标合计（${String(count)} 项）`,
  noCosts: '没有写金额的成本指标，没有可以和预算数比的',
  /** The parts of the budget do not make it. */
  partsGap: '资金来源相加，与预算数相差',
  gap: '相差',
  /** Where something else does not agree, it is said what does. */
  agrees: (all: boolean) => (all ? '一致 ✓' : '成本指标和预算数一致 ✓'),
  notCompared: '成本指标没有列全，不和预算数比较',
  /** `why`: the reason they share, whose first words are enough here; null where they differ. */
  notCounted: (why: string | null) => (why === null ? '未计入合计' : `未计入（${why.split('，')[0] ?? why}）`),
  items: (count: number) => `${String(count)} 项`,
  details: (count: number) => `支出明细合计（${String(count)} 项）`,
  detailsAgree: '明细对得上 ✓',
  detailsApart: '明细对不上',
  detailsWhere: '和明细的合计行或项目金额不一致，「检查」里写着差在哪里',
  across: '跨表',
  crossAgrees: (note: string) => `✓ ${note}`,
  onSheetName: (sheet: string, name: string) => `「${sheet}」${name}`,
  caption: (project: string) => `${project}的金额`,
}
