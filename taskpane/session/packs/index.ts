// What is loaded only where a pack comes from elsewhere than the workbook, and with 规则 and 复制三列.
export { packActions, type PackDesk } from './actions.ts'
export { readChoice, sharedPack } from './choice.ts'
export { packFacts } from './facts.ts'
export type { Shared } from './shared.ts'
