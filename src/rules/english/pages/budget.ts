import type { budgetRules } from '../../budget/index.ts'
import type { EnglishPagesOf } from '../words.ts'
import { TOLERANCE } from './tolerance.ts'

export const budgetPages: EnglishPagesOf<typeof budgetRules> = {
  'cost-sum': {
    what: 'Adds up the cost indicators that can be added (totals in yuan, ten thousand yuan or hundred million yuan) and compares the sum with the budget, to the cent. Unit costs (per time, per piece, per person, per batch …) are not added, and the total cost of the project is not counted again.',
    why: 'The cost indicators say where the money goes: together they should be exactly the budget. Even a cent of difference means that an item is wrong, missing or too much.',
    how: 'Go through the amounts listed in the message, find the one that differs from the budget details and correct it; if there is spending that is not listed, add a cost indicator for it.',
    options: {
      tolerance: TOLERANCE,
      slightPercent: 'Costs that are below the budget by less than this percentage of it are only a reminder',
    },
  },
  'total-cost': {
    what: 'The total cost of the project that a cost indicator states (total project budget, project funds and the like) should equal the budget of the table.',
    why: 'Both places of the table speak of the same money: with two figures a reviewer cannot tell which one counts, and a total cost above the budget even means that money is missing.',
    how: 'By the approved budget, correct the total cost or the budget; if only one item of spending is meant, give it a definite name and do not call it “项目总成本” (total cost of the project).',
    options: { tolerance: TOLERANCE },
  },
  'cost-without-amount': {
    what: 'A cost indicator says how much is spent, so its value should be an amount; “控制在年初预算内” (kept within the initial budget), “不超预算” (not over budget) and “按合同” (by contract) name none.',
    why: 'With a cost indicator that names no amount, any spending counts as “done”: it limits nothing and cannot be checked against the budget.',
    how: 'Write an upper limit (“≤X万元”, ≤ X ten thousand yuan): for the total cost of the project the budget, for a single cost its calculated amount. Ratios such as the rate of cost savings are not affected.',
  },
  'not-a-cost': {
    what: 'Among the cost indicators stands the rate at which funds arrived or were put in, the budget execution rate, or a quantity or a time: none of these is a cost.',
    why: 'A cost indicator is to limit how much is spent. Arrival and payment of funds are matters of budget execution and do not say whether the cost of the project is high or low.',
    how: 'Write an amount (“≤X万元”, ≤ X ten thousand yuan) or a unit cost (“≤X元/次”, ≤ X yuan per time); move quantities and times to the output indicators where they belong.',
  },
  'funding-split': {
    what: 'Fiscal funds and other funds together should equal the budget; in an overall table the amounts by kind of income and the amounts by kind of spending should each add up to the total of funds. Blank counts as 0.',
    why: 'Where the money comes from and where it goes must add up to the same figure, or the budget itself does not balance.',
    how: 'Check each source and the total, and correct the one that is wrong; a source that is not listed belongs into “其他资金” (other funds).',
    options: { tolerance: TOLERANCE },
  },
  'money-unit': {
    what: 'No unit can be found for the budget, the sources of funds or the details of spending, neither in the cell nor in the label nor in the table head; or the table uses both yuan and ten thousand yuan, and which of them an amount is in cannot be told.',
    why: 'Without a unit, 80 may be 80 yuan or 800,000 yuan, and budget and costs cannot be compared.',
    how: 'State “单位：万元” (unit: ten thousand yuan) in the table head, or write the unit behind the amounts.',
  },
  'payment-plan': {
    what: 'The payment plan gives the cumulative percentage spent by each date: every period is filled in, none is lower than the one before, and the last is 100%.',
    why: 'The finance department arranges payments and watches execution by this schedule; a plan with gaps or contradictions is of no use.',
    how: 'Fill in cumulative figures, such as 25% at the end of March, 50% at the end of June, 75% at the end of October, 100% at the end of December.',
  },
  'detail-sum': {
    what: 'The details of spending should add up to their total, and the total should equal the amount of the project.',
    why: 'The details are the basis of the budget: where they do not add up, one of them is wrong or missing, or the budget differs from the calculation.',
    how: 'Go through the amounts listed in the message one by one, and correct the detail, the total or the amount of the project that is wrong.',
    options: { tolerance: TOLERANCE },
  },
  'detail-calculation': {
    what: 'The amount of each detail of spending should be the result that its own calculation arrives at (such as “共15.12万元”, 151,200 yuan in all).',
    why: 'Where amount and calculation differ, the budget does not follow the calculation, or one of the two figures is wrong.',
    how: 'Correct the amount by the calculation, or adjust the calculation to the approved amount; where less is planned because of cuts, give the reason.',
    options: { rounding: 'A gap of less than this many yuan is taken for rounding and is only a hint' },
  },
  arithmetic: {
    what: 'A formula (persons × price × months, or several items added) written in a calculation, in the use of the funds or in the notes on a cost does not make the result that is written there.',
    why: 'The calculation is the basis of the budget: where formula and result differ, the amount has no basis.',
    how: 'Calculate again by the formula and correct the result, or the price, the quantity or the number of months. A price per month without a number of months is taken for 12 months.',
  },
  'uncalculated-detail': {
    what: 'In the details of spending, the calculation of every line of 10,000 yuan or more should name a quantity and a price.',
    why: 'A total alone, without its calculation, does not show whether it is too much or too little.',
    how: 'Write quantity, price and result. Small amounts do not need it.',
    options: { from: 'From how many yuan on a detail must say how it was calculated' },
  },
  'running-cost': {
    what: 'Cost indicators, output indicators, details of spending or the use of the funds of a project list ordinary running costs such as “工会经费” (trade union funds), “伙食补助” (meal allowances), “公务用车运行” (running of official cars) or “办公用品” (office supplies). Overall tables of a department are not looked at.',
    why: 'Ordinary running costs are already provided for in the basic expenditure; listing them in a project as well easily provides for them twice.',
    how: 'Put them under the operating funds, or say that they are for this project alone. Where local rules draw the line elsewhere, a pack changes the list of words.',
    options: {
      words: 'The words that count as ordinary running costs; what is written here replaces the default list',
    },
  },
  'unmatched-cost': {
    what: 'Where a table lists its costs item by item, looks for an output that speaks of the same thing as each of them, and the other way round. Only where most match and a single one does not is it reported. Spending that serves the whole (travel, printing, supervision, taxes and fees) is not looked at.',
    why: 'Money spent without an output does not say what was done; an output without a cost may mean that spending was left out.',
    how: 'Add the output or the cost that is missing; where none is needed, leave it as it is.',
    options: {
      items: 'From this many costs on, costs without an output are looked for',
      itemsForOutputs: 'From this many costs on, outputs without a cost are looked for',
    },
  },
}
