export { CheckView } from './CheckView.tsx'
