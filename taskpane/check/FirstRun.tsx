import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { EmptyState } from '../common/index.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  steps: { margin: '4px 0 0', padding: 0, listStyleType: 'none', textAlign: 'start' },
  step: { display: 'flex', gap: '8px', padding: '4px 0' },
  number: {
    flexShrink: 0,
    width: '18px',
    height: '18px',
    borderRadius: '9px',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
    '@media (forced-colors: active)': { border: '1px solid CanvasText', lineHeight: '16px' },
  },
  privacy: {
    margin: '-16px 0 16px',
    padding: '0 24px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
})

/** Before the first check: what it will do, the buttons, and that nothing leaves the machine. */
export function FirstRun({ actions }: { readonly actions: PaneActions }) {
  const styles = useStyles()
  return (
    <>
      <EmptyState
        art="start"
        title={checkWords.firstTitle}
        actions={
          <>
            <Button appearance="primary" onClick={() => void actions.checkSheet()}>
              {checkWords.check}
            </Button>
            <Button onClick={() => void actions.checkWorkbook()}>{checkWords.workbook}</Button>
          </>
        }
      >
        <ol className={styles.steps}>
          {checkWords.firstSteps.map((step, index) => (
            <li key={step} className={styles.step}>
              <span aria-hidden className={styles.number}>
                {index + 1}
              </span>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </EmptyState>
      <p className={styles.privacy}>{checkWords.privacy}</p>
    </>
  )
}
