/** 提高, 进一步加强, 确保: what is to be done to the subject. */
const LEADING =
  /^(?:项目|工作)?(?:对|让|使|为)?(?:进一步|持续|有效|不断|逐步|切实|全面|大力|积极|稳步|显著|明显)?(?:提高|提升|增强|加强|改善|优化|促进|推动|推进|保障|确保|保证|维护|强化|完善|健全|扩大|增加|减少|降低|带动|助力|支持|实现|开展|落实|营造|营建|构建|打造|规范|遏制|打击|树立|培育|激发|丰富|满足|达到|完成)(?:了)?/
/** 意识, 能力, 水平, 更顺畅, 的开展: what is said of the subject. */
const TRAILING =
  /(?:的)?(?:进一步|持续|有效|不断|逐步|显著|明显|更加|更|较)?(?:提升|提高|增强|改善|优化|好转|开展|运行|运转|使用|发展|建设|顺畅|完善|健全|稳定|良好|意识|能力|水平|程度|情况|效果|成效|质量|效率|作用|影响力|影响|面貌|氛围|观念|素养|性能|性|度|状况|及时|进度|时间|时限|期限|效益|效应|活动|工作|完成|组织|率)$/
// 参与, 普及 and 涉及 join nothing.
const JOINED = /(?<=.{4})(?:和|(?<!参)与|以?(?<![普涉])及(?!时)|、).*$/
/** The rest of a sentence, not a thing. */
const SENTENCE = /得到|顺利|严格|良好/
const NOTHING = /^(?:项目|工作|及时|长期|按时|相关|有关|总体|整体|情况|影响|效益|指标)+$/
const LONGEST = 14
const SHORTEST = 2

/**
 * What an indicator is about, as a rewritten name begins: 提高食品安全问题发现能力 → 食品安全问题发现.
 * '' where nothing definite is left. Plain name.
 */
export function subjectOf(plain: string): string {
  let subject = plain
    .replace(/\([^()]*\)|[“”"《》]/g, '')
    .replace(/[,;。].*$/, '')
    .replace(JOINED, '')
    .replace(LEADING, '')
  for (let before = ''; before !== subject && subject.length > SHORTEST;) {
    before = subject
    const shorter = subject.replace(TRAILING, '')
    if (shorter.length >= SHORTEST) subject = shorter
  }
  return subject.length >= SHORTEST && subject.length <= LONGEST && !NOTHING.test(subject) && !SENTENCE.test(subject)
    ? subject
    : ''
}
