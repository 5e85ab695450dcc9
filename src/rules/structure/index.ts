import type { Rule } from '../rule.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { emptyIndicator } from './empty-indicator.ts'
import { incompleteIndicator } from './incomplete-indicator.ts'
import { nonstandardLabel } from './nonstandard-label.ts'
import { placeholderText } from './placeholder-text.ts'
import { requiredClass } from './required-class.ts'
import { requiredField } from './required-field.ts'

export const structureRules: readonly Rule[] = [
  requiredClass,
  emptyIndicator,
  incompleteIndicator,
  requiredField,
  duplicateIndicator,
  placeholderText,
  nonstandardLabel,
]
