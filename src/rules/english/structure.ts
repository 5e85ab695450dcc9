import type { structureRules } from '../structure/index.ts'
import type { EnglishOf } from './words.ts'

export const structureEnglish: EnglishOf<typeof structureRules> = {
  'required-class': {
    title: 'A required class of indicators is missing',
    messages: {
      'no-class': 'None of the {total} indicators is {class} indicator: {why}',
      'class-blank': 'The form prints a row for {class} indicator, but it is not filled in: {why}',
      'no-satisfaction':
        'None of the {total} indicators is a satisfaction indicator: how those served see it is not shown',
      'no-level2': 'The outputs are not fully described: there is no {missing}',
    },
    suggestions: {
      'no-class': 'Add at least one {class} indicator, such as {example}',
      'class-blank': 'Fill in at least one {class} indicator, such as {example}',
      'no-satisfaction':
        'Add a satisfaction indicator, such as “satisfaction of those served ≥90%”; a project that serves nobody says “not applicable”',
      'no-level2': 'Add one of each; where one really does not apply, write “not applicable”',
    },
    phrases: {
      output: 'an output',
      benefit: 'a benefit',
      'why-output': 'it does not say what the money gets done',
      'why-benefit': 'it does not say what good comes of the work',
      'example-output': '“batches tested ≥100”',
      'example-benefit': '“public awareness ≥80%”',
      quantity: 'quantity indicator',
      quality: 'quality indicator',
      timeliness: 'timeliness indicator',
      cost: 'cost indicator',
      'quantity-blank': 'quantity indicator (a row is there, not filled in)',
      'quality-blank': 'quality indicator (a row is there, not filled in)',
      'timeliness-blank': 'timeliness indicator (a row is there, not filled in)',
      'cost-blank': 'cost indicator (a row is there, not filled in)',
      join: ', ',
    },
  },
  'empty-indicator': {
    title: 'Printed indicator rows are not filled in',
    messages: { default: '{count} row(s) have a printed level-2 class and no indicator: {names}' },
    suggestions: {
      default:
        'Fill in the indicator and its value where you need the row; leave the others blank or write “not applicable”',
    },
  },
  'incomplete-indicator': {
    title: 'An indicator is only half filled in',
    messages: {
      'no-value': '“{name}” has no value yet: there will be nothing to compare with at the end of the year',
      'no-name': 'The value “{value}” has no indicator name before it: nobody can tell what it is about',
    },
    suggestions: {
      'no-value':
        'Add the value, such as ≥10, ≥95% or “by the end of December {budgetYear}”; clear the whole row if the indicator is not needed',
      'no-name': 'Add the name of the indicator, or clear the value if it is not needed',
    },
  },
  'required-field': {
    title: 'A required field is blank',
    messages: {
      blank: '“{field}” is not filled in: {why}',
      absent: '“{field}” was not found on the form: {why}',
      basis: '“{field}” is blank for {count} of {total} indicators: nobody can tell where their values come from',
    },
    suggestions: {
      blank: 'Fill in “{field}”',
      absent: 'Add the field “{field}” as the form prints it',
      basis: 'Name the source, such as the duties of the department, the annual plan, a contract or last year’s figure',
    },
    phrases: {
      project: 'nobody can tell which project the table is about',
      budget: 'the cost indicators have nothing to be compared with',
      goal: 'the indicators have no goal to break down',
    },
  },
  'duplicate-indicator': {
    title: 'An indicator name is used twice',
    messages: {
      'same-class':
        '“{name}” stands more than once in {where}: the value before is “{first}”, the value here is “{value}”',
      'output-and-benefit':
        '“{name}” is both an output and a benefit: “{first}” in {where} before, “{value}” in {here} here',
      elsewhere: '“{name}” stands in {where} and in {here}, with the values “{first}” and “{value}”',
    },
    suggestions: {
      'same-class':
        'Merge the two if they are one thing; if not, tell them apart by name, for example by subject, time or batch',
      'output-and-benefit':
        'An output says what was done, a benefit says what changed: put an indicator here that shows the change',
      elsewhere: 'Tell them apart by name, such as “number of trainings” and “date of the training”',
    },
    phrases: { class: '“{label}”', none: 'the rows without a class' },
  },
  'indicator-count': {
    title: 'Too few or too many indicators',
    messages: {
      few: 'The whole table has only {count} indicator(s) filled in: too few to say where the money goes and what gets done',
      many: 'The table has {count} indicators, more than {many}: what matters is hard to see',
    },
    suggestions: {
      few: 'Add those outputs, benefits and satisfaction indicators that say most',
      many: 'Keep the indicators that say most and merge small ones of a kind',
    },
  },
  'placeholder-text': {
    title: 'Placeholder text of the form was left in',
    messages: { default: '“{mark}” in “{text}” is a placeholder of the form and was not replaced' },
    suggestions: { default: 'Replace “{mark}” by what is meant; clear the cell if it is not needed' },
  },
  'nonstandard-label': {
    title: 'An indicator class has an old name',
    messages: { default: 'The classes are not written as on the current forms: {changes}' },
    suggestions: {
      default: 'Use the current names unless your local form prints others; what the form prints may stay',
    },
  },
  'misplaced-class': {
    title: 'A level-2 class stands under the wrong level 1',
    messages: {
      misplaced: '“{level2}” stands under “{level1}”; it belongs to “{right}”',
      'satisfaction-under-benefit':
        '“{level2}” stands under “{level1}”; on the current forms satisfaction is a level 1 of its own',
    },
    suggestions: {
      misplaced: 'Move these rows under “{right}”, or correct the names of the two levels',
      'satisfaction-under-benefit': 'If your local form prints it so, leave it; otherwise make it a level 1 of its own',
    },
  },
  'unresolved-class': {
    title: 'The class of an indicator cannot be told',
    messages: {
      blank: 'Nothing says to which {level} “{name}” belongs: neither this row nor those above',
      unknown: 'The {level} reads “{label}”, which is not {known}',
    },
    suggestions: {
      blank: 'Write the class in the column of the {level}, or merge the class cell above down to this row',
      unknown:
        'Use the name of a class as the form prints it; if an indicator name slipped into this column, move it to the third level',
    },
    phrases: {
      level1: 'level-1 class',
      level2: 'level-2 class',
      'known-level1': 'output, benefit, satisfaction or cost',
      'known-level2': 'quantity, quality, timeliness, cost or a kind of benefit',
    },
  },
  'title-mismatch': {
    title: 'The title names another project than the project name',
    messages: { differs: 'The title says “{title}”, the project name says “{project}”: these are two projects' },
    suggestions: {
      default: 'See whether the table was copied from another one, and make title and project name agree',
    },
  },
  'goal-pairing': {
    title: 'Only one of the two goals is filled in',
    messages: { blank: 'The {given} is filled in and the {field} is blank; the two belong together' },
    suggestions: {
      blank:
        'Fill in the {field}: the goal of the whole period says what the project is to reach, the annual goal what this year is to do',
    },
    phrases: { period: 'goal of the whole period', annual: 'annual goal' },
  },
}
