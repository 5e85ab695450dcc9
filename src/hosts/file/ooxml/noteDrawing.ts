import type { CellAddress } from '../../../sheet/index.ts'

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Shapes of notes in the old drawing language (VML), which need not be well-formed XML: it is cut, not parsed. */
const SHAPE = /<v:shape\b(?:[^>"']|"[^"]*"|'[^']*')*>[\s\S]*?<\/v:shape\s*>/g

/** Characters of a line in a note's box, and pixels a line of it takes in rows. */
const LINE = 22
const FEWEST_ROWS = 3

/** Whether a drawing still holds anything to see. */
export function hasShapes(vml: string): boolean {
  return /<v:(?:shape|rect|group|line|oval|roundrect|image|polyline|arc|curve)\b/.test(vml)
}

/** Where the note of a shape stands; null for a shape that is none. */
function noteCell(shape: string): CellAddress | null {
  if (!/ObjectType=["']Note["']/.test(shape)) return null
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape)?.[1]
  const col = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(shape)?.[1]
  return row === undefined || col === undefined ? null : { row: Number(row), col: Number(col) }
}

/** The drawing without the shapes of the notes in these cells. */
export function withoutNotes(vml: string, isGone: (at: CellAddress) => boolean): string {
  const left = vml.replace(SHAPE, (shape) => {
    const at = noteCell(shape)
    return at && isGone(at) ? '' : shape
  })
  if (left === vml) return vml
  // The type that was written with the first shape of ours goes with the last.
  return hasShapes(left) ? left : left.replace(SHAPE_TYPE, '')
}

/** The drawing with a box for each note, hidden until the cell is pointed at; null: a new drawing. */
export function withNotes(vml: string | null, notes: readonly { at: CellAddress; text: string }[]): string {
  const drawing = vml ?? EMPTY_DRAWING
  const ids = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id))
  let id = Math.max(1024, ...ids)
  const shapes = notes.map(({ at, text }) => noteShape(++id, at, text)).join('')
  const type = drawing.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE
  const end = drawing.lastIndexOf('</xml')
  return end < 0 ? drawing : drawing.slice(0, end) + type + shapes + drawing.slice(end)
}

function noteShape(id: number, { row, col }: CellAddress, text: string): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / LINE), 0)
  const anchor = [col + 1, 15, row, 2, col + 5, 15, row + Math.max(FEWEST_ROWS, lines), 4].join(', ')
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  )
}
