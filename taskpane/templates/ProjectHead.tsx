import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Hidden, PlainSelect, useFocusRing, useSession, Words } from '../common/index.ts'
import type { PaneSession } from '../session/session.ts'
import type { TypeChip } from '../session/templatesState.ts'
import { templateWords as words } from '../words/templates.ts'
import { TypePicker } from './TypePicker.tsx'

/** More would say no more. */
const MOST_WORDS = 4

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '4px' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  project: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  tables: { minHeight: '32px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  chip: {
    minHeight: '24px',
    padding: '0 8px',
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: '12px',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
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
  because: { margin: '2px 0 0' },
})

/** Which project, which kind it is and why, and what else it may be. */
export function ProjectHead({ session }: { readonly session: PaneSession }) {
  const styles = useStyles()
  const ring = useFocusRing()
  const [picking, setPicking] = useState(false)
  const { project, table, tables, chips, because } = useSession(session, (state) => state.templates)
  const { templates: actions } = session.actions
  const severalSheets = new Set(tables.map((one) => one.sheet)).size > 1
  const chosen = chips.filter((chip) => chip.chosen)
  return (
    <section className={styles.head} aria-label={words.tableOf}>
      <div className={styles.small}>{words.tableOf}</div>
      {tables.length > 1 ? (
        <>
          <Hidden>
            <h2>{project}</h2>
          </Hidden>
          <PlainSelect
            className={styles.tables}
            aria-label={words.chooseTable}
            value={table ?? ''}
            onChange={(event) => actions.chooseTable(event.target.value)}
          >
            {tables.map((one) => (
              <option key={one.id} value={one.id}>
                {severalSheets ? words.onSheet(one.title, one.sheet) : one.title}
              </option>
            ))}
          </PlainSelect>
        </>
      ) : (
        <h2 className={styles.project}>{project}</h2>
      )}
      <div className={styles.chips} role="group" aria-label={words.types}>
        {chips.map((chip) => (
          <button
            key={chip.id}
            type="button"
            aria-pressed={chip.chosen}
            className={mergeClasses(styles.chip, ring, chip.chosen && styles.pressed)}
            onClick={() => actions.chooseTypes(pressed(chip, chosen))}
          >
            {chip.name}
          </button>
        ))}
        <button
          type="button"
          aria-haspopup="dialog"
          className={mergeClasses(styles.chip, ring)}
          onClick={() => setPicking(true)}
        >
          {words.otherTypes}
        </button>
      </div>
      <p className={mergeClasses(styles.small, styles.because)}>
        <Words text={reasonOf(chips, because)} />
      </p>
      {picking && <TypePicker session={session} onClose={() => setPicking(false)} />}
    </section>
  )
}

/** Of several kinds a pressed one is taken out; else the pressed one takes the place of what stood there. */
function pressed(chip: TypeChip, chosen: readonly TypeChip[]): readonly string[] {
  if (!chip.chosen || chosen.length === 1) return [chip.id]
  return chosen.filter((other) => other !== chip).map(({ id }) => id)
}

function reasonOf(chips: readonly TypeChip[], because: readonly string[]): string {
  const chosen = chips.filter((chip) => chip.chosen).length
  if (chosen > 1) return words.merged(chosen)
  if (chips[0]?.chosen !== true) return words.becauseChosen
  return because.length > 0 ? words.because(because.slice(0, MOST_WORDS)) : words.becauseNothing
}
