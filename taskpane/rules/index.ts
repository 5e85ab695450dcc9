export { RulesView } from './RulesView.tsx'
