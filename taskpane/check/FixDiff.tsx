import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CellLink, Hidden } from '../common/index.ts'
import type { FixPreview } from '../session/paneState.ts'
import { checkWords } from '../words/check.ts'
import { commonWords } from '../words/common.ts'

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  line: { display: 'flex', gap: '8px', padding: '2px 8px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  text: { minWidth: 0 },
  before: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  after: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  place: {
    padding: '2px 8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
  },
})

/** Before and after, cell by cell: what will be gone after −, what will stand there after +. */
export function FixDiff({
  edits,
  onPlace,
}: {
  readonly edits: readonly FixPreview[]
  /** Given where the cells need naming, because there are several. */
  readonly onPlace?: ((edit: FixPreview) => void) | undefined
}) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      {edits.map((preview) => (
        <div key={preview.id}>
          {onPlace && (
            <div className={styles.place}>
              <CellLink
                place={preview.place}
                onGo={() => {
                  onPlace(preview)
                }}
              />
            </div>
          )}
          <Line sign="−" name={checkWords.before} text={preview.edit.from} className={styles.before} />
          <Line sign="+" name={checkWords.after} text={preview.edit.to} className={styles.after} />
        </div>
      ))}
    </div>
  )
}

function Line({
  sign,
  name,
  text,
  className,
}: {
  readonly sign: string
  readonly name: string
  readonly text: string
  readonly className: string
}) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.line, className)}>
      <span aria-hidden>{sign}</span>
      <span className={styles.text}>
        <Hidden>{name} </Hidden>
        {text === '' ? commonWords.blank : text}
      </span>
    </div>
  )
}
