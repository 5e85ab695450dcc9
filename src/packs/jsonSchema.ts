// Not part of the door: only the tool that writes docs/pack.schema.json and its test need it.
import * as z from 'zod/mini'
import { RULES } from '../rules/index.ts'
import { projectTypeSchema } from '../templates/schema.ts'
import { typeExtensionSchema, typeOffSchema } from '../templates/typeChange.ts'
import { PLACE_NAMES } from './checks/index.ts'
import { packSchema } from './schema.ts'

type Json = Record<string, unknown>

/** What an editor shows beside the keys of a pack. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  schema: '固定写 jixiao-pack/1',
  id: '名称：小写字母、数字、短横',
  title: '标题，检查时显示',
  version: '版本，三段数字，如 1.0.0',
  extends: '继承哪个规则包：内置的名称，或旁边的文件名',
  years: '适用年度',
  regions: '适用地区',
  rules: '规则编号 → off（关闭）、级别，或级别和选项',
  overrides: '只对部分表的规定',
  checks: '本地的检查，只用数据，不用程序',
  examples: '规则编号 → 例表，jixiao pack test 会跑',
  wording: '对用词表增删',
  labels: '已知的标签 → 本地的其他叫法',
  weightTotals: '认可的权重合计',
  projectTypes: '项目类型和它们的标准指标',
}

/** The shape of a pack as a JSON Schema (2020-12), for editors: rules and places by name, project types in full. */
export function packJsonSchema(): Json {
  const asInput = { io: 'input', unrepresentable: 'any' } as const
  const schema = z.toJSONSchema(packSchema, asInput) as Json & { properties: Record<string, Json> }
  const { properties } = schema
  const changes = [projectTypeSchema, typeExtensionSchema, typeOffSchema].map((one) => {
    const shape = z.toJSONSchema(one, asInput) as Json
    delete shape['$schema']
    return shape
  })
  properties['projectTypes'] = { ...properties['projectTypes'], items: { anyOf: changes } }
  const ruleNames = {
    anyOf: [{ enum: RULES.map(({ id }) => id) }, { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$' }],
  }
  properties['rules'] = { ...properties['rules'], propertyNames: ruleNames }
  properties['examples'] = { ...properties['examples'], propertyNames: ruleNames }
  for (const [key, description] of Object.entries(DESCRIPTIONS)) properties[key] = { ...properties[key], description }
  const place = { anyOf: [{ enum: PLACE_NAMES }, { type: 'string', pattern: '^资金\\.' }] }
  return { title: '绩效目标表检查助手的规则包', ...(withPlaces(schema) as Json), $defs: { place } }
}

/** Every `at` is offered the names of places. */
function withPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withPlaces)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => {
      const next = withPlaces(value)
      if (key !== 'at' || typeof next !== 'object' || next === null) return [key, next]
      const place = { $ref: '#/$defs/place' }
      return [key, 'anyOf' in next ? { anyOf: [place, { type: 'array', minItems: 1, items: place }] } : place]
    }),
  )
}
