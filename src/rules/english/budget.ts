import type { budgetRules } from '../budget/index.ts'
import { UNIT_SLIP } from './unitSlip.ts'
import type { EnglishOf } from './words.ts'

export const budgetEnglish: EnglishOf<typeof budgetRules> = {
  'cost-sum': {
    title: 'The cost indicators do not add up to the budget',
    messages: {
      over: '{count} cost indicators add up to {sum}, {gap} more than “{label}” {budget}',
      under: '{count} cost indicators add up to {sum}, {gap} less than “{label}” {budget}',
      'one-over': 'The only cost indicator that can be added is “{name}” {sum}, {gap} more than “{label}” {budget}',
      'one-under': 'The only cost indicator that can be added is “{name}” {sum}, {gap} less than “{label}” {budget}',
    },
    suggestions: {
      over: 'Please check item by item: {terms} = {sum}. Costs should not exceed the budget: reduce one of them, or check whether “{label}” is right.',
      under:
        'Please check item by item: {terms} = {sum}. See whether a cost of {gap} was left out, or whether “{label}” is right.',
      'one-over': 'Costs should not exceed the budget: reduce it, or check whether “{label}” is right.',
      'one-under': 'See whether a cost of {gap} was left out, or whether “{label}” is right.',
      'unit-slip': UNIT_SLIP,
    },
  },
  'total-cost': {
    title: 'The total cost of the project differs from the budget',
    messages: {
      over: '“{name}” is {total}, {gap} more than “{label}” {budget}',
      under: '“{name}” is {total}, {gap} less than “{label}” {budget}',
    },
    suggestions: {
      over: 'The total cost should not exceed the budget: write ≤{budget}; if {total} is really needed, check “{label}”.',
      under:
        'Please check: the total cost is usually the budget, so write ≤{budget}; if something is meant to be left over, check “{label}”.',
      'unit-slip':
        'One figure is exactly ten thousand times the other: yuan and ten thousand yuan were probably mixed up. Please check the unit; by the budget it should be ≤{budget}.',
    },
  },
  'cost-without-amount': {
    title: 'A cost indicator names no amount',
    messages: {
      text: 'The cost indicator “{name}” says “{value}”, which is no amount: nothing to compare with at the end of the year',
      percent: 'The value of the cost indicator “{name}” is “{value}”, a share: it does not say how much is spent',
      count:
        'The value of the cost indicator “{name}” is “{value}”, which is no amount: it does not say how much is spent',
    },
    suggestions: {
      total: 'The total cost of the project may simply be the budget: ≤{budget}.',
      default:
        'Write an upper limit, such as “≤ X ten thousand yuan”; where things are counted, a unit cost such as “≤ X yuan per batch” may be added.',
    },
  },
  'not-a-cost': {
    title: 'A cost indicator is not about cost',
    messages: {
      'in-place':
        '“{name}” ({value}) says whether the funds arrived or were used, not how much is spent: it is no cost indicator',
      count: 'The value of the cost indicator “{name}” is “{value}”: a quantity or a time, not a cost',
      rate: 'The value of the cost indicator “{name}” is “{value}”: how far the work is done, not a cost',
    },
    suggestions: {
      'in-place':
        'Write an amount, such as “total cost ≤ X ten thousand yuan” or “≤ X yuan per batch”; arrival and use of funds are no cost indicators.',
      count:
        'Move a quantity to the quantity indicators and a time to the timeliness indicators; write an amount here.',
      rate: 'Move it to the quality or timeliness indicators; write an amount here, such as “≤ X ten thousand yuan”.',
    },
  },
  'funding-split': {
    title: 'The sources of funds do not add up to the budget',
    messages: {
      over: 'Together, {parts} come to {sum} ({terms}), {gap} more than “{label}” {total}',
      under: 'Together, {parts} come to {sum} ({terms}), {gap} less than “{label}” {total}',
      'one-over': 'Of {parts} only one is filled in, {sum}: {gap} more than “{label}” {total}',
      'one-under': 'Of {parts} only one is filled in, {sum}: {gap} less than “{label}” {total}',
      none: 'Of {parts} none is filled in, but “{label}” is {total}',
    },
    suggestions: {
      default:
        'Please check {parts} against “{label}”: together they must be exactly “{label}”. Funds that do not exist may stay blank and count as 0.',
      'unit-slip': UNIT_SLIP,
    },
    phrases: {
      source: 'the sources of funds',
      income: 'the amounts by kind of income',
      spending: 'the amounts by kind of spending',
    },
  },
  'money-unit': {
    title: 'The unit of the amounts is not stated',
    messages: {
      missing:
        '“{name}” is {value}, and nothing says whether in yuan or in ten thousand yuan: it cannot be checked ({count} place(s) in all)',
      mixed:
        'The table names both {units}; in which of them “{name}” {value} is given cannot be told ({count} place(s) in all)',
    },
    suggestions: {
      missing: 'Please state the unit at the upper right of the table head, or write it behind each amount.',
      mixed: 'Please use one unit in the whole table, or write it behind each amount.',
    },
    phrases: { unit: '{unit}', join: ' and ' },
  },
  'payment-plan': {
    title: 'The payment plan does not make sense',
    messages: {
      blank: 'In the payment plan {periods} not filled in',
      falls: 'The payment plan should be cumulative, but it falls: {falls}',
      last: 'The last period of the payment plan ({period}) is {value}, not 100%',
      'per-period':
        'The figures of the payment plan, {values}, add up to exactly 100%: they look like the share of each period, while cumulative figures are wanted',
    },
    suggestions: {
      blank: 'Please add the cumulative progress of each period, such as 25%, 50%, 75%, 100%.',
      falls: 'Please write cumulative progress, no period lower than the one before, such as 25%, 50%, 75%, 100%.',
      last: 'The whole budget should be spent by the end of the year: the last period is 100%; if payments reach into the next year, check the budget.',
      'per-period': 'Please write cumulative progress: {cumulative}.',
    },
    phrases: {
      all: 'all periods are',
      some: '“{names}” is',
      fall: '{period} ({value}) is lower than {earlier} ({before})',
      join: ', ',
    },
  },
  'detail-sum': {
    title: 'The details of spending do not add up',
    messages: {
      'total-over': 'The {count} details add up to {sum} ({terms}); “{label}” says {total}, {gap} too much',
      'total-under': 'The {count} details add up to {sum} ({terms}); “{label}” says {total}, {gap} too little',
      'one-over': 'The only detail is {sum}; “{label}” says {total}, {gap} too much',
      'one-under': 'The only detail is {sum}; “{label}” says {total}, {gap} too little',
      'budget-over': 'The details add up to {sum}, {gap} more than “{budgetLabel}” {budget}',
      'budget-under': 'The details add up to {sum}, {gap} less than “{budgetLabel}” {budget}',
    },
    suggestions: {
      default: 'Please check the amounts one by one until they add up to the total.',
      budget: 'Please check the details against “{budgetLabel}”: the two should be equal.',
      'unit-slip': UNIT_SLIP,
    },
  },
  'detail-calculation': {
    title: 'The amount of a detail differs from its calculation',
    messages: {
      differs: 'The amount of “{name}” is {amount}, its calculation gives {stated}: {gap} {direction}',
      rounded: 'The amount of “{name}” is {amount}, its calculation gives {stated}: a gap of {gap}, perhaps rounding',
    },
    suggestions: {
      differs:
        'Please make the two agree: change the amount to {stated}, or say in the calculation why only {amount} is planned.',
      rounded: 'The gap is small; if it comes from rounding, say so in the calculation.',
    },
    phrases: { less: 'too little', more: 'too much' },
  },
  arithmetic: {
    title: 'A calculation is wrong',
    messages: { wrong: '{formula} as written makes {computed}, but the text says {stated}: {gap} {direction}' },
    suggestions: {
      default:
        'Please calculate again: {formula} = {computed}; if a price, a quantity or a number of months is wrong, correct it first.',
    },
    phrases: { less: 'too little', more: 'too much' },
  },
  'uncalculated-detail': {
    title: 'A detail does not say how it was calculated',
    messages: {
      'no-calculation': '“{name}” {amount}: the calculation names no quantity and no price, so it cannot be followed',
      blank: '“{name}” {amount}: the calculation is blank, so it cannot be followed',
    },
    suggestions: {
      default:
        'Write quantity × price, such as “100 batches at 600 yuan each, 60,000 yuan in all”; for payments by contract, name the contract and its amount.',
    },
  },
  'running-cost': {
    title: 'The project lists ordinary running costs',
    messages: {
      pays: '“{text}” contains “{word}”, which keeps the unit itself running and is usually paid from its operating funds',
    },
    suggestions: {
      default: 'Move “{word}” to the operating funds; if it is spent on this project alone, say what it is for.',
    },
  },
  'unmatched-cost': {
    title: 'Costs and outputs do not match',
    messages: {
      cost: '“{name}” costs {amount}, but no output speaks of the same thing',
      output: '“{name}” has no cost of its own, while all other quantity indicators have',
    },
    suggestions: {
      cost: 'Add an output that says what the money gets done; if another output includes it, leave it as it is.',
      output: 'See whether its cost was left out; if it costs nothing, leave it as it is.',
    },
  },
}
