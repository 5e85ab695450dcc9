import { unitMismatch } from '../../src/rules/value/unit-mismatch.ts'
import { testRule } from '../support/ruleTester.ts'

testRule(unitMismatch, {
  silent: [
    {
      title: '名称末尾自带数和单位',
      table: '满意度 | 服务对象 | 服务对象问卷调查200 人次 | ≥90%\n满意度 | 服务对象 | 走访企业 50家次 | ≥95%',
    },
    { title: '频率、效率、利率不是比例', table: '产出 | 质量 | 巡查频率 | ≥2次/月\n效益 | 社会 | 办事效率 | ≥5件/天' },
    { title: '发病率按十万人口计', table: '效益 | 社会 | 发病率 | ≤5例/万人' },
    { title: '率用分评', table: '满意度 | 服务对象 | 群众满意度 | ≥90分' },
    { title: '零起', table: '效益 | 社会 | 事故率 | 0起' },
    { title: '量词不同不算对不上', table: '产出 | 数量 | 检查次数 | ≥2个' },
    { title: '培训时间按学时计', table: '产出 | 数量 | 培训时间 | ≥40学时' },
    { title: '完成时间写日期', table: '产出 | 时效 | 完成时间 | 2024年11月' },
    { title: '名称里的样本数不是所问的数', table: '满意度 | 服务对象 | 问卷调查 50人次 | ≥90%' },
  ],
  found: [
    { title: '满意度写人数', table: '满意度 | 服务对象 | 群众满意度 | !≥90人', says: '百分比' },
    { title: '人数写金额', table: '产出 | 数量 | 培训人数 | !≥5万元' },
    { title: '期限写百分比', table: '效益 | 可持续 | 使用年限 | !≥100%', says: '时间' },
    { title: '单位栏里的百分号', table: '列: 一级 二级 三级 值 单位\n产出 | 数量 | 培训人次 | !≥90 | %' },
    { title: '名称末尾带括号', table: '产出 | 质量 | 检查覆盖率（重点企业） | !≥50家' },
  ],
})
