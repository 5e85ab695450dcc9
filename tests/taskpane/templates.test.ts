import { describe, expect, it } from 'vitest'
import { projectsOf } from '../../taskpane/templates/projects.ts'

describe('the projects of a check', () => {
  it('stand once each, in sheet order, with the sheets of their tables', () => {
    const projects = projectsOf([
      { project: '抽验检查工作经费', sheet: '附表2' },
      { project: '食品安全工作经费', sheet: '附表2' },
      { project: '抽验检查工作经费', sheet: '附表3' },
      { project: '抽验检查工作经费', sheet: '附表3' },
    ])
    expect(projects).toEqual([
      { name: '抽验检查工作经费', sheets: ['附表2', '附表3'] },
      { name: '食品安全工作经费', sheets: ['附表2'] },
    ])
  })
})
