import { sentenceName } from '../../src/rules/meaning/sentence-name.ts'
import { testRule } from '../support/ruleTester.ts'

const name = (text: string) => `产出 | 数量 | ${text} | ≥5户`

testRule(sentenceName, {
  silent: [
    { title: '一个逗号', table: name('计算机维修，监控设备保养数量') },
    { title: '顿号隔开的列举', table: name('药品、化妆品、医疗器械宣传次数') },
    {
      title: '正好 25 个字',
      table: name('一二三四五六七八九十一二三四五六七八九十一二三四五'.replace(/[一二三四五六七八九十]/g, '检')),
    },
    { title: '序号和末尾括号不算字数', table: name('12、聘请第三方机构对企业标准和团体标准进行技术审查（家）') },
    {
      title: '规则包放宽字数',
      table: name('聘请第三方对企业标准、团体标准及计量标准进行质量审查的项目数量'),
      options: { longest: 40 },
    },
  ],
  found: [
    { title: '末尾的句号', table: name('!提高办事效率。'), severity: 'warning' },
    { title: '分号', table: name('!完成培训；完成会议材料') },
    { title: '两个逗号', table: name('!落实责任，排查隐患，及时整改'), says: '逗号' },
    { title: '26 个字', table: name('!聘请第三方对企业标准、团体标准及计量标准进行审查费用'), says: '26 个字' },
    {
      title: '合并的名称只报一次',
      table: `#表 示例
        示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | !提高办事效率。 | ≥5户
        ^ | ^ | ^ | ≥6户`,
    },
  ],
})
