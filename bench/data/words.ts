/** What made-up indicators are put together from; together they give more names than the bench has indicators. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const PLACES = words(`
  城东 城西 城南 城北 新城 老城 滨河 临湖 河东 河西 山前 山后 开发区 高新区 示范区 园区 东街 西街 南街 北街 中心城区 农村地区
  沿线乡镇 重点乡镇 偏远村 试点村 社区 街道 集镇 景区 库区 灌区 林区 牧区 港区 片区 商圈 校园周边 医院周边 车站周边
`)

export const SUBJECTS = words(`
  食品 药品 医疗器械 化妆品 特种设备 计量器具 农产品 畜产品 水产品 燃气 电梯 消防设施 道路 桥梁 路灯 绿地 公园 河道 水库 灌渠
  饮用水 污水 垃圾 扬尘 土壤 林木 耕地 农机 种子 化肥 校舍 图书 教具 教师 学生 儿童 老人 残疾人 退役军人 农民工 志愿者 企业
  个体户 市场 商场 档案 网络 信息系统 视频监控 应急物资 文物 展馆 剧场 体育场地 公交车 停车场 养老机构 托育机构 卫生室 救助站
`)

export const ACTIONS = words(`
  抽检 监测 巡查 检查 评估 审核 普查 培训 宣传 维护 维修 更新 改造 采购 安装 清理 整治 管护 登记 服务 指导 帮扶 演练 检定 鉴定
  质量提升 专项治理 隐患排查 信息采集 日常管理
`)

/** What is counted, with the measure word of its value. */
export const COUNTS: readonly (readonly [name: string, unit: string])[] = [
  ['批次数', '批次'],
  ['次数', '次'],
  ['数量', '个'],
  ['人数', '人'],
  ['户数', '户'],
  ['台数', '台'],
  ['件数', '件'],
  ['场次', '场'],
  ['份数', '份'],
  ['面积', '平方米'],
]

export const QUALITY_RATES = words('合格率 达标率 验收合格率 准确率 规范率 完好率 有效率 通过率')
export const TIME_NAMES = words('完成时间 完成时限 办结时限 验收时间')
export const COST_NAMES = words('检测费 设备购置费 印刷费 专家咨询费 劳务费 材料费 租赁费 运维费 委托业务费 场地费')
export const UNIT_COST_NAMES = words('单次检测费用 每批次检测费用 人均培训费用 单次上门服务费用')
export const ECONOMIC_NAMES = words('挽回损失金额 节约费用 带动就业人数 交易额增长率')
export const SOCIAL_NAMES = words('公众知晓率 投诉办结率 问题发现率 服务覆盖率 事故发生率下降幅度 能力水平 工作秩序')
export const ECOLOGICAL_NAMES = words('废弃物回收率 环境质量达标天数 资源利用率 环境状况')
export const LASTING_NAMES = words('设施正常运行率 成果使用年限 长效机制 保障能力')
export const SATISFIED = words('群众 企业 服务对象 学员 商户 居民')
export const BASES = words('部门职责、年度工作计划 项目实施方案 历史数据 行业标准 合同约定 年度工作要点')

/** Vague values, as people write them. `VAGUE` (task.ts) describes the same phrases as a pattern. */
export const DEGREES = words('有所 持续 不断 逐步 进一步 明显 有效 显著')
export const CHANGES = words('提升 提高 改善 增强 完善 优化')
export const EFFECTS = words('效果 成效')
export const PRAISES = words('明显 良好 显著')
export const SUPPORTS = words('长期保障工作 有力支持工作 保障工作开展')
export const PROMISES = words('符合要求 达到预期 按计划完成')
