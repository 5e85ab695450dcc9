import { requiredClass } from '../../src/rules/structure/required-class.ts'
import { testRule } from '../support/ruleTester.ts'

const OUTPUT = `产出 | 数量 | 抽检批次 | ≥100批次
  产出 | 质量 | 合格率 | ≥98%
  产出 | 时效 | 完成时间 | 2024年12月底前
  产出 | 成本 | 抽检费用 | ≤80万元`
const BENEFIT = '效益 | 社会 | 公众知晓率 | ≥80%'
const SATISFACTION = '满意度 | 服务对象 | 群众满意度 | ≥90%'
const table = (...rows: string[]) => ['标题: !示例项目绩效目标表', ...rows].join('\n')
const quiet = (...rows: string[]) => rows.join('\n')

testRule(requiredClass, {
  silent: [
    { title: '效果指标就是效益', table: quiet(OUTPUT, '效果指标 | 社会 | 公众知晓率 | ≥80%', SATISFACTION) },
    { title: '满意度只在名称里，挂在效益下', table: quiet(OUTPUT, BENEFIT, '效益 | 社会 | 群众满意度 | ≥90%') },
    { title: '写明不适用的一类算有', table: quiet(OUTPUT, BENEFIT, '满意度 | 服务对象 | 满意度 | 本项目不适用此指标') },
    {
      title: '成本单列为一级，只有社会成本也算有成本',
      table: quiet(
        '成本 | 社会成本 | 噪声投诉 | ≤3次',
        '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | 合格率 | ≥98%\n产出 | 时效 | 完成时间 | 2024年12月',
        BENEFIT,
        SATISFACTION,
      ),
    },
    { title: '一级指标认不出时不猜', table: quiet(OUTPUT, '履职效能 | 工作完成 | 办件量 | ≥100件') },
    { title: '产出下有认不出的二级时不猜', table: quiet('产出 | 其他 | 抽检批次 | ≥100批次', BENEFIT, SATISFACTION) },
    {
      title: '规则包只要求数量',
      table: quiet('产出 | 数量 | 抽检批次 | ≥100批次', BENEFIT, SATISFACTION),
      options: { level2: ['quantity'] },
    },
    ...['经济成本', '社会成本', '生态环境成本'].map((label) => ({
      title: `产出下面的${label}也是成本`,
      table: quiet(OUTPUT.replace('产出 | 成本', `产出 | ${label}指标`), BENEFIT, SATISFACTION),
    })),
  ],
  found: [
    {
      title: '没有产出时只说产出，不再列二级',
      table: table(BENEFIT, SATISFACTION),
      says: '没有产出指标',
      severity: 'error',
    },
    { title: '没有满意度', table: table(OUTPUT, BENEFIT), says: '满意度', severity: 'warning' },
    {
      title: '效益只印了空行',
      table: table(OUTPUT, '效益 | 社会 | | ', SATISFACTION),
      says: '效益指标印在表上，还没有填写',
      severity: 'error',
    },
    {
      title: '时效只印了空行',
      table: table(
        '产出 | 数量 | 抽检批次 | ≥100批次\n产出 | 质量 | 合格率 | ≥98%\n产出 | 时效 | |\n产出 | 成本 | 费用 | ≤1万元',
        BENEFIT,
        SATISFACTION,
      ),
      says: '时效指标（留了行，还没有填写）',
    },
    {
      title: '双栏表只填了中期一半',
      table: `#表 示例
        !示例项目绩效目标表
        一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
        产出指标 | 数量指标 | 抽检批次 | ≥300批次 | 数量指标 | 抽检批次 | ≥100批次
        ^ | 质量指标 | 合格率 | ≥98% | 质量指标 | 合格率 | ≥98%
        ^ | 时效指标 | 完成时间 | 2026年12月 | 时效指标 | 完成时间 | 2024年12月
        ^ | 成本指标 | 费用 | ≤8万元 | 成本指标 | 费用 | ≤3万元
        效益指标 | 社会效益指标 | 知晓率 | ≥80% | 社会效益指标 | |
        满意度指标 | 服务对象满意度指标 | 满意度 | ≥90% | 服务对象满意度指标 | 满意度 | ≥90%`,
      says: '效益指标印在表上',
    },
    {
      title: '没有产出，说出为什么要、可以怎么补',
      table: table(BENEFIT, SATISFACTION),
      says: '说不清钱办成了什么事',
    },
    { title: '没有产出，给个例子', table: table(BENEFIT, SATISFACTION), says: '抽检批次 ≥100批次' },
    { title: '没有效益，说出为什么要', table: table(OUTPUT, SATISFACTION), says: '说不清事办成了有什么用' },
    { title: '没有效益，给个例子', table: table(OUTPUT, SATISFACTION), says: '公众知晓率 ≥80%' },
    {
      title: '产出只有时效，其余三类都没有',
      table: table('产出 | 时效 | 完成时间 | 2024年12月底前', BENEFIT, SATISFACTION),
      says: '没有 数量指标、质量指标、成本指标',
    },
    {
      title: '产出只填了时效，其余三类只印了空行',
      table: table(
        '产出 | 数量 | |\n产出 | 质量 | |\n产出 | 时效 | 完成时间 | 2024年12月底前\n产出 | 成本 | |',
        BENEFIT,
        SATISFACTION,
      ),
      says: '数量指标（留了行，还没有填写）、质量指标（留了行，还没有填写）、成本指标（留了行，还没有填写）',
    },
    {
      title: '认不出的二级不在产出下面，照样说缺什么',
      table: table('产出 | 数量 | 抽检批次 | ≥100批次', '效益 | 其他 | 公众知晓率 | ≥80%', SATISFACTION),
      says: '没有 质量指标、时效指标、成本指标',
    },
  ],
})
