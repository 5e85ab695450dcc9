/** 社会公众及服务对象满意度指标 */
const LONGEST = 16
const CLASS =
  /^(?:(?:项目)?(?:产出|效益|效果|成效)|(?:产出)?(?:数量|质量|时效|成本|进度)|(?:经济|社会|生态|生态环境|环境)(?:成本|效益|效果)|可持续(?:性|发展)?(?:影响|效益)?)(?:类)?(?:指标)?\d?$/
// 服务对象满意度 says whose satisfaction; with 指标 it is the class.
const SATISFACTION = /^(?:(?:社会公众(?:及|和|或|、)?)?(?:(?:服务|受益)对象)?)满意度指标$/

/** Whether a plain name is only the name of a class: 质量指标, 经济效益. */
export function isClassName(plain: string): boolean {
  return plain.length > 1 && plain.length <= LONGEST && (CLASS.test(plain) || SATISFACTION.test(plain))
}
