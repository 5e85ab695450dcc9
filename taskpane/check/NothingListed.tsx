import { Button } from '@fluentui/react-components'
import { EmptyState } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { isBalanced } from './isBalanced.ts'
import type { Shown } from './useShownCheck.ts'

/** The list is empty: because all is well, because only hints are left, or because of the filter. */
export function NothingListed({ session, shown }: { readonly session: PaneSession; readonly shown: Shown }) {
  const { filter, abilities } = session.state()
  const { counts } = shown
  const { setFilter, writeReport } = session.actions
  const open = { error: true, warning: true, info: true }
  const report = abilities?.reportSheet === true && (
    <Button onClick={() => void writeReport()}>{checkWords.reportLong}</Button>
  )

  if (filter.ignored && filter.text === '') return <EmptyState art="clean" title={checkWords.noneIgnored} />
  if (counts.error + counts.warning > 0 || filter.text !== '') {
    const reset = () => {
      setFilter({ text: '', ignored: false, severities: open })
    }
    return (
      <EmptyState
        art="search"
        title={checkWords.noneTitle}
        actions={<Button onClick={reset}>{checkWords.resetFilter}</Button>}
      >
        {checkWords.noneText}
      </EmptyState>
    )
  }
  const showInfo = counts.info > 0 && (
    <Button
      onClick={() => {
        setFilter({ severities: open })
      }}
    >
      {checkWords.showInfo}
    </Button>
  )
  const lines = [
    counts.info > 0
      ? checkWords.cleanButInfo(counts.info)
      : isBalanced(shown.check)
        ? checkWords.cleanText
        : checkWords.cleanAsFarAsChecked(shown.check.rules),
    ...(counts.ignored > 0 ? [checkWords.cleanButIgnored(counts.ignored)] : []),
    ...(report === false ? [] : [checkWords.cleanReport]),
  ]
  return (
    <EmptyState
      art="clean"
      title={counts.info > 0 ? checkWords.cleanTitleButInfo : checkWords.cleanTitle}
      actions={
        <>
          {showInfo}
          {report}
        </>
      }
    >
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </EmptyState>
  )
}
