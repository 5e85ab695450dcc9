import { makeStyles } from '@fluentui/react-components'
import type { HTMLAttributes } from 'react'

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

/** Words for screen readers only. */
export function Hidden(props: HTMLAttributes<HTMLSpanElement>) {
  return <span {...props} className={useStyles().hidden} />
}
