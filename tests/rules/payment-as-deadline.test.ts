import { paymentAsDeadline } from '../../src/rules/time/payment-as-deadline.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(paymentAsDeadline, {
  silent: [
    {
      title: '说明里提到拨付，值是日期',
      table: '列: 一级 二级 三级 描述 值\n产出 | 时效 | 资助拨付进度 | 资金拨付完成时限 | 2024年12月底前',
    },
    { title: '及时率', table: '产出 | 时效 | 资金拨付及时率 | 100%' },
    { title: '不是时效指标', table: '效益 | 社会 | 资金管理 | 资金拨付到位' },
    { title: '写明了日期', table: '产出 | 时效 | 完成时间 | 资金于2024年6月30日前拨付' },
    { title: '空泛但不是付款', table: '产出 | 时效 | 完成时间 | 按时完成' },
  ],
  found: [
    { title: '财政拨款到位', table: '产出 | 时效 | 项目完成时间 | !以财政拨款到位时间为准' },
    {
      title: '有预算年度时给出带年份的写法',
      table: '标题: 2024年示例绩效目标表\n产出 | 时效 | 完成工作时间 | !资金拨付完成时限',
      says: '≤2024年11月30日',
    },
    { title: '别的类别里问时间的指标', table: '效益 | 社会 | 补助发放完成时间 | !补助资金发放完毕' },
  ],
})
