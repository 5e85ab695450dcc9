import { makeStyles } from '@fluentui/react-components'
import { unbroken } from './unbroken.ts'

const useStyles = makeStyles({ whole: { whiteSpace: 'nowrap' } })

/** A sentence that wraps without cutting numbers from their units. */
export function Words({ text }: { readonly text: string }) {
  const styles = useStyles()
  const runs = unbroken(text)
  if (runs.every((run) => !run.whole)) return <>{text}</>
  return (
    <>
      {runs.map((run, index) =>
        run.whole ? (
          <span key={index} className={styles.whole}>
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}
    </>
  )
}
