import type { Family, Severity } from '../../src/rules/index.ts'

/** A line of the rule catalogue: the id that packs, suppressions and reports refer to, and how grave its findings are. */
export interface CatalogueEntry {
  readonly id: string
  readonly family: Family
  /** The severities its findings may have by default, the gravest first. */
  readonly severities: readonly Severity[]
  /** One of the 46 that were built first. */
  readonly core: boolean
}

const LINES = `
structure required-class E/W core
structure empty-indicator I core
structure incomplete-indicator E core
structure required-field W core
structure duplicate-indicator E/W core
structure indicator-count W/I
structure placeholder-text E core
structure nonstandard-label I core
structure misplaced-class W
structure unresolved-class E
structure title-mismatch W
structure goal-pairing E
budget cost-sum E core
budget total-cost E/W core
budget cost-without-amount E core
budget not-a-cost E core
budget funding-split E core
budget money-unit W core
budget payment-plan W core
budget detail-sum E core
budget detail-calculation E/I core
budget arithmetic E core
budget uncalculated-detail W
budget running-cost W
budget unmatched-cost I
value vague-value E/W core
value circular-value E/W core
value hedged-value W core
value range-value W core
value percent-over-limit E/W core
value direction E/W core
value missing-operator I/W core
value missing-unit E core
value nonstandard-unit W core
value unit-mismatch E core
value measure-word W
value multiple-values W core
value listed-sum W
value symbol-form I core
value perfect-satisfaction W core
value low-target W
value target-in-name W
value qualitative-form E/W
value quantified-share W
value baseline-missing I
meaning name-is-class E core
meaning pseudo-quantified E core
meaning quality-as-completion W core
meaning quantity-as-ratio W core
meaning quality-as-count W core
meaning timeliness-not-time W core
meaning benefit-as-output W
meaning sentence-name W core
meaning truncated-name W
meaning description-repeats-name I core
meaning description-mismatch W
meaning goal-copies-purpose W
meaning duplicate-goals W core
meaning same-period-goals W
meaning boilerplate W
meaning satisfaction-subject W
meaning typo I
time year-mismatch E core
time absurd-date E core
time payment-as-deadline E core
time incomplete-date W core
time period-as-deadline W
time same-deadline I
time code-year W
time stale-basis I
cross summary-sum E core
cross summary-name W
cross summary-goal W
cross text-number E/W
cross overall-against-projects I
cross process-order W
cross procurement E/W
weight weight-sum E core
weight weight-balance W
weight weight-value W core
`

const SEVERITIES: Readonly<Record<string, Severity>> = { E: 'error', W: 'warning', I: 'info' }

/** Every rule of the catalogue, in its order. */
export const CATALOGUE: readonly CatalogueEntry[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [family = '', id = '', severities = '', core] = line.split(' ')
    return {
      id,
      family: family as Family,
      severities: severities.split('/').flatMap((letter) => SEVERITIES[letter] ?? []),
      core: core === 'core',
    }
  })
