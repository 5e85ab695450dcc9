/** A text as a message quotes it: on one line, at most `max` characters. */
export function shorten(text: string, max = 24): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > max ? `${line.slice(0, max)}…` : line
}
