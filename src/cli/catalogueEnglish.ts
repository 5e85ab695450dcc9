import type { OptionWords } from '../report/index.ts'
import { RULE_PAGES_ENGLISH } from '../rules/english/pages/index.ts'
import type { CatalogueWords } from './catalogueWords.ts'

const ALLOWED: OptionWords = {
  oneOf: (names) => `one of ${names.join(', ')}`,
  someOf: (names) => `any of ${names.join(', ')}`,
  yesOrNo: 'true or false',
  words: 'a list of words',
  numbers: 'a list of numbers',
  numberOfEach: (names) => `a number for each of ${names.join(', ')}; some may be left out`,
  pairs: 'pairs of words',
  number: (isWhole, least, most) => {
    const kind = isWhole ? 'a whole number' : 'a number'
    if (least !== undefined && most !== undefined) return `${kind} from ${String(least)} to ${String(most)}`
    if (least !== undefined) return `${kind} not below ${String(least)}`
    return most === undefined ? kind : `${kind} not above ${String(most)}`
  },
}

export const CATALOGUE_ENGLISH: CatalogueWords = {
  families: {
    structure: 'Structure',
    budget: 'Budget and sums',
    value: 'Values',
    meaning: 'Classes and meaning',
    time: 'Time',
    cross: 'Across tables',
    weight: 'Weights',
  },
  explanation: (rule) => RULE_PAGES_ENGLISH[rule.id] ?? rule.explain,
  what: 'What is checked',
  why: 'Why',
  how: 'How to put it right',
  options: 'Options',
  allowed: ALLOWED,
  bad: 'Found here (! marks the place)',
  good: 'Not found here',
  authority: 'Authority',
  ownChecks: (pack) => `Checks of the pack “${pack}” itself`,
  count: (rules) => `${String(rules)} rules. Use jixiao explain <rule> for the page of one.`,
  unknown: (id, near) =>
    `There is no rule “${id}”. ${near.length > 0 ? `Did you mean: ${near.join(', ')}` : 'Use jixiao rules to see them all.'}`,
}
