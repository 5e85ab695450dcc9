import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, useEffect, useRef } from 'react'
import { useFocusRing } from '../common/index.ts'
import type { FixPreview } from '../session/paneState.ts'
import { checkWords } from '../words/check.ts'
import { FixDiff } from './FixDiff.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px 5ch minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    padding: '4px 0',
    cursor: 'pointer',
    // A long list is laid out only where it is looked at.
    contentVisibility: 'auto',
    containIntrinsicSize: '54px',
  },
  all: { display: 'flex', gap: '8px', alignItems: 'center', padding: '4px 0', cursor: 'pointer' },
  tick: {
    width: '16px',
    height: '16px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'inherit',
  },
  rowTick: { marginTop: '4px' },
  place: { fontFamily: tokens.fontFamilyMonospace, lineHeight: '24px', color: tokens.colorNeutralForeground3 },
})

/** One cell that can be written: tick, place, before and after. */
export const FixRow = memo(function FixRow({
  preview,
  chosen,
  onChoose,
}: {
  readonly preview: FixPreview
  readonly chosen: boolean
  readonly onChoose: (id: string, chosen: boolean) => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        className={mergeClasses(styles.tick, styles.rowTick, ring)}
        checked={chosen}
        onChange={(event) => {
          onChoose(preview.id, event.target.checked)
        }}
      />
      <span className={styles.place}>{preview.place}</span>
      <FixDiff edits={[preview]} />
    </label>
  )
})

/** 全选: ticked, not ticked, or in between. */
export function TickAll({
  chosen,
  all,
  onChoose,
}: {
  readonly chosen: number
  readonly all: number
  readonly onChoose: (chosen: boolean) => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const tick = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (tick.current) tick.current.indeterminate = chosen > 0 && chosen < all
  }, [chosen, all])
  return (
    <label className={styles.all}>
      <input
        ref={tick}
        type="checkbox"
        className={mergeClasses(styles.tick, ring)}
        checked={chosen === all}
        onChange={(event) => {
          onChoose(event.target.checked)
        }}
      />
      {checkWords.chooseAll(chosen, all)}
    </label>
  )
}
