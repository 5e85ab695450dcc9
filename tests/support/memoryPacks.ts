import type { Deployment, KeptName, PackSource } from '../../taskpane/session/packSource.ts'

export interface MemoryPacks extends PackSource {
  /** What the server gives, by address; 'away' where it does not answer. */
  readonly files: Map<string, string>
  readonly kept: Map<KeptName, string>
  readonly asked: string[]
  away: boolean
  /** Nothing can be kept on this computer. */
  full: boolean
}

export const ADDRESS = 'https://ju.example/jixiao/jixiao.json'

/** Packs as a page gives them, from a server and a computer in memory. */
export function memoryPacks(
  files: Readonly<Record<string, unknown>> = {},
  deployment: Deployment | null = { kind: 'address', address: ADDRESS },
): MemoryPacks {
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))
  const packs: MemoryPacks = {
    deployment,
    files: new Map(Object.entries(files).map(([name, value]) => [new URL(name, ADDRESS).href, text(value)])),
    kept: new Map(),
    asked: [],
    away: false,
    full: false,
    read(address) {
      packs.asked.push(address)
      return packs.away ? Promise.reject(new Error('no answer')) : Promise.resolve(packs.files.get(address) ?? null)
    },
    recall: (name) => packs.kept.get(name) ?? null,
    keep(name, value) {
      packs.kept.delete(name)
      if (value !== null && !packs.full) packs.kept.set(name, value)
      return value === null || !packs.full
    },
  }
  return packs
}

/** A pack of a bureau: one rule stricter, one off, a word, and a check of its own that TABLE does not pass. */
export const PACK = {
  schema: 'jixiao-pack/1',
  id: 'shili-shi',
  title: '示例市规则',
  version: '1.2.0',
  years: [2026],
  rules: { 'range-value': 'error', 'cost-sum': 'off' },
  wording: { vague: { add: ['杠杠的'] } },
  checks: [
    {
      name: 'satisfaction-floor',
      title: '满意度低于 95%',
      check: 'range',
      at: '满意度指标.指标值',
      unit: '%',
      min: 95,
      message: '“{name}”只要求 {value}，低于我市要求的 {limit}',
      suggestion: '一般写“≥95%”',
      why: '我市要求满意度不低于 95%。',
      examples: { good: ['满意度 | 服务对象 | 群众满意度 | ≥95%'], bad: ['满意度 | 服务对象 | 群众满意度 | !≥80%'] },
    },
  ],
}
