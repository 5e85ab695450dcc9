import { makeStyles, tokens } from '@fluentui/react-components'
import { TextButton } from '../common/index.ts'
import { commonWords } from '../words/common.ts'

const useStyles = makeStyles({
  button: { flexShrink: 0, width: '24px', justifyContent: 'center', color: tokens.colorNeutralForeground3 },
})

/** A small × that puts a line away. */
export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }) {
  const styles = useStyles()
  return (
    <TextButton className={styles.button} aria-label={commonWords.close} onClick={onDismiss}>
      <svg aria-hidden width="10" height="10" viewBox="0 0 10 10" fill="none" stroke="currentColor" strokeWidth="1.4">
        <path d="m1 1 8 8M9 1 1 9" strokeLinecap="round" />
      </svg>
    </TextButton>
  )
}
