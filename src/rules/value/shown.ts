const LONGEST = 30

/** A cell's text as a message quotes it: on one line, not longer than a message can bear. */
export function shown(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
