/** 2026-11-21, where the user is. */
export function localDay(millis: number): string {
  const date = new Date(millis)
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
}

/** 2026-11-21 10:05, where the user is. */
export function localTime(millis: number): string {
  const date = new Date(millis)
  return `${localDay(millis)} ${two(date.getHours())}:${two(date.getMinutes())}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
