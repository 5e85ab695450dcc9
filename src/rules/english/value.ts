import type { valueRules } from '../value/index.ts'
import type { EnglishOf } from './words.ts'

export const valueEnglish: EnglishOf<typeof valueRules> = {
  'vague-value': {
    title: 'The value is vague and cannot be measured',
    messages: {
      effect:
        '“{value}” is a judgement without a number or a grade: at the end of the year nobody can say whether it was reached',
      change:
        '“{value}” names only a direction, not from how much to how much: at the end of the year nobody can say whether it was reached',
      support:
        '“{value}” says what is to be done, not how far: at the end of the year nobody can say whether it was reached',
      procedure: '“{value}” promises a procedure and has no date, rate or quantity to compare with',
      indefinite: '“{value}” does not say how many: at the end of the year there is nothing to count',
      listed:
        '“{value}” has no number, date or grade to compare with: at the end of the year nobody can say whether it was reached',
    },
    suggestions: {
      level:
        'Write a rate that can be calculated, such as “{subject} rate ≥__%” or “up ≥__ percentage points on last year (last year __%)”',
      order:
        'Write something that can be counted, such as “justified complaints about {subject} ≤__” or “average handling time ≤__ working days”',
      awareness: 'Write a rate of awareness, such as “awareness of {subject} ≥__% (sample ≥__)”',
      equipment:
        'Write operating figures, such as “normal operation of {subject} ≥__%”, “response to faults ≤__ minutes” or “service life ≥__ years”',
      curbing:
        'Write the results of inspection and correction, such as “share of {subject} dealt with =100%”, “corrected ≥__%” or “repeated complaints ≤__%”',
      deadline: 'Write a date or a rate, such as “by 30 November {budgetYear}” or “{subject} done on time ≥__%”',
      cost: 'Write an amount, such as “≤__ ten thousand yuan”; a unit cost may be added as a second indicator',
      count: 'Write a definite number, such as “{subject} ≥__” with its unit',
      quality: 'Write a rate or a grade, such as “{subject} passed ≥__%” or “accepted”',
      satisfaction: 'Write a percentage, such as “{subject} ≥__%”',
      default: 'Write a quantity, a rate, a date or a grade, such as “≥50”, “≥95%” or “excellent”',
    },
  },
  'circular-value': {
    title: 'The value only repeats the name',
    messages: {
      same: 'The value “{value}” is the same as the name: it does not say how far',
      part: 'The value “{value}” copies words of {where}: it does not say how far',
    },
    suggestions: {
      default: 'Write a result that can be counted, such as “proposals adopted ≥80%” or “businesses inspected ≥50”',
    },
    phrases: { name: 'the name', description: 'the description' },
  },
  'hedged-value': {
    title: 'The value leaves a way out',
    messages: {
      hedged:
        '“{hedge}” in “{value}” lets the number be more or less: at the end of the year nobody can say whether it was reached',
    },
    suggestions: {
      fixed: 'Leave out “{hedge}” and write “{to}”',
      least: 'Leave out “{hedge}” and put “≥” before the number',
      most: 'Leave out “{hedge}” and put “≤” before the number',
    },
  },
  'range-value': {
    title: 'The value is a range',
    messages: { range: '“{value}” is a range from {low} to {high}: which end counts as done cannot be said' },
    suggestions: {
      least: 'Keep one number as a lower limit, such as “≥{low}{unit}”',
      most: 'Keep one number as an upper limit, such as “≤{high}{unit}”',
    },
  },
  'percent-over-limit': {
    title: 'A rate is to exceed 100%',
    messages: {
      atLeast: '“{value}” asks for 100% or more, but “{name}” cannot be more than 100%',
      over: '“{value}” is more than 100%, but “{name}” cannot be more than 100%',
      growth: '“{value}” asks for 100% or more: please make sure that “{name}” can really exceed 100%',
    },
    suggestions: {
      exact: 'Write “=100%”, or a number that leaves some room, such as “≥98%”',
      satisfaction: 'Hardly everybody is fully satisfied: “≥95%” may do',
      default: 'Write a number up to 100% that can really be reached',
      growth: 'If it can be exceeded, keep it; otherwise write “=100%” or a number that fits better',
    },
  },
  direction: {
    title: 'The sign points against the meaning of the indicator',
    messages: {
      less: 'The less of “{name}” the better, but the value “{value}” is written with “{operator}”',
      more: 'The more of “{name}” the better, but the value “{value}” is written with “{operator}”',
      column: 'The direction column says “{direction}”, but the value “{value}” is written with “{operator}”',
    },
    suggestions: {
      less: 'Change “{operator}” to “≤”',
      more: 'Change “{operator}” to “≥”',
      column: 'See whether the direction or the sign is wrong',
    },
  },
  'missing-operator': {
    title: 'The number has no sign before it',
    messages: {
      one: '“{value}” has no “≥”, “≤” or “=” before it: whether more or less counts as done cannot be said',
      many: '{count} values have no “≥”, “≤” or “=” before the number (such as “{value}”): whether more or less counts as done cannot be said',
      cost: 'The cost “{value}” has no “≤”: nobody can see that it is a limit',
    },
    suggestions: {
      default: 'Put “≥” where more is better, “≤” where it must not be exceeded, “=” where it is exactly so much',
      cost: 'Write “≤{value}”',
    },
  },
  'missing-unit': {
    title: 'The value has no unit',
    messages: { bare: '“{value}” is a bare number without a unit: nobody can tell of what' },
    suggestions: {
      percent: 'Add the unit, such as “{value}%”',
      money: 'Add the unit of money: is “{value}” in yuan or in ten thousand yuan?',
      default: 'Add a unit behind the number (households, times, persons, %, ten thousand yuan …)',
    },
  },
  'nonstandard-unit': {
    title: 'The unit is not a proper one',
    messages: {
      noun: 'The unit of “{value}” is written “{unit}”, which is how indicators are called and no unit',
      none: 'The unit of “{value}” is written “{unit}”: nobody can tell what is counted',
      months: '“{value}” may mean {number} months or the end of month {number}',
    },
    suggestions: {
      noun: 'Change “{unit}” to “{to}”',
      none: 'Use a real unit of counting (points, pieces, items …)',
      months:
        'For a duration write “{number} months”; for a deadline a date, such as the end of month {number}, {budgetYear}',
    },
  },
  'unit-mismatch': {
    title: 'The unit of the value does not fit the name',
    messages: {
      rate: '“{name}” asks for a percentage, but the unit of “{value}” is “{unit}”',
      count: '“{name}” asks for a number, but the unit of “{value}” is “{unit}”',
      time: '“{name}” asks for a time, but the unit of “{value}” is “{unit}”',
    },
    suggestions: {
      rate: 'Write a percentage, such as “≥95%”, or name a number instead of a rate',
      count: 'Write a number, such as “≥50”, or name a rate instead of a number',
      time: 'Write a date or a duration, such as “by the end of November {budgetYear}” or “≤5 working days”',
    },
  },
  'measure-word': {
    title: 'Name and value count in different units',
    messages: {
      name: '“{name}” counts in “{asked}”, but the value “{value}” counts in “{unit}”',
      text: 'In {where} it says “{number}{asked}”, but the value “{value}” counts in “{unit}”',
    },
    suggestions: { default: 'Use one unit: “{asked}” in the value, or “{unit}” in {where}' },
    phrases: { name: 'the name', description: 'the description' },
  },
  'multiple-values': {
    title: 'One cell holds several values',
    messages: {
      several: '“{value}” has {count} numbers: at the end of the year nobody knows which one counts',
      note: '“{value}” has a note of {length} characters behind the number: the value is not clear',
    },
    suggestions: {
      several: 'Give each number an indicator row of its own',
      note: 'Keep only “{number}” as the value and move the note to the description or the remarks',
    },
  },
  'listed-sum': {
    title: 'The items in brackets do not add up to the value',
    messages: {
      sum: 'The {count} items behind “{value}” add up to {sum}{unit}, not to {number}{unit}: a gap of {gap}{unit}',
      units: 'The items behind “{value}” have different units ({units}) and cannot add up to {number}{unit}',
    },
    suggestions: {
      sum: 'Check the items until they add up to the value, or give each a row of its own',
      units: 'Give each item a row of its own, with its own unit',
    },
  },
  'symbol-form': {
    title: 'Signs or numbers are written in different ways',
    messages: {
      one: 'Signs or numbers in “{value}” are not written as usual; write “{to}”',
      many: '{count} values have signs or numbers that are not written as usual, such as “{value}” for “{to}”',
    },
    suggestions: { default: 'Write “≥ ≤ > < = %” and plain digits throughout; this can be corrected at once' },
  },
  'perfect-satisfaction': {
    title: 'Satisfaction is set to 100%',
    messages: { perfect: '“{name}” is set to “{value}”: one dissatisfied person is enough to miss it' },
    suggestions: { default: 'Set a number that can be reached by the surveys of past years, such as “≥95%”' },
  },
  'low-target': {
    title: 'A target for completed or passed work is low',
    messages: {
      default: '“{name}” is set to “{value}”, below {lowest}%: nearly {missed} of the work may be left undone',
    },
    suggestions: {
      default:
        'Set it by past results and the plan of work, usually not below {lowest}%; if that is really hard, give the reason in the description or the basis',
    },
  },
  'target-in-name': {
    title: 'The name holds a target',
    messages: {
      twice: 'The name “{name}” already says “{target}”, and the value is “{value}”: one number in two places',
      other: 'The name “{name}” says “{target}”, but the value is “{value}”: nobody knows which one counts',
    },
    suggestions: { default: 'Keep only what is counted in the name (such as “{rest}”), and “{target}” in the value' },
  },
  'qualitative-form': {
    title: 'Qualitative and quantitative forms are mixed',
    messages: {
      number: 'The sign is “{sign}”, qualitative, but the value “{value}” is a number',
      text: 'The value is the text “{value}”, but the sign before it is “{sign}”: texts are not more or less',
      grade: '“{value}” is none of the usual grades: which grades are above and below it cannot be told',
    },
    suggestions: {
      number:
        'For a number, replace “{sign}” by “≥”, “≤” or “=”; if it is really qualitative, write a grade such as excellent/good/fair/poor or high/medium/low',
      text: 'Write a number where possible, such as “≥95%”; if it can only be qualitative, mark it so instead of “{sign}” and write a grade such as excellent/good/fair/poor',
      grade:
        'Use excellent/good/fair/poor, high/medium/low or passed/failed, and describe each grade in the description',
    },
  },
  'quantified-share': {
    title: 'Too few indicators can be measured in numbers',
    messages: {
      share: 'Only {count} of {total} indicators have a number or a date: {share}%, less than {lowest}%',
      benefit:
        'There are {total} benefit indicators and none has a number: at the end of the year nobody can say what good was done',
    },
    suggestions: {
      share: 'Begin with the vague values: quantities, pass rates and dates for outputs, amounts for costs',
      benefit: 'Put at least one benefit in numbers, such as people served, awareness, accidents or money saved',
    },
  },
  'baseline-missing': {
    title: 'Compared with last year, without last year’s figure',
    messages: { default: '“{value}” is compared with an earlier figure, which the table does not give' },
    suggestions: {
      default: 'Write the base figure, such as “≥85% (last year 83%)”, or put it into the description or the basis',
    },
  },
}
