import { makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { useFocusRing, Words } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { IgnoreScope } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '2px' },
  choice: { display: 'grid', gridTemplateColumns: '22px minmax(0, 1fr)', padding: '2px 0', cursor: 'pointer' },
  radio: { width: '14px', height: '14px', margin: '2px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  hint: { color: tokens.colorNeutralForeground3 },
})

/** How far a decision reaches: this finding, its rule in this table, its rule in the workbook. */
export function ScopeChoice({
  item,
  scope,
  onScope,
}: {
  readonly item: FindingItem
  readonly scope: IgnoreScope
  readonly onScope: (scope: IgnoreScope) => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const name = useId()
  const { finding, table, workbook } = checkWords.scopes
  const { alike } = item
  const choices: readonly (readonly [IgnoreScope, string, string])[] = [
    ['finding', finding.name, finding.hint(item.place)],
    ...(alike.table === null ? [] : [['table', table.name, table.hint(alike.table)] as const]),
    ['workbook', workbook.name, workbook.hint(alike.workbook, alike.whole)],
  ]
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{checkWords.scope}</legend>
      {choices.map(([one, words, hint]) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={`${styles.radio} ${ring}`}
            checked={scope === one}
            onChange={() => onScope(one)}
          />
          <span>
            {words}
            <br />
            <span className={styles.hint}>
              <Words text={hint} />
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
