const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/
const DAY = 86_400_000
/** Serial 0 of the 1900 system, counted after its invented 29 February 1900, and of the 1904 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A cell of type "d" (ISO 8601, "2024-03-01T08:30:00") as the serial number the other cells use; null for anything else. */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim())
  if (!match) return null
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const days = (date - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400
}
