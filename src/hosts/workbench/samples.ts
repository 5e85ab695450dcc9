/** A workbook that comes with the page. Paths are relative to the page. */
export interface WorkbenchSample {
  readonly file: string
  readonly title: string
}

/** The first one is shown when the page is opened for the first time. */
export const SAMPLES: readonly WorkbenchSample[] = [
  { file: '01-天津-2026年项目绩效目标表.xlsx', title: '天津 · 2026 年项目绩效目标表' },
  { file: '02-河北-项目绩效目标表.xlsx', title: '河北 · 项目绩效目标表' },
  { file: '10-河北-多表叠放的绩效目标表-2026年.xlsx', title: '河北 · 一张工作表里叠放多表' },
  { file: '04-湖南-整体与专项资金绩效目标表.xlsx', title: '湖南 · 整体与专项资金' },
  { file: '06-财政部2021版-带分值权重的绩效目标表.xlsx', title: '财政部 2021 版 · 带分值权重' },
  { file: '08-四川-项目清单式绩效目标表.xlsx', title: '四川 · 项目清单式' },
  { file: '12-湖北-带成本构成的绩效目标表.xlsx', title: '湖北 · 带成本构成' },
  { file: '13-陕西-长期与年度指标分列的绩效目标表.xlsx', title: '陕西 · 长期与年度指标分列' },
  { file: '15-项目支出绩效自评表.xlsx', title: '项目支出绩效自评表' },
  { file: '09-干净的表.xlsx', title: '没有问题的表' },
]

/** Where a sample lies, relative to the page. */
export function samplePath({ file }: WorkbenchSample): string {
  return `samples/${encodeURIComponent(file)}`
}
