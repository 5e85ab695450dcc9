import type { valueRules } from '../../value/index.ts'
import type { EnglishPagesOf } from '../words.ts'

export const valuePages: EnglishPagesOf<typeof valueRules> = {
  'vague-value': {
    what: 'The value is a phrase like “效果明显” (a clear effect), “持续改善” (continuous improvement), “保障工作” (work ensured) or “按计划完成” (done as planned), without a number, a date or a grade.',
    why: 'Performance goals are compared with the results at the end of the year. Of such a phrase it can be said, whatever was done, that it was reached or that it was not.',
    how: 'Think first which figures there will be at the end of the year, then write “name + sign + number + unit”. What can really only be qualitative gets a grade, “优/良/中/差” (excellent/good/fair/poor), and the description says what each grade stands for.',
  },
  'circular-value': {
    what: 'The value is the same as the third-level name, or is a phrase from the name or the description.',
    why: 'The name says what is assessed; the value should say how far. With the same words in both places there is no figure to compare with at the end of the year.',
    how: 'Keep the name and make the value a quantity, a rate, a date or a grade: instead of “为科学决策提供依据” (provides a basis for sound decisions), for example, “评估建议采纳率 ≥80%” (proposals of the evaluation adopted).',
  },
  'hedged-value': {
    what: 'Before or after the number of a value stands a word like “预计” (expected), “约” (about), “左右” (or so), “力争” (strive for) or “余” (and some more).',
    why: 'Performance goals are compared with the results at the end of the year. Whether 8 is enough for “预计10家” (10 businesses expected) will be seen in one way by those who wrote it and in another by those who assess it.',
    how: 'Leave these words out and write a sign: “≥10家” where more is better, “≤10万元” for costs and durations. For quantities one click changes it to “≥”.',
  },
  'range-value': {
    what: 'The value is a range, such as “1-2批次” (1–2 batches) or “90%-95%”.',
    why: 'The result is compared with one number. With a range, people differ on whether its lower or its upper end counts as done.',
    how: 'Keep one number: the lower end where more is better (“≥1批次”), the upper end for costs and durations (“≤2万元”). Ranges of dates, document numbers and scales of points (0-100) are left alone.',
  },
  'percent-over-limit': {
    what: 'A rate such as a pass rate, coverage or satisfaction is written as “≥100%”, “>100%” or a number above 100%.',
    why: 'A part of a whole is at most 100%: the “>” in “≥100%” can never be reached, and what is really asked for cannot be seen.',
    how: 'Where all of it is to be reached, write “=100%”; where some may be missed, “≥98%”. For satisfaction “≥95%” is advised. Rates of growth and completion can really exceed 100% and may stay once you have checked them.',
  },
  direction: {
    what: 'Indicators where less is better (accidents, complaints, errors, costs, handling time) are written with “≥”, or indicators where more is better (pass rate, satisfaction) with “≤”.',
    why: 'With the sign reversed, the worse the work the better it “meets” the target, and the assessment is turned upside down.',
    how: 'Write “≤” where less is better and “≥” where more is better. Violations dealt with, cases opened, cases closed and corrections made are amounts of work: “≥” is right there.',
  },
  'missing-operator': {
    what: 'The value is a number, and there is no “≥”, “≤” or “=” before it (or in the sign column).',
    why: 'Without a sign nobody can tell whether more or less counts as done. Of a cost above all it must be clear that the number is not to be exceeded.',
    how: 'Put “≥” where more is better, “≤” for costs and durations, “=” where it is exactly so much. “100%”, “1套” (one set) and dates need no sign.',
  },
  'missing-unit': {
    what: 'The value is a bare number, and neither the value nor the unit column nor the brackets of the name give a unit.',
    why: '“85” may be 85 points, 85% or 85 businesses, and whether it was reached is worked out quite differently.',
    how: 'Add the unit behind the number, such as “≥85%” or “≥85家” (85 businesses). Indices, coefficients, scores and ranks have no unit and are left alone.',
  },
  'nonstandard-unit': {
    what: 'The unit is written as “次数” (number of times), “人数” (number of people) or “数值” (value), or “3月” (March) is to mean three months.',
    why: '“1 次数” makes no sense, and units do not match when tables are added up; “≤12月” may be a duration or a date.',
    how: 'Change “次数” to “次” (times) and “人数” to “人” (persons); write a duration as “12个月” (12 months) and a deadline as “2024年12月底前” (by the end of December 2024).',
  },
  'unit-mismatch': {
    what: 'The name asks for a rate and the value is a count; or the name asks for a quantity or a time and the value is a percentage or an amount.',
    why: 'Name and value speak of different things, and at the end of the year nobody knows which figure to collect.',
    how: 'Decide whether a quantity, a rate or a time is to be assessed, then make name and unit agree, such as “检查覆盖率 ≥90%” (share inspected) or “检查企业数量 ≥50家” (number of businesses inspected).',
  },
  'measure-word': {
    what: 'The name or the description counts in another unit, such as “3条” (3 items) or “次数” (number of times), than the value, such as “≥3个” (3 pieces). Words for the same thing, such as “册” and “本” (volumes) or “家” and “户” (businesses), are left alone.',
    why: 'With different units it may not be the same thing that is counted, and by which number to judge at the end of the year cannot be said.',
    how: 'Decide what is to be counted, then use one unit in name, description and value.',
  },
  'multiple-values': {
    what: 'One value holds several numbers with units, or a long note follows the number.',
    why: 'A row has only one result. With several numbers in one cell, some of them reached and some not, no score can be given.',
    how: 'Give each number a row of its own; put notes into the description. A short note such as “35套（含标识）” (35 sets, signs included) is fine.',
    options: { longestNote: 'A note behind the number of more than this many characters is reported' },
  },
  'listed-sum': {
    what: 'Behind the value several items are listed, such as “2000册（图书1200册，期刊800册）” (2,000 volumes: 1,200 books, 800 periodicals), and they do not add up to the number before them, or have different units.',
    why: 'Where total and items differ, nobody knows at the end of the year by which of them to judge.',
    how: 'Check the items; those with different units cannot be added and need a row each.',
  },
  'symbol-form': {
    what: 'The value is written with look-alikes of the signs, “≧ ≦ ﹥ ＜ ＝ ％”, or with full-width digits.',
    why: 'They look nearly the same, but are not recognised when the table is imported into the integrated budget system or added up.',
    how: 'Change them to “≥ ≤ > < = %” and half-width digits. Only the signs are changed, nothing else.',
  },
  'perfect-satisfaction': {
    what: 'The value of a satisfaction indicator is 100%.',
    why: 'Satisfaction comes from a sample survey, and that everybody is satisfied hardly ever happens: at the end of the year either the target is missed or the figures are hard to believe.',
    how: 'By the results of past years, write “≥90%” or “≥95%”, and say how large the sample is.',
  },
  'low-target': {
    what: 'A rate that the unit itself controls (work completed, money paid out, passed, cases closed) has a target below 80% (a pack can change this). Awareness, shares picked for spot checks and rates of use are left alone.',
    why: 'A target that low is met without any effort: it binds nobody, and reviewers often return it.',
    how: 'By what was really reached last year, set the target where it takes some effort to reach it.',
    options: { lowest: 'Below this percentage a target counts as low' },
  },
  'target-in-name': {
    what: 'The target is written in the third-level name, such as “印制宣传条幅50个” (print 50 banners). Years, document numbers and proper names like “3.15” (15 March, consumer rights day) are left alone.',
    why: 'When the number changes it must be changed in two places, and one is easily missed; and a name with a number in it cannot be compared with past years or other units.',
    how: 'Let the name say only what is counted (“印制宣传条幅数量”, number of banners printed), and write the number in the value.',
  },
  'qualitative-form': {
    what: '“定性” (qualitative) is chosen and a number filled in, “≥” is written and a text filled in, or a grade is a word like “特优” (outstanding) or “尚可” (passable) that belongs to no scale.',
    why: 'The integrated budget system keeps sign and value apart: unless the sign is qualitative it takes only numbers, and mixed forms are returned. Where grades belong to no scale, nobody can say at the end of the year which one was reached.',
    how: 'Decide first whether it is quantitative or qualitative. If quantitative, fill in sign, number and unit; if qualitative, one of the usual grades, with its standard in the description. For a date “定性” may be chosen.',
  },
  'quantified-share': {
    what: 'Less than 60% of the indicators of the table have a number or a date (a pack can change this), or not one of the benefit indicators is quantified. Rows marked “不适用” (not applicable) are not counted.',
    why: 'Performance goals should be detailed and quantified. Where most indicators are only words, points at the end of the year can only be given by impression.',
    how: 'Outputs and costs can be quantified: change these first; of the benefits, put one or two for which there are statistics in numbers. No more than a few should stay qualitative.',
    options: {
      lowest: 'At least this percentage of the indicators should have a number or a date',
      fewest: 'The share is looked at only in tables with at least this many indicators',
    },
  },
  'baseline-missing': {
    what: 'The value says “不低于上年” (not below last year) or “高于去年同期” (above the same period last year), and last year’s figure stands neither in the value nor in the description nor in the basis.',
    why: 'Without the base figure nobody knows how much is to be reached this year; a figure looked up at the end of the year is easily disputed.',
    how: 'Write the number that is to be reached itself, and last year’s figure in brackets.',
  },
}
