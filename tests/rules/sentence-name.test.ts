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

// Further cases, written against the catalogue alone.
{
  const TWENTY_FIVE = '一二三四五六七八九甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'

  testRule(sentenceName, {
    silent: [
      { title: 'twenty-five characters', table: `产出 | 数量 | ${TWENTY_FIVE} | ≥5个` },
      { title: 'twenty-five characters and a number', table: `产出 | 数量 | 12、${TWENTY_FIVE} | ≥5个` },
      { title: 'twenty-five characters and a unit in brackets', table: `产出 | 数量 | ${TWENTY_FIVE}（个） | ≥5个` },
      { title: 'one comma', table: '效益 | 社会 | 落实主体责任，减少事故发生 | ≥60家' },
      { title: 'enumeration commas', table: '产出 | 数量 | 药品、化妆品、器械、食品抽检数 | ≥5批' },
      { title: 'a decimal point', table: '产出 | 数量 | 开展3.15宣传次数 | ≥1次' },
      {
        title: 'a long description',
        table: `列: 一级 二级 三级 描述 值\n产出 | 数量 | 检查户数 | ${TWENTY_FIVE}${TWENTY_FIVE}。 | ≥5户`,
      },
      { title: 'a longer limit', table: `产出 | 数量 | ${TWENTY_FIVE}午 | ≥5个`, options: { longest: 30 } },
    ],
    found: [
      { title: 'twenty-six characters', table: `产出 | 数量 | !${TWENTY_FIVE}午 | ≥5个`, says: '26 个字' },
      { title: 'a closing stop', table: '效益 | 社会 | !提升群众满意度。 | ≥90%' },
      { title: 'a semicolon', table: '产出 | 数量 | !完成培训；完成资料起草 | ≥3次' },
      { title: 'two half-width commas', table: '效益 | 社会 | !排查隐患,及时整改,消除隐患 | ≥3处' },
    ],
  })
}
