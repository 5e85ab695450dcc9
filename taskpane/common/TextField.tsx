import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { forwardRef, type InputHTMLAttributes } from 'react'

const useStyles = makeStyles({
  place: { position: 'relative', display: 'block', minWidth: 0 },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    height: '28px',
    margin: 0,
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    // A field has its focus whoever gave it: the line below says so, and nothing around it moves.
    ':focus': {
      outlineStyle: 'none',
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
    '@media (forced-colors: active)': { ':focus': { outline: '2px solid Highlight', outlineOffset: '-1px' } },
  },
  small: { height: '24px' },
  looking: { paddingLeft: '28px' },
  sign: {
    position: 'absolute',
    left: '8px',
    top: 'calc(50% - 7px)',
    width: '14px',
    height: '14px',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
})

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'size'> {
  readonly onChange: (value: string) => void
  /** 24 px high, beside other small things. */
  readonly small?: boolean
  /** A magnifying glass stands before the text. */
  readonly looking?: boolean
}

/** A field for a line of text, as wide as its place. Fluent's weighs 4 KB more. */
export const TextField = forwardRef<HTMLInputElement, Props>(function TextField(
  { className, onChange, small = false, looking = false, ...rest },
  ref,
) {
  const styles = useStyles()
  return (
    <span className={mergeClasses(styles.place, className)}>
      {looking && (
        <svg
          aria-hidden
          className={styles.sign}
          viewBox="0 0 16 16"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        >
          <circle cx="7" cy="7" r="4.6" />
          <path d="m10.5 10.5 4 4" strokeLinecap="round" />
        </svg>
      )}
      <input
        type="text"
        {...rest}
        ref={ref}
        className={mergeClasses(styles.input, small && styles.small, looking && styles.looking)}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  )
})
