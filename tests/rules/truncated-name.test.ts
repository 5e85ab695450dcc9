import { truncatedName } from '../../src/rules/meaning/truncated-name.ts'
import { testRule } from '../support/ruleTester.ts'

const row = (name: string, description: string) =>
  `列: 一级 二级 三级 描述 值\n产出 | 数量 | ${name} | ${description} | ≥15项`

testRule(truncatedName, {
  silent: [
    { title: '描述和名称一样', table: row('聘请第三方对企业标准、团体标准', '聘请第三方对企业标准、团体标准') },
    { title: '名称不是 15 个字', table: row('聘请第三方对企业标准', '聘请第三方对企业标准进行审查') },
    {
      title: '描述不是从名称开始',
      table: row('聘请第三方对企业标准、团体标准', '全年聘请第三方对企业标准、团体标准进行审查'),
    },
    {
      title: '名称完整，描述在解释',
      table: row('特种设备生产使用单位安全检查数', '特种设备生产使用单位安全检查数是指现场检查的户数'),
    },
    { title: '没有描述栏', table: '产出 | 数量 | 聘请第三方对企业标准、团体标准 | ≥15项' },
    { title: '名称短，描述长', table: row('聘请第三方对企业标准', '聘请第三方对企业标准、团体标准、计量标准进行审查') },
    { title: '没有描述', table: row('聘请第三方对企业标准、团体标准', '') },
  ],
  found: [
    {
      title: '名称前的序号不算',
      table: row('!1、聘请第三方对企业标准、团体标准', '聘请第三方对企业标准、团体标准进行审查'),
      says: '进行审查',
    },
    {
      title: '字间有空格',
      table: row('!聘请第三方 对企业标准、团体标准', '聘请第三方对企业标准、团体标准及计量标准进行审查'),
      severity: 'warning',
    },
    {
      title: '情况后面还有话',
      table: row('!特种设备生产使用单位安全检查数', '特种设备生产使用单位安全检查数情况汇总的份数'),
    },
    {
      title: '合并的名称只报一次',
      table: `${row('!聘请第三方对企业标准、团体标准', '聘请第三方对企业标准、团体标准进行审查')}\n^ | ^ | ^ | ^ | ≥16项`,
    },
  ],
})
