import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import type { Severity } from '../../src/rules/index.ts'
import { PlainSelect, SeverityMark, TextButton, Toggle, useFocusRing } from '../common/index.ts'
import type { RuleItem } from '../session/paneState.ts'
import { levelWords, ruleWords as words } from '../words/rules.ts'
import { level, ownLevel, packLevel, switched, type Level } from './ruleGroups.ts'

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off']

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '8px 4px 8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  own: {
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': {
      borderLeftWidth: '3px',
      borderLeftStyle: 'solid',
      borderLeftColor: 'Highlight',
      paddingLeft: '9px',
    },
  },
  off: {
    display: 'block',
    width: '14px',
    height: '14px',
    borderRadius: '50%',
    border: `1.5px dashed ${tokens.colorNeutralForeground3}`,
    boxSizing: 'border-box',
    margin: '1px',
  },
  title: {
    padding: 0,
    margin: 0,
    border: 0,
    borderRadius: tokens.borderRadiusSmall,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  settings: {
    gridColumnStart: 2,
    gridColumnEnd: 4,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    minHeight: '28px',
  },
  select: { width: '132px', marginInlineStart: '-8px' },
  said: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
})

/** One rule: its title opens the explanation, the switch turns it on and off, the list sets how strict it is. */
export const RuleRow = memo(function RuleRow({
  rule,
  onOpen,
  onSet,
}: {
  readonly rule: RuleItem
  readonly onOpen: (id: string) => void
  readonly onSet: (id: string, own: Severity | 'off' | null) => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const now = level(rule)
  const pack = packLevel(rule)
  return (
    <li className={mergeClasses(styles.row, rule.own !== null && styles.own)}>
      {now === 'off' ? <span className={styles.off} aria-hidden /> : <SeverityMark severity={now} named={false} />}
      <div>
        <button
          type="button"
          id={titleId(rule.id)}
          className={mergeClasses(styles.title, now === 'off' && styles.quiet, ring)}
          onClick={() => onOpen(rule.id)}
        >
          {rule.title}
        </button>
      </div>
      <Toggle
        aria-label={words.check(rule.title)}
        checked={now !== 'off'}
        onChange={(checked) => onSet(rule.id, switched(rule, checked))}
      />
      <div className={styles.settings}>
        <PlainSelect
          className={styles.select}
          aria-label={words.levelOf(rule.title)}
          value={rule.own ?? ''}
          onChange={({ target }) => onSet(rule.id, ownLevel(rule, LEVELS.find((one) => one === target.value) ?? null))}
        >
          <option value="">{words.asPack(pack)}</option>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {levelWords(one)}
            </option>
          ))}
        </PlainSelect>
        {rule.own !== null && (
          <>
            <span className={styles.said}>{words.own}</span>
            <TextButton aria-label={words.resetOne(rule.title, pack)} onClick={() => onSet(rule.id, null)}>
              {words.reset(pack)}
            </TextButton>
          </>
        )}
      </div>
    </li>
  )
})

/** The id of the button that opens a rule: the focus comes back to it. */
export function titleId(rule: string): string {
  return `rule-${rule}`
}
