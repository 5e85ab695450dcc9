import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { FindingItem } from '../session/paneState.ts'

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    maxWidth: '100%',
    marginTop: '6px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
  },
})

/** Longer ones are read in the open card first. */
const SHORT = 16

/** On a closed card: the fix of one cell, where its button can name all that it writes. Reached by keys as F. */
export function QuickFix({
  item,
  canWrite,
  onFix,
}: {
  readonly item: FindingItem
  readonly canWrite: boolean
  readonly onFix: (id: string) => void
}) {
  const styles = useStyles()
  const { fix } = item
  if (!canWrite || item.finding.ignored || !fix?.safe || fix.edits.length !== 1 || fix.label.length > SHORT) return null
  return (
    <Button
      size="small"
      tabIndex={-1}
      className={styles.button}
      onClick={() => {
        onFix(item.id)
      }}
    >
      {fix.label}
    </Button>
  )
}
