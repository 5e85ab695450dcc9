import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePack, resolvePack, type Pack } from '../../src/packs/index.ts'
import { BUILTIN_TYPES, suggestTypes, withTypeChanges, type ProjectType } from '../../src/templates/index.ts'
import { BUILTIN_TYPE_IDS } from '../../src/templates/typeIds.ts'

const base = { schema: 'jixiao-pack/1', id: 'shi-li', title: '示例市规则', version: '1.0.0' }
const parse = (projectTypes: unknown, more: object = {}, find?: (id: string) => Pack | null) =>
  parsePack(JSON.stringify({ ...base, ...more, projectTypes }), find)
const issues = (projectTypes: unknown) => {
  const parsed = parse(projectTypes)
  return parsed.ok ? [] : parsed.issues
}
/** The types a pack leaves to choose from. */
function typesOf(projectTypes: unknown): readonly ProjectType[] {
  const parsed = parse(projectTypes)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return withTypeChanges(BUILTIN_TYPES, resolvePack(parsed.pack).projectTypes)
}
const indicator = {
  level1: 'output',
  level2: 'quantity',
  name: '放流苗种数量',
  description: '放流鱼苗尾数',
  operator: '≥',
  value: '100',
  unit: '万尾',
  direction: 'positive',
  required: true,
  core: true,
  basis: '计划标准',
}
const fishery = {
  schema: 'jixiao-project-type/1',
  id: 'fishery',
  name: '增殖放流类',
  axis: 'activity',
  keywords: ['增殖放流 鱼苗放流'],
  excludes: [],
  goal: '放流苗种{N}万尾。',
  indicators: [indicator],
}

describe('the project types of a pack', () => {
  it('may add one of the bureau’s own, which is recognised like any other', () => {
    const types = typesOf([fishery])
    expect(types).toHaveLength(BUILTIN_TYPES.length + 1)
    expect(suggestTypes({ name: '2026年鱼苗放流' }, types)[0]?.type.id).toBe('fishery')
    expect(suggestTypes({ name: '2026年鱼苗放流' })[0]?.type.id).not.toBe('fishery')
  })
  it('may replace a built-in one by its id, in its place', () => {
    const types = typesOf([{ ...fishery, id: 'party' }])
    expect(types.map(({ id }) => id)).toEqual(BUILTIN_TYPES.map(({ id }) => id))
    expect(types.find(({ id }) => id === 'party')?.name).toBe('增殖放流类')
  })
  it('may add words and indicators to a built-in one; one of the same name is replaced', () => {
    const party = BUILTIN_TYPES.find(({ id }) => id === 'party')
    const known = party?.indicators[0]
    if (!party || !known) throw new Error('party')
    const [extended] = typesOf([
      { extends: 'party', keywords: ['红细胞工程'], indicators: [indicator, { ...known, value: '24' }] },
    ]).filter(({ id }) => id === 'party')
    expect(extended?.indicators).toHaveLength(party.indicators.length + 1)
    expect(extended?.indicators.filter(({ name }) => name === known.name).map(({ value }) => value)).toEqual(['24'])
    expect(suggestTypes({ name: '红细胞工程' }, extended ? [extended] : [])[0]?.type.id).toBe('party')
  })
  it('may take one away', () => {
    expect(typesOf([{ off: 'party' }]).map(({ id }) => id)).not.toContain('party')
  })
  it('are inherited: what a pack extends is laid first', () => {
    const parsed = parse([fishery])
    if (!parsed.ok) throw new Error('refused')
    const parent = { ...parsed.pack, id: 'parent' }
    const child = parse([{ extends: 'fishery', name: '渔业放流类' }], { extends: 'parent' }, (id) =>
      id === 'parent' ? parent : id === 'baseline' ? ({ ...base, id: 'baseline' } as Pack) : null,
    )
    expect(child).toMatchObject({ ok: true })
  })
  it('leave the built-in ones alone', () => {
    const before = JSON.stringify(BUILTIN_TYPES)
    typesOf([{ extends: 'party', keywords: ['红细胞工程'] }, { off: 'staff' }, fishery])
    expect(JSON.stringify(BUILTIN_TYPES)).toBe(before)
    expect(typesOf([])).toBe(BUILTIN_TYPES)
  })
})

describe('a pack with a wrong project type', () => {
  it('is refused as a whole, with the path of what is wrong', () => {
    expect(issues([fishery, { ...fishery, id: 'a', indicators: [{ ...indicator, operator: '>' }] }])).toMatchObject([
      { code: 'shape', path: 'projectTypes.1.indicators.0.operator' },
    ])
    expect(issues([{ extends: 'party', keyword: ['党费'] }])).toMatchObject([
      { code: 'shape', path: 'projectTypes.0.keyword', message: '不认识的项：keyword，您要写的是不是「keywords」' },
    ])
    expect(issues(['party'])).toMatchObject([{ code: 'shape', path: 'projectTypes.0' }])
  })
  it('is refused when it builds on a kind that does not exist', () => {
    expect(issues([{ extends: 'partty', keywords: ['党费'] }])).toMatchObject([
      {
        code: 'unknown-type',
        path: 'projectTypes.0.extends',
        message: '没有名为「partty」的项目类型，您要写的是不是「party」',
      },
    ])
    expect(issues([{ off: 'none' }])).toMatchObject([{ code: 'unknown-type', path: 'projectTypes.0.off' }])
  })
  it('is refused when it says the same kind twice', () => {
    expect(issues([fishery, fishery])).toMatchObject([{ code: 'repeated-type', path: 'projectTypes.1.id' }])
  })
})

describe('the ids of the built-in kinds', () => {
  it('are those of the kinds themselves, each in the file of its name', () => {
    expect([...BUILTIN_TYPE_IDS].sort()).toEqual(BUILTIN_TYPES.map(({ id }) => id).sort())
    const files = readdirSync('src/templates/types').map((file) => file.replace('.json', ''))
    expect(files.sort()).toEqual([...BUILTIN_TYPE_IDS].sort())
  })
})
