import { describe, expect, it } from 'vitest'
import { activitiesOf } from '../../src/templates/index.ts'

const ids = (name: string, more: { purpose?: string; costs?: string[] } = {}) =>
  activitiesOf({ name, ...more }).map(({ type }) => type.id)

describe('several activities in one project', () => {
  it('are all found, in the order of the name', () => {
    expect(ids('检查、培训和宣传')).toEqual(['enforcement', 'training', 'publicity'])
    expect(ids('业务培训及办公设备购置')).toEqual(['training', 'equipment'])
  })
  it('are found in brackets where these say what is done', () => {
    expect(ids('安全用药科普（宣传片拍摄、业务培训）')).toEqual(expect.arrayContaining(['training', 'publicity']))
  })
  it('carry the words they rest on', () => {
    expect(activitiesOf({ name: '业务培训及普法、宣传片' }).map(({ words }) => words)).toEqual([
      ['业务培训'],
      ['普法', '宣传片'],
    ])
  })
  it('are no list of objects: brackets may say what is looked after', () => {
    expect(ids('监督抽查（特种设备、药品、医疗器械等）')).toEqual(['sampling'])
  })
  it('are one where the name says one thing', () => {
    expect(ids('机关办公楼外立面改造')).toEqual(['renovation'])
    expect(ids('和谐劳动关系创建')).toHaveLength(1)
  })
  it('are taken from purpose and costs where the name says nothing', () => {
    expect(ids('专项工作经费', { purpose: '用于业务培训，印制宣传册，开展监督抽查' })).toEqual(
      expect.arrayContaining(['training', 'sampling']),
    )
    expect(ids('专项工作经费', { costs: ['宣传片拍摄费', '培训费'] })).toEqual(['publicity', 'training'])
  })
  it('are general work where nothing is said at all', () => {
    expect(ids('专项工作经费')).toEqual(['general'])
    expect(ids('')).toEqual(['general'])
  })
})
