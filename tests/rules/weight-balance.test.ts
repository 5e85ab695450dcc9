import { weightBalance } from '../../src/rules/weight/weight-balance.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(weightBalance, {
  silent: [
    {
      title: 'ten points off',
      table:
        '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 60\n效益 | 社会 | 知晓率 | ≥80% | 20\n满意度 | 服务对象 | 群众满意度 | ≥90% | 10',
    },
    {
      title: 'a total of 100 in the same proportion',
      table:
        '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 60\n效益 | 社会 | 知晓率 | ≥80% | 30\n满意度 | 服务对象 | 群众满意度 | ≥90% | 10',
    },
    {
      title: 'cost as a level 2 of 产出',
      table:
        '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 50\n产出 | 成本 | 抽检费用 | ≤8万元 | 20\n效益 | 社会 | 知晓率 | ≥80% | 10\n满意度 | 服务对象 | 群众满意度 | ≥90% | 10',
    },
    {
      title: 'a total that is wrong: weight-sum says so',
      table:
        '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 75\n效益 | 社会 | 知晓率 | ≥80% | 5\n满意度 | 服务对象 | 群众满意度 | ≥90% | 5',
    },
    {
      title: 'no benefit at all: required-class says so',
      table:
        '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 80\n满意度 | 服务对象 | 群众满意度 | ≥90% | 10',
    },
    {
      title: 'a weight that is no number',
      table:
        '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 85\n效益 | 社会 | 知晓率 | ≥80% | 5\n满意度 | 服务对象 | 群众满意度 | ≥90% | 低',
    },
    {
      title: 'a class that cannot be told',
      table:
        '列: 一级 二级 三级 值 权重\n预算执行率 | | 预算执行率 | ≥95% | 10\n产出 | 数量 | 抽检批次 | ≥5批次 | 85\n效益 | 社会 | 知晓率 | ≥80% | 5',
    },
    {
      title: 'nobody filled the column',
      table: '列: 一级 二级 三级 值 权重\n产出 | 数量 | 抽检批次 | ≥5批次 | \n效益 | 社会 | 知晓率 | ≥80% | ',
    },
  ],
  found: [
    {
      title: 'eleven points off in one class',
      table:
        '列: 一级 二级 三级 值 !权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 61\n效益 | 社会 | 知晓率 | ≥80% | 20\n满意度 | 服务对象 | 群众满意度 | ≥90% | 9',
      says: '产出偏得多',
      severity: 'warning',
    },
    {
      title: 'the shares a pack sets',
      table:
        '列: 一级 二级 三级 值 !权重\n产出 | 数量 | 抽检批次 | ≥5批次 | 50\n效益 | 社会 | 知晓率 | ≥80% | 30\n满意度 | 服务对象 | 群众满意度 | ≥90% | 10',
      options: { usual: { output: 30, benefit: 50, satisfaction: 10 }, tolerance: 5 },
      says: '产出、效益偏得多',
    },
  ],
})
