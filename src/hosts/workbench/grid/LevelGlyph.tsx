import type { MarkLevel } from '../../../sheet/index.ts'

/** The shapes of the pane, small: a disc with ×, a triangle with !, a square with i; a term of a sum has a plus. */
const SHAPES: Readonly<Record<MarkLevel, string>> = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.9 4.8 4.8 5.9 6.9 8l-2.1 2.1 1.1 1.1L8 9.1l2.1 2.1 1.1-1.1L9.1 8l2.1-2.1-1.1-1.1L8 6.9 5.9 4.8Z',
  warning:
    'M7.1 1.6a1 1 0 0 1 1.8 0l6.4 12a1 1 0 0 1-.9 1.4H1.6a1 1 0 0 1-.9-1.4l6.4-12ZM7.2 5.8v4.4h1.6V5.8H7.2Zm0 5.5v1.6h1.6v-1.6H7.2Z',
  info: 'M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2ZM7.2 3.9v1.6h1.6V3.9H7.2Zm0 3v5.2h1.6V6.9H7.2Z',
  term: 'M7 3h2v4h4v2H9v4H7V9H3V7h4V3Z',
}

export function LevelGlyph({ level, size = 10 }: { readonly level: MarkLevel; readonly size?: number }) {
  return (
    <svg className={`wb-glyph wb-${level}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[level]} />
    </svg>
  )
}
