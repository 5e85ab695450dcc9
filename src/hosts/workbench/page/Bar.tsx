import { useRef, useState } from 'react'
import { Menu } from '../grid/Menu.tsx'
import { SAMPLES, type WorkbenchSample } from '../samples.ts'
import { BAR_WORDS } from '../words.ts'
import { Icon, type IconName } from './icons.tsx'

export const ZOOMS = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

export interface BarProps {
  readonly name: string
  readonly sample: boolean
  readonly dirty: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly canWrite: boolean
  readonly zoom: number
  open(): void
  save(): void
  undo(): void
  redo(): void
  insertRow(): void
  setZoom(zoom: number): void
  openSample(sample: WorkbenchSample): void
}

/** The slim bar above the sheet. */
export function Bar(props: BarProps) {
  const [samples, setSamples] = useState<{ left: number; top: number } | null>(null)
  const samplesButton = useRef<HTMLButtonElement>(null)
  const at = ZOOMS.findIndex((zoom) => zoom >= props.zoom - 0.001)
  const zoomTo = (index: number) => props.setZoom(ZOOMS[Math.min(Math.max(index, 0), ZOOMS.length - 1)] ?? 1)
  return (
    <header className="wb-bar" data-region="bar">
      <h1 className="wb-name" title={props.name}>
        {props.sample && <span className="wb-badge">{BAR_WORDS.sample}</span>}
        <span className="wb-file">{props.name}</span>
        {props.dirty && (
          <span className="wb-dirty" role="img" aria-label={BAR_WORDS.unsaved} title={BAR_WORDS.unsaved}>
            ●
          </span>
        )}
      </h1>
      <div className="wb-tools" role="toolbar" aria-label={BAR_WORDS.toolbar}>
        <Tool icon="open" label={BAR_WORDS.open} hint={BAR_WORDS.openHint} onClick={props.open} />
        <Tool
          icon="save"
          label={BAR_WORDS.save}
          hint={BAR_WORDS.saveHint}
          onClick={props.save}
          disabled={!props.canWrite}
        />
        <span className="wb-gap" />
        <Tool
          icon="undo"
          label={BAR_WORDS.undo}
          hint={BAR_WORDS.undoHint}
          onClick={props.undo}
          disabled={!props.canUndo}
        />
        <Tool
          icon="redo"
          label={BAR_WORDS.redo}
          hint={BAR_WORDS.redoHint}
          onClick={props.redo}
          disabled={!props.canRedo}
        />
        <Tool
          icon="row"
          label={BAR_WORDS.insertRow}
          hint={BAR_WORDS.insertRowHint}
          onClick={props.insertRow}
          disabled={!props.canWrite}
        />
        <span className="wb-gap" />
        <Tool icon="less" label={BAR_WORDS.zoomOut} onClick={() => zoomTo(at - 1)} disabled={at <= 0} bare />
        <button
          type="button"
          className="wb-tool wb-zoom"
          aria-label={`${Math.round(props.zoom * 100)}%，${BAR_WORDS.zoomReset}`}
          title={BAR_WORDS.zoomReset}
          onClick={() => props.setZoom(1)}
        >
          {Math.round(props.zoom * 100)}%
        </button>
        <Tool
          icon="more"
          label={BAR_WORDS.zoomIn}
          onClick={() => zoomTo(at + 1)}
          disabled={at >= ZOOMS.length - 1}
          bare
        />
        <span className="wb-gap" />
        <button
          ref={samplesButton}
          type="button"
          className="wb-tool"
          title={BAR_WORDS.samplesHint}
          aria-haspopup="menu"
          aria-expanded={samples !== null}
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect()
            setSamples({ left, top: bottom + 4 })
          }}
        >
          <span>{BAR_WORDS.samples}</span>
          <Icon name="down" />
        </button>
      </div>
      {samples && (
        <Menu
          label={BAR_WORDS.samples}
          left={samples.left}
          top={samples.top}
          items={SAMPLES.map((sample) => ({ label: sample.title, run: () => props.openSample(sample) }))}
          onClose={() => {
            setSamples(null)
            samplesButton.current?.focus()
          }}
        />
      )}
    </header>
  )
}

function Tool({
  icon,
  label,
  hint,
  onClick,
  disabled = false,
  bare = false,
}: {
  readonly icon: IconName
  readonly label: string
  readonly hint?: string
  onClick(): void
  readonly disabled?: boolean
  /** The icon alone is shown. */
  readonly bare?: boolean
}) {
  return (
    <button
      type="button"
      className="wb-tool"
      title={hint ?? label}
      {...(bare ? { 'aria-label': label } : {})}
      // Stays focusable: whoever pressed it does not lose the place when there is nothing more to take back.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick()
      }}
    >
      <Icon name={icon} />
      {!bare && <span className="wb-label">{label}</span>}
    </button>
  )
}
