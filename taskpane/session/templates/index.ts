// The door to what 模板 works with: loaded behind the core, when the view is first opened.
export { TemplateDesk } from './templateDesk.ts'
