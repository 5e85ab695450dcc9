export { ReconcileView } from './ReconcileView.tsx'
