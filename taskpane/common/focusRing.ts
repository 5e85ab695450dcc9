import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  ring: {
    outlineStyle: 'none',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
      '@media (forced-colors: active)': { outlineColor: 'Highlight' },
    },
  },
})

/** The class of a focus ring that is seen in every theme, for our own focusable elements. */
export function useFocusRing(): string {
  return useStyles().ring
}
