import { makeStyles, tokens } from '@fluentui/react-components'
import type { Related } from '../../src/rules/index.ts'
import { CellLink, cellPlace } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  related: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
})

/** The other cells a finding speaks of. */
export function RelatedCells({ item, actions }: { readonly item: FindingItem; readonly actions: PaneActions }) {
  const styles = useStyles()
  const { finding } = item
  const place = (related: Related) => {
    const cell = cellPlace(related.cell)
    return related.sheet === undefined || related.sheet === finding.sheet ? cell : `${related.sheet}!${cell}`
  }
  return (
    <div className={styles.related}>
      <span>{checkWords.related}</span>
      {finding.related.map((related, index) => (
        <span key={index}>
          <CellLink
            place={place(related)}
            onGo={() => void actions.goTo(related.sheet ?? finding.sheet, cellPlace(related.cell))}
          />
          {related.value !== '' && ` ${related.value}`}
        </span>
      ))}
    </div>
  )
}
