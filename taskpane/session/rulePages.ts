// The explanations of the rules: a part of its own, loaded when 规则 is first opened.
export { RULE_PAGES } from '../../src/report/rulePages.ts'
