import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { commonWords } from '../words/common.ts'
import { useFocusRing } from './focusRing.ts'

const useStyles = makeStyles({
  link: {
    padding: 0,
    margin: 0,
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
})

/** A cell's place in a fixed face; a press goes there. */
export function CellLink({
  place,
  onGo,
  tabStop = true,
  className,
}: {
  readonly place: string
  readonly onGo: () => void
  /** false inside a list with a roving focus. */
  readonly tabStop?: boolean
  readonly className?: string | undefined
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, ring, className)}
      aria-label={commonWords.goTo(place)}
      tabIndex={tabStop ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation()
        onGo()
      }}
    >
      {place}
    </button>
  )
}
