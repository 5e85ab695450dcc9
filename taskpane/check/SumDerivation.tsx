import { makeStyles, tokens } from '@fluentui/react-components'
import type { Derivation, DerivationLine } from '../../src/check/derivation.ts'
import { AmountLines, cellPlace, type AmountLine } from '../common/index.ts'
import { checkWords } from '../words/check.ts'

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

/** A sum that does not come out, line by line: every term with its cell, the total, what it should be, the gap. */
export function SumDerivation({
  derivation,
  sheet,
  current,
  onGo,
}: {
  readonly derivation: Derivation
  /** The finding's own sheet: cells elsewhere are named with theirs. */
  readonly sheet: string
  /** Index of the term that is being pointed at. */
  readonly current: number | null
  readonly onGo: (line: DerivationLine) => void
}) {
  const styles = useStyles()
  const { terms, against, sum, gap, unit } = derivation
  const placed = (line: DerivationLine): AmountLine => ({
    label: line.name,
    place: line.sheet === sheet ? cellPlace(line.cell) : `${line.sheet}!${cellPlace(line.cell)}`,
    onPlace: () => {
      onGo(line)
    },
    amount: line.amount,
  })
  return (
    <div className={styles.box}>
      <AmountLines
        caption={checkWords.derivation(unit)}
        lines={[
          ...terms.map((term, index) => ({ ...placed(term), current: index === current })),
          { label: checkWords.total(unit), amount: sum, tone: 'total' },
          placed(against),
          { label: checkWords.gap, amount: gap, tone: 'gap' },
        ]}
      />
    </div>
  )
}
