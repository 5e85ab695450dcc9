export { TemplatesView } from './TemplatesView.tsx'
