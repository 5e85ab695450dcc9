import { perfectSatisfaction } from '../../src/rules/value/perfect-satisfaction.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(perfectSatisfaction, {
  silent: [
    { title: '满意度 ≥95%', table: '满意度 | 服务对象 | 群众满意度 | ≥95%' },
    { title: '不是满意度的 100%', table: '产出 | 质量 | 合格率 | 100%' },
    { title: '满意度 100 分', table: '满意度 | 服务对象 | 群众满意度 | 100分' },
    { title: '>100% 只由 percent-over-limit 管', table: '满意度 | 服务对象 | 群众满意度 | >100%' },
  ],
  found: [
    { title: '挂在效益下的满意度', table: '效益 | 社会 | 干部满意度 | !100%' },
    { title: '按类别认出', table: '满意度 | 服务对象 | 参会人员评价 | !100%' },
    { title: '不低于100%', table: '满意度 | 服务对象 | 群众满意度 | !≥100%' },
    { title: '单位在另一栏', table: '列: 一级 二级 三级 值 单位\n满意度 | 服务对象 | 群众满意度 | !100 | %' },
  ],
})
