import { formatCell, type MarkLevel } from '../../../sheet/index.ts'
import type { SheetNote } from '../../file/document.ts'
import { GRID_WORDS, LEVEL_WORDS } from '../words.ts'
import type { CellFindings } from './findingsByCell.ts'
import { LevelGlyph } from './LevelGlyph.tsx'

/** What there is to say of one cell. */
export interface CardContent {
  readonly row: number
  readonly col: number
  readonly findings: CellFindings | null
  readonly level: MarkLevel | null
  readonly note: SheetNote | null
}

/** Whether a cell has anything to say: a marked one its findings, any one its note. */
export function hasCard({ findings, level, note }: CardContent): boolean {
  return level !== null || (findings !== null && findings.items.length > 0) || (note !== null && !note.ours)
}

/** The small card beside a cell: its findings in words, and its note. */
export function CellCard({ content }: { readonly content: CardContent }) {
  const { findings, level, note } = content
  const items = findings?.items ?? []
  const terms = findings?.terms ?? []
  return (
    <>
      {items.map((item) => (
        <div key={item.id} className="wb-card-item">
          <p className="wb-card-title">
            <LevelGlyph level={item.finding.severity} size={14} />
            <span>{item.title}</span>
            <code>{formatCell(content)}</code>
          </p>
          <p>{item.finding.message}</p>
          {item.finding.suggestion !== null && <p className="wb-quiet">{item.finding.suggestion}</p>}
        </div>
      ))}
      {items.length === 0 && level !== null && (
        <div className="wb-card-item">
          <p className="wb-card-title">
            <LevelGlyph level={level} size={14} />
            <span>{LEVEL_WORDS[level]}</span>
            <code>{formatCell(content)}</code>
          </p>
          <p className="wb-quiet">
            {terms.length > 0 ? GRID_WORDS.termOf(terms) : level === 'term' ? GRID_WORDS.term : GRID_WORDS.markOnly}
          </p>
        </div>
      )}
      {note !== null && !note.ours && (
        <div className="wb-card-item">
          <p className="wb-card-title">
            <span>{GRID_WORDS.note(note.author)}</span>
            <code>{formatCell(content)}</code>
          </p>
          <p className="wb-note-text">{note.text}</p>
        </div>
      )}
    </>
  )
}
