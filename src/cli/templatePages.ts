import type { ResolvedPack } from '../packs/index.ts'
import { padEnd, wrap } from '../report/index.ts'
import { BUILTIN_TYPES, withTypeChanges, type ProjectType, type TemplateIndicator } from '../templates/index.ts'
import { EXIT } from './exit.ts'
import { paintFor, tell, terminalWidth, write } from './output.ts'

const AXIS_WORDS = { activity: '按所做的事', domain: '按业务领域', wrapper: '只说明资金来源' } as const

const LEVEL_WORDS: Readonly<Record<TemplateIndicator['level2'], string>> = {
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  'economic-benefit': '经济效益指标',
  'social-benefit': '社会效益指标',
  'ecological-benefit': '生态效益指标',
  sustainability: '可持续影响指标',
  satisfaction: '满意度指标',
}

/** The types to choose from: the built-in ones with what the pack says of them. */
export function typesOf(pack: ResolvedPack | null): readonly ProjectType[] {
  return withTypeChanges(BUILTIN_TYPES, pack?.projectTypes ?? [])
}

/** `jixiao template list`: all project types, for people or as JSON. */
export function listTypes(types: readonly ProjectType[], format: 'text' | 'json'): number {
  if (format === 'json') {
    const list = types.map(({ id, name, axis, domain, indicators }) => ({
      id,
      name,
      axis,
      domain: domain ?? null,
      indicators: indicators.length,
    }))
    write(`${JSON.stringify({ types: list }, null, 2)}\n`)
    return EXIT.clean
  }
  const paint = paintFor(false)
  const widest = Math.max(...types.map(({ id }) => id.length))
  for (const axis of ['activity', 'domain', 'wrapper'] as const) {
    const group = types.filter((type) => type.axis === axis)
    if (group.length === 0) continue
    write(`${paint.bold(AXIS_WORDS[axis])}\n`)
    for (const { id, name, indicators } of group) {
      const count = indicators.length === 0 ? '指标取自其中的活动' : `${String(indicators.length)} 个指标`
      write(`  ${padEnd(id, widest)}  ${padEnd(name, 40)}  ${paint.dim(count)}\n`)
    }
  }
  write(`\n共 ${String(types.length)} 类。用 jixiao template show <类型> 看某一类的指标。\n`)
  return EXIT.clean
}

/** `jixiao template show`: a type with its indicators; as JSON it is what a pack would carry. */
export function showType(types: readonly ProjectType[], wanted: string, format: 'text' | 'json'): number {
  const type = types.find(({ id, name }) => id === wanted || name === wanted)
  if (!type) {
    const near = types.filter(({ id, name }) => id.includes(wanted) || name.includes(wanted))
    const hint =
      near.length > 0
        ? `您要找的是不是：${near.map(({ id, name }) => `${id}（${name}）`).join('、')}`
        : '用 jixiao template list 看全部类型。'
    tell(`没有名为「${wanted}」的项目类型。${hint}`)
    return EXIT.unchecked
  }
  if (format === 'json') {
    write(`${JSON.stringify(type, null, 2)}\n`)
    return EXIT.clean
  }
  const paint = paintFor(false)
  const width = terminalWidth()
  const origin = type.domain === undefined ? AXIS_WORDS[type.axis] : `${AXIS_WORDS[type.axis]}，${type.domain}`
  write(`${paint.bold(type.name)}\n${type.id} · ${origin}\n`)
  if (type.goal !== '') write(`\n${paint.bold('绩效目标')}\n${indented(type.goal, width)}`)
  write(`\n${paint.bold('标准指标')}\n`)
  if (type.indicators.length === 0) write('  这一类没有自己的指标，用的是项目里各项活动的指标。\n')
  let level = ''
  for (const indicator of type.indicators) {
    const name = LEVEL_WORDS[indicator.level2]
    if (name !== level) write(`  ${name}\n`)
    level = name
    const marks = [indicator.required ? '必选' : '', indicator.core ? '核心' : ''].filter((mark) => mark !== '')
    const value = `${indicator.operator}${valueWords(indicator.value)}${indicator.unit}`
    write(`    ${padEnd(indicator.name, 40)}  ${padEnd(value, 18)}  ${paint.dim(marks.join('、'))}`.trimEnd() + '\n')
  }
  return EXIT.clean
}

/** Blanks of a sample value, in words. */
function valueWords(value: string): string {
  return value.replace('{budget}', '〔预算数〕').replace('{year}', '〔年度〕')
}

function indented(text: string, width: number): string {
  return wrap(text, width - 2)
    .map((line) => `  ${line}\n`)
    .join('')
}
