import { satisfactionSubject } from '../../src/rules/meaning/satisfaction-subject.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string) => `满意度 | 服务对象 | ${name} | ≥90%`
const described = (name: string, description: string) =>
  `列: 一级 二级 三级 描述 值\n满意度 | 服务对象 | ${name} | ${description} | ≥90%`

testRule(satisfactionSubject, {
  silent: [
    {
      title: '说了是谁',
      table: [row('群众满意度'), row('社会公众和服务对象满意度'), row('办事企业对服务工作的满意度')].join('\n'),
    },
    { title: '表样自己的说法', table: row('服务对象满意度（%）') },
    { title: '对谁的工作，由谁评价', table: row('对检查工作的认可度').replace('对检查', '企业对检查') },
    { title: '描述里说了是谁', table: described('工作满意度', '参训学员对培训工作的评价') },
    { title: '不是满意度', table: '产出 | 质量 | 工作完成率 | ≥90%' },
  ],
  found: [
    { title: '光写满意度', table: row('!满意度'), severity: 'warning' },
    { title: '项目整体满意度', table: row('!项目整体满意度') },
    { title: '效益里的满意度', table: '效益 | 社会 | !服务满意率 | ≥90%' },
    { title: '描述也没说', table: described('!对象满意度', '对象满意度') },
    { title: '描述只说怎么算', table: described('!工作满意度', '满意份数/有效份数') },
    { title: '合并的名称只报一次', table: `${row('!工作满意度')}\n^ | ^ | ^ | ≥95%` },
  ],
})
