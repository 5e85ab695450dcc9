import type { Rule } from '../rule.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { emptyIndicator } from './empty-indicator.ts'
import { goalPairing } from './goal-pairing.ts'
import { incompleteIndicator } from './incomplete-indicator.ts'
import { indicatorCount } from './indicator-count.ts'
import { misplacedClass } from './misplaced-class.ts'
import { nonstandardLabel } from './nonstandard-label.ts'
import { placeholderText } from './placeholder-text.ts'
import { requiredClass } from './required-class.ts'
import { requiredField } from './required-field.ts'
import { titleMismatch } from './title-mismatch.ts'
import { unresolvedClass } from './unresolved-class.ts'

export const structureRules = [
  requiredClass,
  emptyIndicator,
  incompleteIndicator,
  requiredField,
  duplicateIndicator,
  indicatorCount,
  placeholderText,
  nonstandardLabel,
  misplacedClass,
  unresolvedClass,
  titleMismatch,
  goalPairing,
] as const satisfies readonly Rule[]
