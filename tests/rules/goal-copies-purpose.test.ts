import { expect, it } from 'vitest'
import { goalCopiesPurpose } from '../../src/rules/meaning/goal-copies-purpose.ts'
import { runRule, testRule } from '../support/ruleTester.ts'

const table = (purpose: string, goal: string) =>
  `用途: ${purpose}\n绩效目标: ${goal}\n产出 | 数量 | 抽检批次 | ≥700批次`
const use = '用于辖区食品、药品抽样检验和特种设备安全监督检查'

testRule(goalCopiesPurpose, {
  silent: [
    { title: '目标说的是结果', table: table(use, '全年抽检700批次，不发生重大食品药品安全事故') },
    { title: '用途太短，碰巧相同', table: table('抽检', '抽检') },
    {
      title: '目标在用途之外写了很多',
      table: table(use, `${use}，全年抽检700批次，问题发现率2%以上，整改率98%以上，不发生重大安全事故`),
    },
    {
      title: '门槛由规则包定',
      table: table(use, '完成辖区食品、药品抽样检验和特种设备安全检查'),
      options: { similarity: 1 },
    },
  ],
  found: [
    { title: '一字不差', table: table(use, `!${use}`), severity: 'warning' },
    { title: '加了序号、换了标点', table: table(use, '!1、用于辖区食品药品抽样检验；2、特种设备安全监督检查') },
    { title: '改了一两个字', table: table(use, '!开展辖区食品、药品抽样检验和特种设备安全监督检查。') },
  ],
})

it('带上资金用途所在的单元格', () => {
  const { reports } = runRule(goalCopiesPurpose, table(use, use))
  expect(reports.flatMap(({ related }) => related ?? [])).toMatchObject([{ role: 'against', value: use }])
})
