export { BUILTIN_TYPES } from './builtin.ts'
export { suggestTypes, unwrapName, type Candidate, type ProjectText } from './recognise.ts'
export { projectTypeSchema, templateIndicatorSchema, type ProjectType, type TemplateIndicator } from './schema.ts'
