export { activitiesOf } from './activities.ts'
export { BUILTIN_TYPES } from './builtin.ts'
export { unwrapName } from './projectName.ts'
export { suggestTypes, type Candidate, type ProjectText } from './recognise.ts'
export { projectTypeSchema, templateIndicatorSchema, type ProjectType, type TemplateIndicator } from './schema.ts'
export type * from './insertion.ts'
export { planInsertion, type InsertionResult } from './planInsertion.ts'
export { projectTextOf, proposeIndicators } from './propose.ts'
export { changedType, schemaOfChange, withTypeChanges, type TypeChange } from './typeChange.ts'
export { BLANK_FORMS, blankTable, type BlankForm, type BlankProject } from './blankTable.ts'
export {
  DRAFT_LOOKS,
  draftGrid,
  type DraftCell,
  type DraftLook,
  type DraftRole,
  type SheetDraft,
} from './sheetDraft.ts'
export { typeFromTable } from './typeFromTable.ts'
