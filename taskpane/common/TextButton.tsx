import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ButtonHTMLAttributes } from 'react'
import { useFocusRing } from './focusRing.ts'

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '28px',
    padding: '0 4px',
    margin: 0,
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':active': { color: tokens.colorBrandForegroundLinkPressed },
    ':disabled': {
      color: tokens.colorNeutralForegroundDisabled,
      cursor: 'default',
      textDecorationLine: 'none',
    },
    '@media (forced-colors: active)': { color: 'LinkText', ':disabled': { color: 'GrayText' } },
  },
})

/** A verb that looks like a link: for what is done less often than the button beside it. */
export function TextButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  const styles = useStyles()
  const ring = useFocusRing()
  return <button type="button" {...rest} className={mergeClasses(styles.button, ring, className)} />
}
