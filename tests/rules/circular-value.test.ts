import { circularValue } from '../../src/rules/value/circular-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(circularValue, {
  silent: [
    { title: '零事故与名称相同也是合法的值', table: '效益 | 社会 | 无安全事故 | 无安全事故' },
    { title: '等级与名称里的字相同', table: '产出 | 质量 | 验收合格 | 合格' },
    { title: '四个字以内的片段', table: '产出 | 质量 | 设备采购支持工作 | 支持工作' },
    { title: '带数字的值', table: '产出 | 数量 | 培训3次宣传2场 | 培训3次宣传2场' },
    { title: '空名称', table: '产出 | 质量 |  | 加强监管力度' },
    { title: '等级和数里的片段', table: '产出 | 质量 | 加强监管合格 | 合格' },
  ],
  found: [
    { title: '名称带序号，值不带', table: '产出 | 质量 | 1、加强药品监管 | !加强药品监管', severity: 'error' },
    { title: '只差一个句号', table: '产出 | 质量 | 加强药品监管 | !加强药品监管。', severity: 'error' },
    {
      title: '名称里的一段话',
      table: '效益 | 社会 | 进一步加强药品安全监管力度 | !加强药品安全监管',
      severity: 'warning',
      says: '指标名称',
    },
    {
      title: '整段描述',
      table: '列: 一级 二级 三级 描述 值\n效益 | 可持续 | 社会影响 | 营造知识产权保护氛围 | !营造知识产权保护氛围',
      severity: 'warning',
    },
    { title: '名称和值各带几个标点', table: '产出 | 质量 | 加强药品监管。。 | !加强药品监管；', severity: 'error' },
    { title: '五个字的片段', table: '产出 | 质量 | 设备采购支持好工作 | !支持好工作', severity: 'warning' },
    {
      title: '描述里的一段',
      table:
        '列: 一级 二级 三级 描述 值\n效益 | 可持续 | 社会影响 | 通过宣传营造知识产权保护氛围 | !营造知识产权保护氛围',
      says: '描述',
    },
  ],
})
