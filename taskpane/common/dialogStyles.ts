import { makeStyles, tokens } from '@fluentui/react-components'

/** A dialog that lists something: its title, a body that scrolls, its buttons. */
export const useDialogStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    width: 'calc(100vw - 16px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 16px)',
    padding: '16px 0 0',
    overflow: 'hidden',
  },
  title: {
    margin: 0,
    padding: '0 16px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // It may have the focus at first, so that no button is pressed unseen; it is no control to be ringed.
    outlineStyle: 'none',
    padding: '0 16px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground3 },
  actions: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})
