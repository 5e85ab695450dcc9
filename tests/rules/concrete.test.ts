import { describe, expect, it } from 'vitest'
import { isConcrete } from '../../src/rules/value/concrete.ts'

const words = (text: string): string[] => text.split(/[|\n]/).map((word) => word.trim())

describe('a text that names something to look for at year’s end', () => {
  it.each([
    [
      'the thing',
      '公文证书 | 行业目录书 | 服务平台 | 本地企业 | 连片商业 | 幸福社区 | 中心村区 | 示范县 | 绿色示范点 | 给水工程 | 高级工程师 | 服务人口 | 搬迁农户 | 政务热线 | 改为线上 | 本人签字 | 家长签收',
    ],
    [
      'the step that is done',
      `资料归档 | 归零管理归还 | 案件立案 | 案件移送 | 粮食入库 | 资金到账 | 产品上架 | 全线贯通 | 项目开工 | 门店开业 | 培训开班
       学员结业 | 课题结题 | 公告挂网 | 结果公布 | 补贴发放 | 奖金兑现 | 路面硬化 | 信号覆盖 | 房屋交付 | 设备检测 | 水质监测
       食品抽检 | 专家评审 | 道路建成 | 方案审批通过 | 正式运营 | 尾水达标排放`,
    ],
    [
      'whom it covers',
      '全县学校建档立卡者 | 所有行政服务场所内 | 覆盖各乡 | 户户通自来水 | 市域范围 | 村级以内 | 双锁保管 | 专人保管着 | 男女各半',
    ],
    ['what does not happen', '不停工 | 不断电 | 不断水 | 免费开放 | 未超载 | 无积水处'],
    [
      'a step of a scale',
      '列为上等 | 全省第二名 | 副科以上 | 县处以上 | 县处之下 | 市级以上媒体 | 初级技工 | 省市两级 | 获得冠军',
    ],
    [
      'a rhythm',
      '日产日清 | 按旬报送 | 逐年轮换 | 整个学期 | 逢周三下乡 | 贯穿全年 | 本年度 | 分四季 | 每村配备 | 上课前 | 实时传输 | 当班处理 | 即办件类型',
    ],
    [
      'a rule it keeps to',
      '按合同约定 | 依合同约定 | 依照合同约定 | 执行标准 | 执行国家标准里 | 等于概算 | 满足技术规程要点',
    ],
    ['a number of whatever is counted', '十五筒 | 三十五筒 | 五十公顷'],
    ['a word too short to be a phrase, or no words at all', '优 | 首演 | AA | ≥**场'],
  ])('%s', (_, texts) => {
    expect(words(texts).filter((text) => !isConcrete(text))).toEqual([])
  })

  it.each([
    ['how a thing does', '系统流畅 | 入库流程清晰 | 类型多样 | 平台好用'],
    ['a word that only begins like a whole', '安全可靠 | 全力以赴 | 全社会参与热情'],
    ['everybody is heard', '事事有回音 | 件件有回应 | 件件有着落 | 事事有人管 | 事事有人问 | 确保人人都受益'],
    ['within and without a place', '城市内涵丰富 | 村内外环境'],
    ['men, women and pupils only named in passing', '中专人才济济 | 促进男女和谐 | 上下两级联动'],
    ['a saying with 不 or 无', '不断壮大 | 不断发展着 | 不负众望 | 无私奉献 | 未来可期 | 源源不绝'],
    ['a name that is known', '远近闻名 | 举世著名 | 最高级别响应'],
    ['what comes before', '发展前景广阔 | 立足于目前 | 走在行业之前'],
    ['a year only in the words', '年度重点 | 季节分明 | 队伍相当年轻 | 落实时限要求'],
    ['a pair without a rule', '管理与标准化并重 | 让每户受益 | 广覆盖 | 面上广覆盖'],
    ['a number in a saying', '分三步走 | 三生有幸'],
  ])('but not: %s', (_, texts) => {
    expect(words(texts).filter((text) => isConcrete(text))).toEqual([])
  })
})
