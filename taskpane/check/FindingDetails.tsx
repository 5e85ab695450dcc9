import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Related } from '../../src/rules/index.ts'
import { CellLink, cellPlace, TextButton, Words } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { FixDiff } from './FixDiff.tsx'
import { IgnoreForm } from './IgnoreForm.tsx'
import { SumDerivation } from './SumDerivation.tsx'

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
  related: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', marginTop: '2px' },
  fix: { minWidth: 0, maxWidth: '100%', textAlign: 'start', overflowWrap: 'anywhere' },
  // Words of a button stand on the line of the words above.
  verb: { marginInlineStart: '-4px' },
})

/** What an open finding shows: how it was worked out or what would be written, what to do, whose rule it is. */
export function FindingDetails({
  item,
  ignoring,
  canWrite,
  actions,
  onFix,
  onDone,
}: {
  readonly item: FindingItem
  readonly ignoring: boolean
  readonly canWrite: boolean
  readonly actions: PaneActions
  readonly onFix: (id: string) => void
  readonly onDone: (action: Promise<void>) => void
}) {
  const styles = useStyles()
  const [term, setTerm] = useState<number | null>(null)
  const { finding, derivation, fix } = item
  const places = derivation ? derivation.terms.map(({ sheet, cell }) => ({ sheet, cell })) : []
  const goToTerm = (index: number) => {
    const place = places[index]
    if (!place) return
    setTerm(index)
    void actions.goTo(place.sheet, cellPlace(place.cell))
  }
  return (
    <div className={styles.details}>
      {derivation && (
        <SumDerivation
          derivation={derivation}
          sheet={finding.sheet}
          current={term}
          onGo={(line) => {
            const index = derivation.terms.indexOf(line)
            setTerm(index < 0 ? null : index)
            void actions.goTo(line.sheet, cellPlace(line.cell))
          }}
        />
      )}
      {!derivation && finding.related.length > 0 && <RelatedCells item={item} actions={actions} />}
      {fix && (
        <FixDiff
          edits={fix.edits}
          onPlace={fix.edits.length > 1 ? ({ edit, place }) => void actions.goTo(edit.sheet, place) : undefined}
        />
      )}
      {finding.suggestion !== null && (
        <p className={styles.text}>
          <Words text={finding.suggestion} />
        </p>
      )}
      {finding.authority.length > 0 && (
        <p className={styles.text}>
          <Words text={checkWords.authority(finding.authority)} />
        </p>
      )}
      {ignoring ? (
        <IgnoreForm
          onIgnore={(reason, until) => {
            onDone(actions.ignore(item.id, reason, until))
          }}
          onCancel={() => {
            actions.stopIgnoring()
            onDone(Promise.resolve())
          }}
        />
      ) : (
        <div className={styles.buttons}>
          {fix && canWrite && !finding.ignored && (
            <Button
              size="small"
              appearance="primary"
              className={styles.fix}
              onClick={() => {
                onFix(item.id)
              }}
            >
              {fix.label}
            </Button>
          )}
          <TextButton className={styles.verb} onClick={() => void actions.select(item.id, { go: true })}>
            {checkWords.goTo}
          </TextButton>
          {places.length > 1 && (
            <TextButton
              className={styles.verb}
              onClick={() => {
                goToTerm(((term ?? -1) + 1) % places.length)
              }}
            >
              {checkWords.goToTerms}
            </TextButton>
          )}
          {!finding.ignored && (
            <TextButton
              className={styles.verb}
              onClick={() => {
                actions.startIgnoring(item.id)
              }}
            >
              {checkWords.ignore}
            </TextButton>
          )}
          <TextButton
            className={styles.verb}
            onClick={() => {
              actions.openRule(finding.rule)
              actions.show('rules')
            }}
          >
            {checkWords.explain}
          </TextButton>
        </div>
      )}
    </div>
  )
}

/** The other cells a finding speaks of. */
function RelatedCells({ item, actions }: { readonly item: FindingItem; readonly actions: PaneActions }) {
  const styles = useStyles()
  const { finding } = item
  const place = (related: Related) => {
    const cell = cellPlace(related.cell)
    return related.sheet === undefined || related.sheet === finding.sheet ? cell : `${related.sheet}!${cell}`
  }
  return (
    <div className={mergeClasses(styles.text, styles.related)}>
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
