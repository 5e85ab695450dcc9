import type { meaningRules } from '../meaning/index.ts'
import type { EnglishOf } from './words.ts'

export const meaningEnglish: EnglishOf<typeof meaningRules> = {
  'name-is-class': {
    title: 'An indicator is named like its class',
    messages: {
      default: '“{name}” is the name of a class: what is assessed, and of what “{value}” is the value, cannot be told',
      bare: '“{name}” is the name of a class: what is assessed cannot be told',
    },
    suggestions: {
      default:
        'Name the thing itself, such as batches tested, share of batches passed, losses recovered; if the class does not apply, write “not applicable”',
    },
  },
  'pseudo-quantified': {
    title: 'It looks like a number and cannot be measured',
    messages: {
      default:
        '“{name}” does not say a percentage of what: at the end of the year there is no figure to compare “{value}” with',
    },
    suggestions: {
      default:
        'Name something that can be counted first, then set its value, such as “losses recovered ≥200,000 yuan”; if there is nothing, leave the indicator out',
    },
  },
  'quality-as-completion': {
    title: 'A quality indicator is a rate of completion',
    messages: {
      default:
        '{count} quality indicator(s) are rates of completion (such as “{name}”): they say whether it was done, not how well',
    },
    suggestions: {
      default:
        'Quality says how well, such as passed acceptance ≥98%, problems found in checks ≥2%, faults ≤1%; rates of completion belong to quantity or timeliness',
    },
  },
  'quantity-as-ratio': {
    title: 'A quantity indicator is a ratio',
    messages: {
      default: '“{name}” is a quantity indicator, but its value “{value}” is a ratio: how much is done is not said',
    },
    suggestions: {
      default: 'A quantity is a number, such as batches tested ≥100; the ratio belongs to quality or timeliness',
    },
  },
  'quality-as-count': {
    title: 'A quality indicator is a count',
    messages: {
      default: '“{name}” is a quality indicator, but its value “{value}” is a count: how much, not how well',
    },
    suggestions: {
      default:
        'Quality says how well, such as plans that passed review =100%, passed acceptance ≥98%; the count belongs to quantity',
    },
  },
  'timeliness-not-time': {
    title: 'The value of a timeliness indicator is no time',
    messages: {
      default:
        '“{name}” is a timeliness indicator, but “{value}” is neither a date nor a duration nor a rate of punctuality',
    },
    suggestions: {
      default:
        'Write a date, such as by 31 December {year}; a duration, such as ≤5 working days; or a rate, such as on time ≥95%',
    },
  },
  'benefit-as-output': {
    title: 'A benefit indicator is an output',
    messages: {
      work: '“{name}” says how much was done: that is an output and does not show what changed',
      completion: '“{name}” says whether something was done: that is an output and does not show what changed',
    },
    suggestions: {
      default:
        'Move it to the outputs; a benefit says what changed afterwards, such as awareness, accidents, complaints settled, people served, service life',
    },
  },
  'sentence-name': {
    title: 'An indicator name is a sentence',
    messages: {
      stops: '“{name}” has a full stop or a semicolon and reads like a paragraph: what is assessed cannot be told',
      commas: '“{name}” joins several things by commas: what is assessed cannot be told',
      long: '“{name}” has {length} characters, more than {longest}: it does not look like a name',
    },
    suggestions: {
      default:
        'Let the name say what is assessed, such as share of batches passed, hidden dangers removed; split several things into several indicators and put the how into the description',
    },
  },
  'truncated-name': {
    title: 'An indicator name was cut off',
    messages: {
      default:
        'The name “{name}” is exactly the first 15 characters of the description; “{rest}” behind it was cut off',
    },
    suggestions: {
      default:
        'Write a name of up to 15 characters that makes sense by itself, and leave the details in the description',
    },
  },
  'description-repeats-name': {
    title: 'Descriptions repeat the names',
    messages: {
      default:
        'The descriptions of {count} of {total} indicators are the same as their names (such as “{name}”) and add nothing',
    },
    suggestions: {
      default:
        'Let the description say what is counted and how, such as share passed = batches passed / batches tested',
    },
  },
  'description-mismatch': {
    title: 'Name and description speak of different things',
    messages: {
      kind: 'The name “{name}” asks for {asked}, the description “{description}” speaks of {told}',
      shifted:
        'The description of “{name}” is the name of another indicator, “{description}”: the rows may have slipped',
    },
    suggestions: {
      default: 'Check this row: make the description explain “{name}”, or change the name',
    },
    phrases: { time: 'a time', rate: 'a rate', count: 'a number', money: 'an amount' },
  },
  'goal-copies-purpose': {
    title: 'The goal copies the use of the funds',
    messages: {
      default:
        'The goal “{goal}” is nearly the same as the use of the funds: it says where the money goes, not what is to be reached',
    },
    suggestions: { default: 'A goal says what there is when the work is done: how much, how well, and what changed' },
  },
  'duplicate-goals': {
    title: 'A goal is written twice',
    messages: { default: 'The goal “{goal}” is written more than once' },
    suggestions: { default: 'Leave out one of them, or say how the two differ' },
  },
  'same-period-goals': {
    title: 'The goal of the period and the annual goal are the same',
    messages: {
      default:
        'The annual goal “{goal}” is word for word that of the whole period: how much of it is for this year cannot be told',
    },
    suggestions: { default: 'Let the annual goal name only what is to be done this year, with this year’s figures' },
  },
  boilerplate: {
    title: 'Many projects use the same indicator',
    messages: {
      default: '“{name} {value}” is the same in {count} of {total} tables: nothing shows what each project is about',
    },
    suggestions: { default: 'Write names or values by what each project really does' },
  },
  'satisfaction-subject': {
    title: 'Whose satisfaction it is cannot be told',
    messages: {
      default: '“{name}” does not say who is to be satisfied: at the end of the year nobody knows whom to ask',
    },
    suggestions: {
      default: 'Name who is asked, such as businesses inspected, people trained or residents of the community',
    },
  },
  typo: {
    title: 'Perhaps a wrong character',
    messages: { default: '“{wrong}” in “{text}” may be meant as “{right}”' },
    suggestions: { default: 'If so, change “{wrong}” to “{right}”' },
  },
}
