import * as z from 'zod/mini'
import { defineIndicatorRule } from '../rule.ts'
import { shorten } from '../shorten.ts'

const HINT = /满意|认可度/
/** 满意度, 对象满意度, 工作满意度, 项目整体满意度: nobody in it. 服务对象满意度 is what the forms print. */
const NOBODY =
  /^(?:对)?(?:(?:本|该)?(?:对象|工作|项目|整体|总体|综合|服务|业务|活动|质量|实施|成果|效果|成效|执行|管理|建设|相关|有关|各方|各方面|平均|年度|当年|培训|任务|调查|测评|问卷|使用|日常|各类|指标)(?:的|情况)?){0,4}(?:满意度|满意率|满意程度|满意情况|认可度)(?:调查|测评|指标|情况)?(?:\([^()]*\))?$/
const NAMED_BY_FORM = /服务对象(?:满意|认可)/
/** A description that says who is asked. */
const SOMEBODY =
  /人员|群众|居民|村民|农民|市民|公众|学生|学员|师生|家长|教师|员工|职工|干部|单位|企业|机构|主体|患者|病人|游客|读者|观众|用户|客户|服务对象|受益|对象(?!满意)|老人|老年|儿童|青年|妇女|残疾|军人|商户|商家|住户|农户|业主|代表|社会|群体|者|方(?![案法式面便针向])|民/

export const satisfactionSubject = defineIndicatorRule({
  id: 'satisfaction-subject',
  family: 'meaning',
  severity: 'warning',
  since: '0.2.0',
  fix: 'none',
  title: '看不出是谁的满意度',
  authority: ['财预〔2021〕101号'],
  options: z.object({}),
  messages: { default: '“{name}”没有说是谁满意，年底不知道该问哪些人' },
  suggestions: { default: '写出调查对象，例如“受检企业满意度”“参训学员满意度”“社区居民满意度”' },
  explain: {
    what: '满意度指标写成“对象满意度”“工作满意度”，看不出调查的是谁；描述里也没有说。',
    why: '不知道问谁，年底就没法发问卷，也没法核对结果。',
    how: '名称写成“谁 + 满意度”。“服务对象满意度”可以用，最好也换成具体的人。',
  },
  examples: {
    good: [
      '满意度 | 服务对象 | 服务对象满意度 | ≥90%\n满意度 | 服务对象 | 受检企业满意度 | ≥90%',
      '列: 一级 二级 三级 描述 值\n满意度 | 服务对象 | 工作满意度 | 被抽检单位对抽检工作的评价 | ≥90%',
    ],
    bad: [
      { table: '满意度 | 服务对象 | !对象满意度 | ≥90%' },
      { table: '满意度 | 服务对象 | !1、工作满意度（%） | ≥90%', says: '没有说是谁满意' },
    ],
  },
  check({ row, name, description }) {
    if (!HINT.test(name.plain) || name.cell.row !== row) return null
    if (NAMED_BY_FORM.test(name.plain) || !NOBODY.test(name.plain)) return null
    if (description && description.plain !== name.plain && SOMEBODY.test(description.plain)) return null
    return { cell: name.cell, row, message: 'default', data: { name: shorten(name.text) } }
  },
})
