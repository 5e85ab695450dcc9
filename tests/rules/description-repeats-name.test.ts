import { descriptionRepeatsName } from '../../src/rules/meaning/description-repeats-name.ts'
import { testRule } from '../support/ruleTester.ts'

const rows = (...lines: string[]) => ['列: 一级 二级 三级 描述 值', ...lines].join('\n')

testRule(descriptionRepeatsName, {
  silent: [
    { title: '描述多说了对象', table: rows('产出 | 质量 | 抽检合格率 | 食品抽检合格率 | ≥98%') },
    { title: '没有描述一栏', table: '产出 | 质量 | 抽检合格率 | ≥98%' },
    { title: '描述和名称都空着', table: rows('产出 | 质量 | | | ≥98%') },
    { title: '只差中间一个逗号', table: rows('产出 | 数量 | 检查食品,药品企业 | 检查食品药品企业 | ≥5户') },
    { title: '只差末尾一个字', table: rows('产出 | 数量 | 检查食品企业 | 检查食品企业数 | ≥5户') },
  ],
  found: [
    {
      title: '全表合成一条，站在描述上',
      table: rows(
        '产出 | 质量 | 抽检合格率 | !抽检合格率 | ≥98%',
        '产出 | 数量 | 抽检批次 | 全年的批次 | ≥5批次',
        '效益 | 社会 | 1、知晓率 | !知 晓率 | ≥80%',
      ),
      says: '3 条指标里有 2 条',
      severity: 'info',
    },
    { title: '只差一个句号', table: rows('效益 | 社会 | 提高办事效率。 | !提高办事效率 | ≥80%') },
    {
      title: '合并的描述只算第一行',
      table: rows('产出 | 数量 | 抽检批次 | !抽检批次 | ≥5批次', '产出 | 质量 | 抽检批次 | ^ | ≥98%'),
      says: '2 条指标里有 1 条',
    },
  ],
})

// Further cases, written against the catalogue alone.
{
  const described = '列: 一级 二级 三级 描述 值\n'

  testRule(descriptionRepeatsName, {
    silent: [
      { title: 'a form without descriptions', table: '产出 | 数量 | 检查户数 | ≥10户' },
      { title: 'blank descriptions', table: `${described}产出 | 数量 | 检查户数 | | ≥10户` },
      {
        title: 'a description that adds the unit',
        table: `${described}产出 | 数量 | 检查户数 | 检查户数（户） | ≥10户`,
      },
      { title: 'a longer description', table: `${described}产出 | 数量 | 检查户数 | 全年检查的户数 | ≥10户` },
      { title: 'a row with a value only', table: `${described}产出 | 数量 | | | ≥10户` },
    ],
    found: [
      {
        title: 'different numbers before the same text',
        table: `${described}产出 | 数量 | 1、检查户数 | !（2）检查户数 | ≥10户`,
      },
      { title: 'a line break', table: `${described}效益 | 可持续 | 对企业发展\\n的影响 | !对企业发展的影响 | ≥10家` },
      {
        title: 'a whole table at once',
        table: `${described}产出 | 数量 | 检查户数 | !检查户数 | ≥10户\n | 数量 | 抽检批次 | !抽检批次 | ≥9批\n | 数量 | 培训次数 | 举办培训 | ≥2次`,
        says: '3 条指标里有 2 条',
      },
    ],
  })
}
