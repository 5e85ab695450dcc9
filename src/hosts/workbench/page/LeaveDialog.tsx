import { useEffect, useRef } from 'react'
import { LEAVE_WORDS } from '../words.ts'

export type Leave = 'save' | 'discard' | 'stay'

/** Asked before another workbook takes the place of one with changes. */
export function LeaveDialog({ name, onAnswer }: { readonly name: string; onAnswer(answer: Leave): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="wb-dialog"
      aria-labelledby="wb-leave"
      onCancel={(event) => {
        event.preventDefault()
        onAnswer('stay')
      }}
    >
      <h2 id="wb-leave">{LEAVE_WORDS.title}</h2>
      <p>{LEAVE_WORDS.text(name)}</p>
      <div className="wb-dialog-buttons">
        <button type="button" className="wb-tool wb-primary" onClick={() => onAnswer('save')}>
          {LEAVE_WORDS.save}
        </button>
        <button type="button" className="wb-tool" onClick={() => onAnswer('discard')}>
          {LEAVE_WORDS.discard}
        </button>
        <button type="button" className="wb-tool" onClick={() => onAnswer('stay')}>
          {LEAVE_WORDS.stay}
        </button>
      </div>
    </dialog>
  )
}
