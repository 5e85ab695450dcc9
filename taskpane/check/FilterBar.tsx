import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Severity } from '../../src/rules/index.ts'
import { useFocusRing, useSession } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import { checkWords } from '../words/check.ts'
import { SEVERITY_WORDS } from '../words/common.ts'

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    height: '24px',
    padding: '0 8px',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  // Pressed is also a double line: not the colour alone.
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandForeground1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandForeground1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      border: '1px solid Highlight',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
})

/** Which severities are on show, and whether what is ignored is shown instead. */
export function FilterBar({
  session,
  counts,
}: {
  readonly session: PaneSession
  readonly counts: Readonly<Record<Severity | 'ignored', number>>
}) {
  const styles = useStyles()
  const { severities, ignored } = useSession(session, (state) => state.filter)
  const { setFilter } = session.actions
  return (
    <div className={styles.chips} role="group" aria-label={checkWords.filters}>
      {SEVERITIES.map((severity) => (
        <Chip
          key={severity}
          pressed={!ignored && severities[severity]}
          onPress={() => {
            const on = ignored || !severities[severity]
            setFilter({ ignored: false, severities: { ...severities, [severity]: on } })
          }}
        >
          {SEVERITY_WORDS[severity]} {counts[severity]}
        </Chip>
      ))}
      {(counts.ignored > 0 || ignored) && (
        <Chip
          pressed={ignored}
          onPress={() => {
            setFilter({ ignored: !ignored })
          }}
        >
          {checkWords.ignored} {counts.ignored}
        </Chip>
      )}
    </div>
  )
}

function Chip({
  pressed,
  onPress,
  children,
}: {
  readonly pressed: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={mergeClasses(styles.chip, ring, pressed && styles.pressed)}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
