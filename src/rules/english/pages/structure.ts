import type { structureRules } from '../../structure/index.ts'
import type { EnglishPagesOf } from '../words.ts'

export const structurePages: EnglishPagesOf<typeof structureRules> = {
  'required-class': {
    what: 'A performance table needs output indicators and benefit indicators, and usually satisfaction indicators too; the outputs should speak of quantity, quality, timeliness and cost. On newer forms, where cost is a level 1 of its own, the cost indicators there count.',
    why: 'Without outputs nobody can tell what the money got done; without benefits, what good came of it.',
    how: 'Add indicators of the class that is missing. Where a class really does not apply, write “不适用” (not applicable) in its row: the check takes that as filled in.',
    options: { level2: 'The level-2 classes that the outputs should have; to require none, write an empty []' },
  },
  'empty-indicator': {
    what: 'A level-2 class is printed on the form, and in its row both the third-level indicator and the value are blank.',
    why: 'Some forms allow blank rows, but a blank row does not say whether the class does not apply or was forgotten, and reviewers often ask.',
    how: 'Consider whether the project has results of this class: if it has, add an indicator; if not, write “不适用” (not applicable).',
  },
  'incomplete-indicator': {
    what: 'An indicator has a name and no value, or a value and no name.',
    why: 'The name says what is assessed, the value how far it is to go; with one half missing nothing can be assessed.',
    how: 'Fill in the missing half; if the indicator is not needed, clear the whole row or write “不适用” (not applicable).',
  },
  'required-field': {
    what: 'Project name, budget and goals must be filled in; where the form has a column “指标值确定依据” (basis of the value), every indicator must name its basis.',
    why: 'Without name and budget the goals belong to no project and no money; without a basis nobody can say why a value is as high or as low as it is.',
    how: 'Fill in the field that the message names.',
  },
  'duplicate-indicator': {
    what: 'Two indicators of one table have the same third-level name.',
    why: 'Twice in one class means that one thing is assessed twice; the same name as output and as benefit means that the benefit misses the point.',
    how: 'Merge the two, or tell them apart by name. An indicator that stands once for the whole period and once for the year is not a repetition.',
  },
  'indicator-count': {
    what: 'Counts the indicators that have both a name and a value: up to 3 are too few, more than 20 too many. Those marked “不适用” (not applicable) are not counted.',
    why: 'With too few, nobody can see what the project does; with too many, what matters is hard to see, and they can hardly be verified one by one in the self-assessment at the end of the year.',
    how: 'If there are too few, add quantity, quality, timeliness, benefit and satisfaction indicators; if too many, merge small ones of a kind and keep the essential ones. Where local rules set other numbers, a pack changes these.',
    options: {
      few: 'Up to this many filled-in indicators are reported as too few',
      many: 'More than this many filled-in indicators are reported as too many',
    },
  },
  'placeholder-text': {
    what: 'Forms mark what is to be filled in by “**”, “××”, “XX”, “……”, “指标1：” (indicator 1:) or “____”; on the table that was handed in the mark is still there.',
    why: 'Where a placeholder was not replaced, the item is as good as blank.',
    how: 'Replace it by the real name, number or text; clear the whole item if it is not needed.',
  },
  'nonstandard-label': {
    what: 'A level-1 or level-2 class has an old name or a name of the unit’s own making, such as “效果指标” (effect indicators) or “可持续性影响” (sustainability influence).',
    why: 'Where one class goes by several names, it is easily missed when tables are added up or compared.',
    how: 'Use the current names: “效益指标” (benefit), “可持续影响指标” (sustainable impact), “生态效益指标” (ecological benefit), “时效指标” (timeliness) and so on. Where the locally printed form says otherwise, follow the form.',
  },
  'misplaced-class': {
    what: 'Looks under which level 1 each level-2 class stands: quantity, quality and timeliness belong to output; economic, social and ecological benefit and sustainable impact belong to benefit; satisfaction is a level 1 of its own. Cost may stand under output or by itself.',
    why: 'Where classes stand in the wrong place, outputs and benefits cannot be told apart, and scores by class come out wrong.',
    how: 'Move the indicator under the level 1 where it belongs; if the name of the class is wrong, correct the name.',
    options: {
      satisfactionUnderBenefit:
        'Whether satisfaction under benefit is reported; if your local form prints it so, write false',
    },
  },
  'unresolved-class': {
    what: 'It must be clear to which level 1 and level 2 each indicator belongs. Merged cells and the class of the row above are carried down; only what still cannot be told is reported.',
    why: 'Without a class nobody knows whether to assess the indicator as an output or as a benefit, and the system returns it on import.',
    how: 'Add the names of level 1 and level 2; where they are wrong, use the names that the form prints.',
  },
  'title-mismatch': {
    what: 'Where the title names a project (such as “1.食品安全工作经费绩效目标表”, performance table of the funds for food safety work), it is compared with the field “项目名称” (project name). A title that names only a unit, a year or an earmarked fund is not compared.',
    why: 'If the two are different projects, an old table was probably copied and changed in one place only, and the indicators may be old as well.',
    how: 'Make title and project name agree, then see once more whether goals and indicators are those of this project.',
  },
  'goal-pairing': {
    what: 'A form that has both a goal of the whole period (medium-term) and an annual goal needs both.',
    why: 'The annual goal is this year’s part of the goal of the whole period: with one of them missing, nobody can see how much of it is done this year.',
    how: 'Fill in the one that is blank. A project of a single year needs both goals too; they may be worded differently.',
  },
}
