import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Severity } from '../../src/rules/index.ts'
import { EmptyState, GroupHeading, Hidden, TextButton } from '../common/index.ts'
import type { PaneState, RuleItem } from '../session/paneState.ts'
import { ruleWords as words } from '../words/rules.ts'
import { ruleGroups } from './ruleGroups.ts'
import { RuleRow } from './RuleRow.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** The rules family by family, as far as they fit the search. */
export function RuleList({
  rules,
  pages,
  text,
  onClear,
  onOpen,
  onSet,
}: {
  readonly rules: readonly RuleItem[]
  readonly pages: PaneState['rulePages']
  readonly text: string
  readonly onClear: () => void
  readonly onOpen: (id: string) => void
  readonly onSet: (id: string, own: Severity | 'off' | null) => void
}) {
  const styles = useStyles()
  const groups = useMemo(() => ruleGroups(rules, text, pages), [rules, text, pages])
  const found = groups.reduce((sum, group) => sum + group.rules.length, 0)
  return (
    <>
      <Hidden role="status">{text.trim() === '' ? '' : words.found(found)}</Hidden>
      {found === 0 && (
        <EmptyState
          art="search"
          title={words.notFound(text.trim())}
          actions={<TextButton onClick={onClear}>{words.clearSearch}</TextButton>}
        >
          {words.notFoundHint}
        </EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.family} aria-label={group.title}>
          <GroupHeading level="h3" aside={words.count(group.rules.length)}>
            {group.title}
          </GroupHeading>
          <ul className={styles.list}>
            {group.rules.map((rule) => (
              <RuleRow key={rule.id} rule={rule} onOpen={onOpen} onSet={onSet} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
