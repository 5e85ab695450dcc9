import type { meaningRules } from '../../meaning/index.ts'
import type { EnglishPagesOf } from '../words.ts'

export const meaningPages: EnglishPagesOf<typeof meaningRules> = {
  'name-is-class': {
    what: 'The third-level name is only the name of a class, such as “质量指标” (quality indicator) or “经济效益指标” (economic benefit indicator).',
    why: 'The name of a class is no indicator: what the value behind it is about cannot be told.',
    how: 'Write what exactly is assessed; if there are no results of this class, write “不适用” (not applicable).',
  },
  'pseudo-quantified': {
    what: 'Behind “经济效益提升%” (rise of economic benefit, %), “影响期限” (period of influence) or “对……的影响” (influence on …) stands a percentage: it looks quantified, but there is nothing that could be counted.',
    why: 'Benefit itself has no unit, and a period of influence is no percentage: at the end of the year no data can show whether it was reached.',
    how: 'Think first which change it brings (taxes, number of visitors, awareness, years of use and so on), make that the name and then write the value; or give the formula in the description.',
  },
  'quality-as-completion': {
    what: 'The name of a quality indicator ends in “完成率” (rate of completion) or “完成情况” (state of completion).',
    why: 'A rate of completion says whether the quantity is enough; work that is done is not yet work well done.',
    how: 'Use an indicator that tells good from bad, such as pass rate, accuracy, share up to standard or share to be redone.',
  },
  'quantity-as-ratio': {
    what: 'The value of a quantity indicator is a percentage.',
    why: 'A quantity indicator says how much is done in all; a ratio does not say how much work that is.',
    how: 'Write the planned number of items, times or persons; move the ratio to the quality, timeliness or benefit indicators.',
  },
  'quality-as-count': {
    what: 'The value of a quality indicator is a number of items, times or copies.',
    why: 'A count says how much was done, not how well. Numbers of errors, complaints and accidents are an exception: the fewer, the better the quality.',
    how: 'Use an indicator such as a pass rate or a share up to standard, and move the count to the quantity indicators.',
  },
  'timeliness-not-time': {
    what: 'The value of a timeliness indicator is a count, a grade or an ordinary percentage, from which no time can be seen.',
    why: 'A timeliness indicator assesses whether work is done in time; without a time that cannot be judged.',
    how: 'Write a deadline, a handling time, or a rate of work done on time.',
  },
  'benefit-as-output': {
    what: 'A benefit indicator names an amount of work or a procedure: documents issued, meetings held, people trained, rates of completion. “0起” (no cases), “新增……” (newly added …) and “使用年限” (years of use) are benefits and are left alone.',
    why: 'A benefit says what has changed after the money was spent and the work done. The amount of work is an output; as a benefit it says nothing of the benefit.',
    how: 'Ask “when this is done, who has gained what, and what has become better?” and make what can be counted in the answer a benefit indicator; move the amount of work to the quantity indicators.',
  },
  'sentence-name': {
    what: 'The third-level name has a full stop or a semicolon, or two or more commas, or is too long.',
    why: 'A name that is a paragraph mixes several things in one indicator, and one value does not fit them all.',
    how: 'Write one thing in each indicator, with a name of a dozen characters or so if possible; put how it is done and what it means into the description.',
    options: { longest: 'A name of more than this many characters is reported' },
  },
  'truncated-name': {
    what: 'The third-level name is exactly the first 15 characters of the description, and breaks off in the middle. Some systems cut names off on export.',
    why: 'Half a sentence does not show what is assessed, and does not look well when tables are added up or published.',
    how: 'Make the name short and complete, such as “检查户数” (businesses inspected) or “审查完成率” (reviews completed).',
  },
  'description-repeats-name': {
    what: 'The description of an indicator is its third-level name, to the letter.',
    why: 'The description is there to say what the indicator means and how it is worked out; a copy of the name does neither.',
    how: 'Write what is counted, or the formula; if there is nothing to add, you need not mind this hint.',
  },
  'description-mismatch': {
    what: 'The name asks for a time and the description speaks of a rate of completion; or the description is the name of another indicator of the same table.',
    why: 'Probably the row above was copied and not changed. Where name and description contradict each other, nobody knows at the end of the year which figure to take.',
    how: 'See what the value is (a date, a rate, a count, an amount), and let both name and description speak of that.',
  },
  'goal-copies-purpose': {
    what: 'The text of a goal is at least 80% like the use of the funds (a pack can change this).',
    why: 'The use of the funds says where the money goes, a goal what is to be reached with it. A copy is as good as no goal.',
    how: 'To the use of the funds add quantity, quality and effect, such as “抽检食品700批次，问题发现率2%以上，不发生重大食品安全事故” (700 batches of food tested, problems found in 2% or more, no major food safety accident).',
    options: { similarity: 'How alike two texts must be to count as copied; 1 is to the letter' },
  },
  'duplicate-goals': {
    what: 'Two of the goals of one table have the same text.',
    why: 'A repeated goal was usually copied and not changed, and the goal that was meant is missing.',
    how: 'Leave out the repetition, or write the goal that was meant. An annual goal that is the same as the goal of the whole period is left alone here.',
  },
  'same-period-goals': {
    what: 'The table lists a goal of the whole period (medium-term, long-term) and an annual goal, and the two have the same text. A period of a single year is left alone.',
    why: 'The goal of the whole period says what the years are to reach together, the annual goal how far this year is to get; where both are the same, no progress can be seen.',
    how: 'Write the total and the final effect in the goal of the whole period, the quantity of the year and the effect of this stage in the annual goal.',
  },
  boilerplate: {
    what: 'Half or more of the tables of a workbook, and no fewer than 4, use the same indicator, with the same name and the same value. Satisfaction and dates of completion are left alone.',
    why: 'Where different projects use the same indicator, it has nothing to do with the project, and reviewers will take it for copied from a template.',
    how: 'Replace the general indicator by one that is peculiar to the project: problems found for a project of sampling, examinations passed for a training project.',
    options: {
      fewest: 'Reported only where at least this many tables use the same indicator',
      share: 'Reported only where at least this percentage of the tables use the same indicator',
    },
  },
  'satisfaction-subject': {
    what: 'A satisfaction indicator is called “对象满意度” (satisfaction of the target group) or “工作满意度” (satisfaction with the work): who is asked cannot be told, and the description does not say so either.',
    why: 'Without knowing whom to ask, no questionnaires can be sent at the end of the year and no result can be verified.',
    how: 'Write the name as “谁 + 满意度” (who + satisfaction). “服务对象满意度” (satisfaction of those served) may be used; better still, name the people.',
  },
  typo: {
    what: 'A name, a description, a value, a goal or the use of the funds holds a common wrong character or a repeated word, such as “散媒” (for “散煤”, loose coal), “没批次” (for “每批次”, each batch) or “意见意见” (opinion, twice).',
    why: 'A wrong character changes what an indicator means, and reflects badly on the unit once it is published.',
    how: 'Check it, then correct it. Only a small dictionary is searched; a pack can add to it.',
    options: { words: 'Wrong words to add locally, each written as the wrong word with the right one' },
  },
}
