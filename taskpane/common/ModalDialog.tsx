import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // A colour and no token: older engines do not hand custom properties on to the backdrop.
    '::backdrop': { backgroundColor: 'rgba(0, 0, 0, 0.4)' },
  },
})

/**
 * A dialog over the pane, open for as long as it is rendered: the browser's own, which keeps the focus inside by itself
 * (Fluent's brings a focus manager of 20 KB). Esc and a press beside it ask to close; the focus then goes back to where
 * it was, unless something else has taken it.
 */
export function ModalDialog({
  labelledBy,
  onClose,
  className,
  children,
}: {
  /** The id of its title. */
  readonly labelledBy: string
  readonly onClose: () => void
  readonly className?: string
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      // By now the dialog is gone, and the focus with it.
      const nowhere = document.activeElement === null || document.activeElement === document.body
      if (nowhere && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={mergeClasses(styles.dialog, className)}
      aria-labelledby={labelledBy}
      aria-modal="true"
      onCancel={(event) => {
        // Whether it is open is the session's to say.
        event.preventDefault()
        onClose()
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current && isBeside(event.clientX, event.clientY, dialog.current)) onClose()
      }}
    >
      {children}
    </dialog>
  )
}

function isBeside(x: number, y: number, element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return x < left || x > right || y < top || y > bottom
}
