import * as z from 'zod/mini'
import given from './generalIndicators.json' with { type: 'json' }
import { templateIndicatorSchema, type TemplateIndicator } from './schema.ts'

/** What any project can be asked: for a project that nothing else is known of. */
export const GENERAL_SET: readonly TemplateIndicator[] = z.array(templateIndicatorSchema).parse(given)
