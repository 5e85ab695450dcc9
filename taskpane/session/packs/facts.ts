import {
  BASELINE,
  builtinPack,
  diffPacks,
  resolvePack,
  type PackChange,
  type ResolvedPack,
} from '../../../src/packs/index.ts'
import { ruleTitle } from '../../../src/check/index.ts'
import { ruleById } from '../../../src/rules/index.ts'
import type { Level, PackFacts, RuleChange } from '../packsState.ts'

const baseline = resolvePack(BASELINE)
const RANK: readonly Level[] = ['off', 'info', 'warning', 'error']

/** What a pack is for, and what it makes of the base. */
export function packFacts(pack: ResolvedPack): PackFacts {
  const changes = diffPacks(baseline, pack)
  const of = (kind: PackChange['kind']) => changes.filter((change) => change.kind === kind)
  const titleOf = (id: string) => ruleTitle(id, pack) ?? id
  const rules = of('rule').flatMap((change): RuleChange[] => {
    const [before, after] = [levelOf(change.about, change.before), levelOf(change.about, change.after)]
    return before === null || after === null || before === after
      ? []
      : [{ title: titleOf(change.about), before, after }]
  })
  const isTighter = ({ before, after }: RuleChange) => RANK.indexOf(after) > RANK.indexOf(before)
  const names = (kind: PackChange['kind'], name: (change: PackChange) => string) => [...new Set(of(kind).map(name))]
  return {
    years: pack.years,
    regions: pack.regions,
    builtOn: pack.lineage.slice(1, -1).map(({ id, version }) => `${builtinPack(id)?.title ?? id} ${version}`),
    tightened: rules.filter(isTighter),
    loosened: rules.filter((rule) => !isTighter(rule)),
    options: names('option', ({ about }) => titleOf(about)),
    checks: pack.checks.map(({ rule }) => rule.title),
    overrides: of('override').length,
    words: {
      added: of('word').flatMap(({ after }) => after ?? []),
      removed: of('word').flatMap(({ before }) => before ?? []),
    },
    labels: names('label', ({ about, detail }) => `${about}：${detail}`),
    types: names('type', ({ about }) => about),
  }
}

/** `said` is a severity, off, or '' where a pack leaves the rule as it is by itself. */
function levelOf(id: string, said: string | null): Level | null {
  return RANK.find((level) => level === said) ?? ruleById(id)?.severity ?? null
}
