import { describe, expect, it } from 'vitest'
import { builtinPack, diffPacks, lintPack, parsePack, readPackSet, resolvePack } from '../../src/packs/index.ts'
import { HEAD, packOf } from './support.ts'

const file = (id: string, more: object = {}) => JSON.stringify({ ...HEAD, id, ...more })

describe('packs that lie beside each other', () => {
  const files = new Map([
    [
      'sheng.json',
      file('sheng', { extends: 'hebei', rules: { 'range-value': 'error' }, wording: { vague: { add: ['甲'] } } }),
    ],
    ['shi.json', file('shi', { extends: './sheng.json', wording: { vague: { remove: ['甲'], add: ['乙'] } } })],
    ['xian.json', file('xian', { extends: 'shi', rules: { 'range-value': 'off' } })],
  ])
  it('extend each other over several levels, by file or by id, and the last word counts', () => {
    const set = readPackSet(files)
    if (!set.ok) throw new Error(JSON.stringify(set.issues))
    expect(set.file).toBe('xian.json')
    const pack = resolvePack(set.pack, set.find)
    expect(pack.lineage.map(({ id }) => id)).toEqual(['baseline', 'hebei', 'sheng', 'shi', 'xian'])
    expect(pack.rules['range-value']).toMatchObject({ off: true, severity: 'error' })
    expect(pack.wording.vague).toContain('乙')
    expect(pack.wording.vague).not.toContain('甲')
  })
  it('are told apart by the file that is meant, or by the name pack.json', () => {
    expect(readPackSet(files, 'shi.json')).toMatchObject({ ok: true, pack: { id: 'shi' } })
    expect(readPackSet(new Map([...files, ['pack.json', file('own')]]))).toMatchObject({
      ok: true,
      pack: { id: 'own' },
    })
  })
  it('are not chosen from where several could be meant, or none is there', () => {
    const two = readPackSet(new Map([...files, ['other.json', file('other')]]))
    expect(two.ok ? '' : two.issues[0]?.message).toContain('不知道用哪一个：other.json')
    expect(readPackSet(new Map())).toMatchObject({ ok: false })
  })
  it('are refused with the file that is wrong, however deep it lies', () => {
    const set = readPackSet(new Map([...files, ['sheng.json', file('sheng', { rules: { nope: 'off' } })]]))
    expect(set.ok ? [] : set.issues).toMatchObject([{ file: 'sheng.json', code: 'unknown-rule', path: 'rules.nope' }])
  })
  it('are refused when they extend each other in a circle, or what is not there', () => {
    const circle = new Map([
      ['a.json', file('a', { extends: 'b.json' })],
      ['b.json', file('b', { extends: 'a.json' })],
    ])
    expect(readPackSet(circle, 'a.json')).toMatchObject({ ok: false, issues: [{ code: 'bad-extends' }] })
    expect(readPackSet(new Map([['a.json', file('a', { extends: 'a.json' })]]), 'a.json')).toMatchObject({ ok: false })
    expect(readPackSet(new Map([['a.json', file('a', { extends: '../up.json' })]]))).toMatchObject({ ok: false })
  })
})

describe('what a careful reader asks of an accepted pack', () => {
  const remarks = (more: object) => {
    const parsed = parsePack(JSON.stringify({ ...HEAD, ...more }))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    return lintPack(parsed.pack).map(({ code, severity, steps }) => `${severity} ${code} ${steps.join('.')}`)
  }
  const check = { title: '示例', message: '示例', at: '指标.依据' }
  it.each<[string, object, string]>([
    [
      'a word added and removed',
      { wording: { vague: { add: ['甲'], remove: ['甲'] } } },
      'error contradiction wording.vague.add.0',
    ],
    [
      'a word vague and accepted',
      { wording: { vague: { add: ['甲'] }, accepted: { add: ['甲'] } } },
      'error contradiction wording.accepted.add.0',
    ],
    [
      'a word removed that is not there',
      { wording: { degrees: { remove: ['甲乙丙'] } } },
      'warning unused-word wording.degrees.remove.0',
    ],
    [
      'a word added that is there',
      { wording: { degrees: { add: ['有所'] } } },
      'warning unused-word wording.degrees.add.0',
    ],
    [
      'a rule off with options',
      { rules: { 'weight-sum': { severity: 'off', options: { totals: [90] } } } },
      'error contradiction rules.weight-sum.options',
    ],
    [
      'two totals',
      { weightTotals: [90], rules: { 'weight-sum': { options: { totals: [100] } } } },
      'error contradiction weightTotals',
    ],
    ['a label nobody reads', { labels: { 天气: ['晴'] } }, 'warning unused-label labels.天气'],
    ['the name of a built-in pack', { id: 'hebei' }, 'warning no-effect id'],
    [
      'a value allowed that another check forbids',
      {
        checks: [
          { ...check, name: 'a', check: 'allowed', values: ['计划标准', '经验'] },
          { ...check, name: 'b', check: 'forbidden', words: ['经'] },
        ],
      },
      'error contradiction checks.1',
    ],
    [
      'a value allowed that a pattern refuses',
      {
        checks: [
          { ...check, name: 'a', check: 'pattern', pattern: '..标准' },
          { ...check, name: 'b', check: 'allowed', values: ['经验'] },
        ],
      },
      'error contradiction checks.1',
    ],
    [
      'two ranges that nothing fits',
      {
        checks: [
          { ...check, name: 'a', check: 'range', min: 5 },
          { ...check, name: 'b', check: 'range', max: 4 },
        ],
      },
      'error contradiction checks.1',
    ],
  ])('says it: %s', (_what, more, expected) => {
    expect(remarks(more)).toEqual([expected])
  })
  it('says nothing of checks at other places, or of other tables', () => {
    const checks = [
      { ...check, name: 'a', check: 'range', min: 5, when: { forms: ['F1'] } },
      { ...check, name: 'b', check: 'range', max: 4, when: { forms: ['F2'] } },
    ]
    expect(remarks({ checks })).toEqual([])
  })
  it('has nothing to say of the built-in packs that build on another', () => {
    for (const id of ['hebei', 'tianjin', 'hunan', 'mof-2021', 'upload']) {
      const pack = builtinPack(id)
      expect(pack && lintPack({ ...pack, id: 'other' })).toEqual([])
    }
  })
})

describe('the difference between two packs', () => {
  it('is nothing between a pack and itself', () => {
    const pack = packOf({ extends: 'upload', wording: { vague: { add: ['甲'] } } })
    expect(diffPacks(pack, pack)).toEqual([])
  })
  it('takes in what is inherited, and tells what came and went', () => {
    const before = packOf({ extends: 'upload', rules: { 'range-value': 'error' }, labels: { 三级指标: ['要点'] } })
    const after = packOf({ rules: { 'range-value': 'off' }, weightTotals: [60] })
    const changes = diffPacks(before, after).map(({ kind, about, before: was, after: is }) => [
      kind,
      about,
      was !== null,
      is,
    ])
    expect(changes).toContainEqual(['rule', 'range-value', true, 'off'])
    expect(changes).toContainEqual(['option', 'weight-sum', false, '[60]'])
    expect(changes).toContainEqual(['check', 'upload/plain-value', true, null])
    expect(changes).toContainEqual(['label', '三级指标', true, null])
  })
  it('does not mind other examples', () => {
    const check = { name: 'it', title: '示例', message: '示例', check: 'required', at: '标题' }
    const other = { ...check, examples: { good: ['标题: 示例项目绩效目标表'] } }
    expect(diffPacks(packOf({ checks: [check] }), packOf({ checks: [other] }))).toEqual([])
  })
})
