import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'
import { CellLink, useFocusRing, Words } from '../common/index.ts'
import type { TemplateActions } from '../session/session.ts'
import type { IndicatorItem, IndicatorText } from '../session/templatesState.ts'
import { templateWords as words } from '../words/templates.ts'
import { IndicatorEditor } from './IndicatorEditor.tsx'
import { IssueList } from './IssueList.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  tick: { width: '16px', height: '16px', margin: '2px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  name: {
    display: 'block',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  badge: {
    marginInlineStart: '6px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    fontSize: '11px',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  description: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  value: {
    minHeight: '28px',
    maxWidth: '132px',
    padding: '2px 8px',
    margin: '-2px 0 0',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    textAlign: 'end',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (forced-colors: active)': { border: '1px solid ButtonText' },
  },
  plain: {
    maxWidth: '132px',
    padding: '2px 9px',
    margin: '-1px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    textAlign: 'end',
  },
  wide: { gridColumnStart: 2, gridColumnEnd: 4 },
})

/** One standard indicator: tick it, change it in place, or see where the table has it already. */
export function IndicatorRow({
  item,
  open,
  onOpen,
  actions,
  onGo,
}: {
  readonly item: IndicatorItem
  readonly open: boolean
  readonly onOpen: (key: string | null) => void
  readonly actions: TemplateActions
  readonly onGo: (place: string) => void
}) {
  const styles = useStyles()
  const ring = useFocusRing()
  const id = useId()
  const { key, text, exists, ticked, issues } = item
  const edit = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  useEffect(() => {
    // Closed by the keyboard: the focus was inside.
    if (wasOpen.current && !open && document.activeElement === document.body) edit.current?.focus()
    wasOpen.current = open
  }, [open])
  const written = valueOf(text)
  return (
    <li className={styles.row}>
      <input
        type="checkbox"
        id={id}
        value={key}
        className={mergeClasses(styles.tick, ring)}
        checked={ticked}
        disabled={exists !== null}
        onChange={(event) => actions.tick(key, event.target.checked)}
      />
      <div>
        <label htmlFor={id} className={mergeClasses(styles.name, exists !== null && styles.quiet)}>
          {text.name === '' ? item.description : text.name}
          {item.core && <span className={styles.badge}>{words.core}</span>}
          {item.edited && <span className={styles.badge}>{words.editedBadge}</span>}
        </label>
        <div className={styles.description}>
          {exists ? (
            <>
              {exists.name === text.name ? words.exists : `${words.existsAs(exists.name)} `}
              <CellLink place={exists.place} onGo={() => onGo(exists.place)} />
            </>
          ) : (
            <Words text={item.description} />
          )}
        </div>
      </div>
      {exists ? (
        <span className={styles.plain}>
          <Words text={written} />
        </span>
      ) : (
        <button
          ref={edit}
          type="button"
          className={mergeClasses(styles.value, ring)}
          aria-expanded={open}
          aria-label={`${words.edit(text.name)}：${written}`}
          onClick={() => onOpen(open ? null : key)}
        >
          <Words text={written === '' ? '—' : written} />
        </button>
      )}
      {open && !exists && (
        <div className={styles.wide}>
          <IndicatorEditor item={item} actions={actions} onClose={() => onOpen(null)} />
        </div>
      )}
      {issues.length > 0 && !open && (
        <div className={styles.wide}>
          <IssueList issues={issues} />
        </div>
      )}
    </li>
  )
}

function valueOf({ operator, value, unit }: IndicatorText): string {
  return [operator, value, unit].filter((part) => part !== '').join(' ')
}
