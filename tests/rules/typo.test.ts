import { typo } from '../../src/rules/meaning/typo.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(typo, {
  silent: [
    {
      title: '看着像、其实没错的词',
      table: [
        '产出 | 数量 | 预防犯罪宣传场次 | ≥5场',
        '产出 | 质量 | 合格律师占比 | ≥90%',
        '满意度 | 服务对象 | 公园满意度 | ≥90%',
        '产出 | 质量 | 达到目的的项目占比 | ≥90%',
        '产出 | 数量 | 按装机容量补助 | ≥5家',
        '效益 | 社会 | 社会工作工作人员稳定率 | ≥90%',
        '产出 | 数量 | 自己完成的课题 | ≥5项',
      ].join('\n'),
    },
    { title: '养老服务服务对象', table: '满意度 | 服务对象 | 养老服务服务对象满意度 | ≥90%' },
  ],
  found: [
    { title: '重复的词', table: '产出 | 质量 | !意见意见采纳率 | ≥80%', fixed: ['意见采纳率'], severity: 'info' },
    { title: '绩效目标里的错字', table: '绩效目标: !全面防犯风险\n产出 | 数量 | 检查 | ≥5次', fixed: ['全面防范风险'] },
    {
      title: '描述里多了一个的',
      table: '列: 一级 二级 三级 描述 值\n产出 | 数量 | 检查 | !全年的的检查 | ≥5次',
      fixed: ['全年的检查'],
    },
    {
      title: '规则包增补的词',
      table: '产出 | 数量 | !幵展活动 | ≥5次',
      options: { words: { 幵展: '开展' } },
      fixed: ['开展活动'],
    },
  ],
})
