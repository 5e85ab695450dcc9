import type { Rule } from '../rule.ts'
import { baselineMissing } from './baseline-missing.ts'
import { circularValue } from './circular-value.ts'
import { direction } from './direction.ts'
import { hedgedValue } from './hedged-value.ts'
import { listedSum } from './listed-sum.ts'
import { lowTarget } from './low-target.ts'
import { measureWord } from './measure-word.ts'
import { missingOperator } from './missing-operator.ts'
import { missingUnit } from './missing-unit.ts'
import { multipleValues } from './multiple-values.ts'
import { nonstandardUnit } from './nonstandard-unit.ts'
import { percentOverLimit } from './percent-over-limit.ts'
import { perfectSatisfaction } from './perfect-satisfaction.ts'
import { qualitativeForm } from './qualitative-form.ts'
import { quantifiedShare } from './quantified-share.ts'
import { rangeValue } from './range-value.ts'
import { symbolForm } from './symbol-form.ts'
import { targetInName } from './target-in-name.ts'
import { unitMismatch } from './unit-mismatch.ts'
import { vagueValue } from './vague-value.ts'

export const valueRules = [
  vagueValue,
  circularValue,
  hedgedValue,
  rangeValue,
  percentOverLimit,
  direction,
  missingOperator,
  missingUnit,
  nonstandardUnit,
  unitMismatch,
  measureWord,
  multipleValues,
  listedSum,
  symbolForm,
  perfectSatisfaction,
  lowTarget,
  targetInName,
  qualitativeForm,
  quantifiedShare,
  baselineMissing,
] as const satisfies readonly Rule[]
