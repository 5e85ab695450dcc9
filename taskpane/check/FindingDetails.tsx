import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { DerivationLine } from '../../src/check/derivation.ts'
import { cellPlace, Words } from '../common/index.ts'
import type { FindingItem } from '../session/paneState.ts'
import type { PaneActions } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { FindingButtons } from './FindingButtons.tsx'
import { FixDiff } from './FixDiff.tsx'
import { RelatedCells } from './RelatedCells.tsx'
import { SumDerivation } from './SumDerivation.tsx'

const IgnoreForm = lazy(async () => {
  const { IgnoreForm: form } = await import(/* webpackChunkName: "seldom" */ './IgnoreForm.tsx')
  return { default: form }
})

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '6px' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: '18px', color: tokens.colorNeutralForeground2 },
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
  const terms = derivation?.terms ?? []
  const go = (line: DerivationLine) => {
    const index = terms.indexOf(line)
    setTerm(index < 0 ? null : index)
    void actions.goTo(line.sheet, cellPlace(line.cell))
  }
  const goToTerm = (index: number) => {
    const line = terms[index]
    if (line) go(line)
  }
  return (
    <div className={styles.details}>
      {derivation && <SumDerivation derivation={derivation} sheet={finding.sheet} current={term} onGo={go} />}
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
        <Suspense fallback={null}>
          <IgnoreForm
            item={item}
            onIgnore={(reason, until, scope) => {
              onDone(actions.ignore(item.id, reason, until, scope))
            }}
            onCancel={() => {
              actions.stopIgnoring()
              onDone(Promise.resolve())
            }}
          />
        </Suspense>
      ) : (
        <FindingButtons
          item={item}
          canWrite={canWrite}
          actions={actions}
          onFix={onFix}
          onNextTerm={terms.length > 1 ? () => goToTerm(((term ?? -1) + 1) % terms.length) : null}
        />
      )}
    </div>
  )
}
