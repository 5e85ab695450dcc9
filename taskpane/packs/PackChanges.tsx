import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useFocusRing, Words } from '../common/index.ts'
import type { PackFacts } from '../session/packsState.ts'
import { packWords as words } from '../words/packs.ts'

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  summary: { cursor: 'pointer', padding: '3px 0', borderRadius: tokens.borderRadiusSmall },
  term: { marginTop: '4px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0 },
  item: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** What a pack makes of the base: how much of it in one line, each change when that is opened. */
export function PackChanges({ facts }: { readonly facts: PackFacts }) {
  const styles = useStyles()
  const ring = useFocusRing()
  const groups = groupsOf(facts)
  if (groups.length === 0) return <p className={styles.none}>{words.noChanges}</p>
  return (
    <details>
      <summary className={mergeClasses(styles.summary, ring)}>
        <Words text={`${words.changes}：${groups.map(({ title }) => title).join('，')}`} />
      </summary>
      <dl className={styles.list}>
        {groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <div key={title}>
              <dt className={styles.term}>{title}</dt>
              {lines.map((line) => (
                <dd key={line} className={styles.item}>
                  <Words text={line} />
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </details>
  )
}

function groupsOf(facts: PackFacts): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  const { tightened, loosened, options, checks, overrides, words: said, labels, types } = facts
  const joined = (list: readonly string[]) => (list.length === 0 ? [] : [list.map((word) => `「${word}」`).join('')])
  const rules = (list: PackFacts['tightened']) =>
    list.map(({ title, before, after }) => words.level(title, before, after))
  return [
    { title: words.tightened(tightened.length), count: tightened.length, lines: rules(tightened) },
    { title: words.loosened(loosened.length), count: loosened.length, lines: rules(loosened) },
    { title: words.options(options.length), count: options.length, lines: options },
    { title: words.checks(checks.length), count: checks.length, lines: checks },
    { title: words.overrides(overrides), count: overrides, lines: [] },
    { title: words.wordsAdded(said.added.length), count: said.added.length, lines: joined(said.added) },
    { title: words.wordsRemoved(said.removed.length), count: said.removed.length, lines: joined(said.removed) },
    { title: words.labels(labels.length), count: labels.length, lines: labels },
    { title: words.types(types.length), count: types.length, lines: joined(types) },
  ].filter(({ count }) => count > 0)
}
