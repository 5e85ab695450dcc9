import { hedgedValue } from '../../src/rules/value/hedged-value.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(hedgedValue, {
  silent: [
    { title: '节约、预约里的约不是余地', table: '效益 | 经济 | 节约用电 | ≥100度\n产出 | 数量 | 预约办理 | ≥30次' },
    { title: '已经写明符号', table: '产出 | 数量 | 检查企业 | ≥10家' },
    { title: '没有数字的文字', table: '产出 | 质量 | 设备运行 | 力争良好' },
    { title: '没有余地的话', table: '产出 | 质量 | 设备运行 | 运行良好\n产出 | 质量 | 验收 | 合格' },
  ],
  found: [
    { title: '约', table: '产出 | 数量 | 培训人数 | !约30人', fixed: ['≥30人'] },
    { title: '预计后面已有符号，只去掉预计', table: '产出 | 数量 | 检查企业 | !预计≥10家', fixed: ['≥10家'] },
    { title: '中间有空格', table: '产出 | 数量 | 检查企业 | !预计 10 家', fixed: ['≥10 家'] },
    { title: '余', table: '产出 | 数量 | 培训人数 | !30余人', fixed: ['≥30人'] },
    { title: '区间不自动改', table: '产出 | 数量 | 抽查批次 | !预计1-2批次' },
    { title: '金额不自动改，建议写上限', table: '产出 | 成本 | 印刷费 | !约3万元', says: '≤' },
    { title: '越少越好的数不自动改成≥', table: '效益 | 社会 | 安全事故数 | !约2起', says: '≤' },
    { title: '时长不自动改', table: '产出 | 时效 | 办理时长 | !约5天', says: '≤' },
    { title: '汉字数字不自动改', table: '产出 | 数量 | 培训场次 | !约三场' },
    { title: '成本下的个数不自动改成≥', table: '产出 | 成本 | 租用车辆 | !约3辆', says: '写明“≤”' },
    { title: '没有数可改的建议写≥', table: '产出 | 质量 | 合格率 | !约95%', says: '写明“≥”' },
    { title: '不少于后面的余地不自动改', table: '产出 | 数量 | 检查企业 | !预计不少于10家', says: '写明“≥”' },
    { title: '长度不自动改', table: '产出 | 数量 | 道路长度 | !约5公里', says: '写明“≥”' },
    { title: '改法说出改成什么', table: '产出 | 数量 | 检查企业 | !力争10家', fixed: ['≥10家'], says: '写成“≥10家”' },
  ],
})
