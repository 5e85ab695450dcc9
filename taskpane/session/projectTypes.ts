// The library of project types: it comes with 模板, and is fetched for a pack that has settings for single kinds.
export { withProjectTypes } from '../../src/packs/projectTypeOf.ts'
