import * as z from 'zod/mini'

const LEVELS = {
  output: ['quantity', 'quality', 'timeliness', 'cost'],
  benefit: ['economic-benefit', 'social-benefit', 'ecological-benefit', 'sustainability'],
  satisfaction: ['satisfaction'],
} as const

const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest))
/** Words, one or several to a line, parted by blanks: a family of words stays together and is read at a glance. */
export const wordLines = z.array(text(400)).check(z.maxLength(400))

/** Sides of pairs of words. */
export const wordPairs = z.array(z.strictObject({ of: wordLines, with: wordLines })).check(z.maxLength(20))

/** A standard indicator. Levels are classes: what a form calls them is decided when it is inserted. */
export const templateIndicatorSchema = z.strictObject({
  level1: z.enum(['output', 'benefit', 'satisfaction']),
  level2: z.enum([...LEVELS.output, ...LEVELS.benefit, ...LEVELS.satisfaction]),
  name: text(100),
  /** What is counted, with the formula of a rate: becomes 绩效指标描述. */
  description: text(200),
  operator: z.enum(['≥', '≤', '=']),
  /** A sample for the user to confirm. `{budget}` is the table's budget, `{year}` its year. */
  value: text(40),
  /** Empty for a date or a coefficient. */
  unit: z.string().check(z.maxLength(20)),
  /** 指标方向性: negative where less is better. */
  direction: z.enum(['positive', 'negative']),
  /** Preselected when inserted. */
  required: z.boolean(),
  /** 核心指标: says most about the kind of project. */
  core: z.boolean(),
  /** 指标值确定依据: 计划标准, 行业标准 … */
  basis: text(40),
  /** total: the project's whole cost; item: one addable cost; unit: per piece, never added. */
  cost: z.optional(z.enum(['total', 'item', 'unit'])),
  /** Advice on how to fill it in. */
  note: z.optional(text(200)),
})

/** A kind of project with its standard indicators, as JSON. */
export const projectTypeSchema = z.strictObject({
  /** For editors; not read. */
  $schema: z.optional(z.string()),
  schema: z.literal('jixiao-project-type/1'),
  id: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  name: text(40),
  /** What is done (activity), in which field (domain), or only who pays (wrapper: it has no indicators of its own). */
  axis: z.enum(['activity', 'domain', 'wrapper']),
  /** 业务领域: 教育, 卫生健康 … */
  domain: z.optional(text(20)),
  /** Says how money is spent, whatever for (改造, 补贴): gives way where a field is named. */
  yields: z.optional(z.boolean()),
  /** Words that name this kind wherever they stand: 监督抽查, 风险监测. */
  keywords: wordLines,
  /** Words that many kinds use, and that only tip the balance: 检测, 批次. */
  hints: z.optional(wordLines),
  /** A word of each side together names the kind, however far apart: 学校 … 防水. */
  pairs: z.optional(wordPairs),
  /** Words that say it is rather another kind. */
  excludes: wordLines,
  /** A pattern for 绩效目标, with blanks in braces for the user to fill in. */
  goal: z.string().check(z.maxLength(300)),
  indicators: z.array(templateIndicatorSchema).check(z.maxLength(60)),
})

export type TemplateIndicator = z.infer<typeof templateIndicatorSchema>
export type ProjectType = z.infer<typeof projectTypeSchema>
