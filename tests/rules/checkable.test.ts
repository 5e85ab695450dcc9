import { describe, expect, it } from 'vitest'
import { isCheckable, isDated, isKeptUp } from '../../src/rules/value/checkable.ts'

const words = (text: string): string[] => text.split(/[|\n]/).map((word) => word.trim())

describe('a text without digits that somebody can check at year’s end', () => {
  it.each([
    ['a level', '三级医院 | A级 | 信用等级BB类 | I类 | V类水质 | 国家级 | 省级以上 | 市级验收'],
    [
      'what has a name of its own',
      '《宪法》 | 《安全生产法》 | ISO体系 | 不高于中标价 | 专人负责 | 实行双岗 | 一村一品',
    ],
    [
      'a count in words',
      '两次培训 | 一条步道 | 一家医院 | 一处公厕 | 一部 | 三成 | 十二次 | 翻番 | 翻两番 | 前三 | 第一',
    ],
    ['a base to compare with', '高于上年 | 高于本区上年 | 不低于全省平均 | 优于同期 | 与上年持平 | 持平即可'],
    ['something bad that does not happen', '无积压 | 未发现 | 零死亡 | 杜绝酒驾 | 不存在 | 事故为零 | 病例零新增'],
    [
      'an assurance that it does not',
      '防止事故发生 | 防止各类火灾事故发生 | 保证无投诉记录 | 确保全年无重大责任事故记录',
    ],
    ['nothing bad at the end', '全年无投诉 | 全年无安全事故 | 资金零差错'],
    ['what was passed', '通过验收 | 通过省级专家评审 | 发射成功 | 验收完毕 | 资金到位'],
    ['a step of works that is completed', '完成备案 | 完成主体工程施工 | 完成良好农田改造'],
    ['a paper that was obtained', '办理居住证 | 办理残疾人证 | 获得社会组织奖项 | 荣获称号'],
    ['a paper that was delivered', '编制规划 | 已编制规划 | 出具评估报告 | 向财政局提交社会效益报告 | 向市局提交总结'],
    ['a named standard', '达到省标准 | 达到省级标准 | 符合行业服务标准 | 出水限值'],
    [
      'a grade of an assessment',
      '考核优秀 | 考核结果为优 | 考核为良 | 评定等级为合格 | 水质达良好等级 | 达到优秀档 | 达优秀以上',
    ],
    ['money that reaches people', '发放到户 | 直达账户 | 直达企业账户 | 直达到个人账户'],
    ['what reaches everybody or all that should', '村村通 | 户户亮 | 应保尽保'],
    ['all that passes', '检测达标 | 检测合格 | 良种优良以上'],
    ['a scale with its steps', '优/良/差 | 满意/基本满意/不满意'],
    ['what was set up', '开工 | 已建成投用 | 建成文化广场 | 全部拆除'],
    ['what was handed in or held', '出版专著 | 已出版专著 | 召开新闻发布会 | 取得采矿权'],
    ['a piece of work by its name', '完成问卷调查 | 全部完成问卷调查'],
    ['a way of buying or paying', '公开招标 | 银行代发 | 先建后补 | 先缴后付 | 以奖代补'],
    ['the same as on paper', '与合同一致 | 与实施方案设计图纸内容相符 | 同台账相符'],
    ['as drawn', '按施工图 | 按照施工图 | 符合审定的施工图 | 按图纸施工'],
  ])('%s', (_, texts) => {
    expect(words(texts).filter((text) => !isCheckable(text))).toEqual([])
  })

  it.each([
    ['a letter is no name', 'B座环境改善'],
    ['a value or a price said to be fair is no price', '评估价值较高 | 中标价格合理'],
    ['people of a kind are not one person', '中专人才增多'],
    ['to pull together is no place', '劲往一处使'],
    ['to stay level is to keep calm', '保持平稳'],
    ['a saying with nothing in it', '事无巨细 | 无微不至 | 无私奉献 | 零距离服务 | 未来可期 | 杜绝浪费'],
    ['less of something bad', '有效减少投诉 | 三无产品投诉减少'],
    ['someone served is no zero', '为零散农户服务'],
    ['a task about works is no works', '完成设计任务'],
    ['money to be seen to', '确保资金到位 | 资金到位及时'],
    ['when and how a paper comes', '及时编制预案 | 编制规划科学合理'],
    ['a standard that is only to be met', '国家有关标准'],
    ['credit that is to get better', '信用评级优化'],
    ['more of what passes', '合格产品增多'],
    ['what reaches hearts', '补贴直达人心'],
    ['a list of efforts', '改善市容市貌和人居环境/提升品质/美化街巷 | 美化街巷/提升品质/增强群众的获得感和幸福感'],
    ['a mechanism that was set up', '建立长效机制 | 建立健全制度'],
    ['what is to be set up together', '推动建立协作联盟'],
    ['what came after it was set up', '成立以来,成效显著 | 发布以来,反响热烈 | 完成问卷调查,反响热烈'],
    ['what was got is only praised or felt', '取得成绩 | 形成文明风尚 | 及时上报信息'],
    [
      'work that names no piece',
      '完成上级交办任务 | 完成各项检查 | 完成预定检修 | 完成品牌打造 | 完成绿化提升 | 出色完成问卷调查',
    ],
    ['how buying goes', '规范政府采购 | 公开招标程序规范 | 先建后补机制健全 | 探索以奖代补 | 以奖代补机制完善'],
    ['how close to paper', '力求与图纸一致 | 与合同一致性较好 | 严格按照图纸'],
  ])('%s', (_, texts) => {
    expect(words(texts).filter((text) => isCheckable(text))).toEqual([])
  })
})

describe('a time without digits', () => {
  it.each(
    words(`年底 | 年底完成 | 年中 | 年初启动 | 月底 | 月初 | 季末 | 年内 | 当场 | 当年 | 本年内 | 本季内 | 本月内 | 本周内 | 次日
      上半年 | 一季度 | 汛前 | 汛期前 | 暑期前 | 春节前 | 开学之前 | 即时 | 按月 | 按日 | 春运期间 | 质保期内 | 合同期限内 | 上旬 | 每年`),
  )('%s', (text) => {
    expect(isDated(text)).toBe(true)
  })

  it.each(words('年中心 | 年初预算 | 年初计划 | 按日常 | 施工期间安全有序 | 当下 | 每次 | 季度'))('not %s', (text) => {
    expect(isDated(text)).toBe(false)
  })
})

describe('what goes on without a break, and a step taken in time', () => {
  it.each(
    words(`不断供 | 不断电 | 全年不停水不停电 | 供暖期不停暖 | 供应不断 | 网络不间断 | 货源不断 | 项目按期竣工验收 | 按期投产 | 如期通车
      按时通过省级验收 | 全部按期办结`),
  )('%s', (text) => {
    expect(isKeptUp(text)).toBe(true)
  })

  it.each(
    words(`不断供给优质产品 | 不断供应新品 | 不断水平提升 | 不断流程再造 | 不断机制创新 | 不断电子化 | 不断提高 | 按期完成 | 按期推进 | 按时办结
      按期竣工后推进`),
  )('not %s', (text) => {
    expect(isKeptUp(text)).toBe(false)
  })
})
