import { Button, makeStyles } from '@fluentui/react-components'
import { TextButton } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', marginTop: '2px' },
  fix: { minWidth: 0, maxWidth: '100%', textAlign: 'start', overflowWrap: 'anywhere' },
  // Words of a button stand on the line of the words above.
  verb: { marginInlineStart: '-4px' },
})

/** What can be done about an open finding: the fix says what it writes. */
export function FindingButtons({
  item,
  canWrite,
  actions,
  onFix,
  onNextTerm,
}: {
  readonly item: FindingItem
  readonly canWrite: boolean
  readonly actions: PaneActions
  readonly onFix: (id: string) => void
  /** Goes to the next cell of a sum; null where there is none. */
  readonly onNextTerm: (() => void) | null
}) {
  const styles = useStyles()
  const { finding, fix } = item
  return (
    <div className={styles.buttons}>
      {fix && canWrite && !finding.ignored && (
        <Button
          size="small"
          appearance="primary"
          className={styles.fix}
          onClick={() => {
            onFix(item.id)
          }}
        >
          {fix.label}
        </Button>
      )}
      <TextButton className={styles.verb} onClick={() => void actions.select(item.id, { go: true })}>
        {checkWords.goTo}
      </TextButton>
      {onNextTerm && (
        <TextButton className={styles.verb} onClick={onNextTerm}>
          {checkWords.goToTerms}
        </TextButton>
      )}
      {!finding.ignored && (
        <TextButton
          className={styles.verb}
          onClick={() => {
            actions.startIgnoring(item.id)
          }}
        >
          {checkWords.ignore}
        </TextButton>
      )}
      <TextButton
        className={styles.verb}
        onClick={() => {
          actions.openRule(finding.rule)
          actions.show('rules')
        }}
      >
        {checkWords.explain}
      </TextButton>
    </div>
  )
}
