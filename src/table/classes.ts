import { labelText } from '../value/index.ts'
import type { Level1Class, Level2Class } from './model.ts'

const LEVEL1: readonly (readonly [RegExp, Level1Class])[] = [
  [/满意度/, 'satisfaction'],
  [/产出/, 'output'],
  [/效益|效果|影响力/, 'benefit'],
  [/成本/, 'cost'],
]

const LEVEL2: readonly (readonly [RegExp, Level2Class])[] = [
  [/满意度/, 'satisfaction'],
  [/经济成本/, 'economic-cost'],
  [/社会成本/, 'social-cost'],
  [/环境成本|生态成本/, 'environment-cost'],
  [/成本/, 'cost'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效|进度|时间/, 'timeliness'],
  [/经济/, 'economic-benefit'],
  [/社会/, 'social-benefit'],
  [/生态|环境/, 'ecological-benefit'],
  [/可持续|长效|影响力/, 'sustainability'],
]

// Longer than any printed class: 「社会公众及服务对象满意度指标」 has 14 characters.
const LONGEST = 22

const cache1 = new Map<string, Level1Class | null>()
const cache2 = new Map<string, Level2Class | null>()

/** 产出指标 → output, 效果指标 → benefit; null for a label that is none of the four. */
export function level1Class(text: string): Level1Class | null {
  return cached(cache1, text, LEVEL1)
}

/** 数量指标 → quantity, 可持续性影响 → sustainability; null for a label of no known class. */
export function level2Class(text: string): Level2Class | null {
  return cached(cache2, text, LEVEL2)
}

/** The level 1 that a level 2 belongs to, for a table that prints no level 1. */
export function level1Of(level2: Level2Class): Level1Class {
  switch (level2) {
    case 'quantity':
    case 'quality':
    case 'timeliness':
    case 'cost':
      return 'output'
    case 'economic-cost':
    case 'social-cost':
    case 'environment-cost':
      return 'cost'
    case 'satisfaction':
      return 'satisfaction'
    default:
      return 'benefit'
  }
}

function cached<C>(cache: Map<string, C | null>, text: string, patterns: readonly (readonly [RegExp, C])[]): C | null {
  const known = cache.get(text)
  if (known !== undefined) return known
  const label = labelText(text)
  const found = label.length > LONGEST ? null : (patterns.find(([pattern]) => pattern.test(label))?.[1] ?? null)
  if (cache.size > 5_000) cache.clear()
  cache.set(text, found)
  return found
}
