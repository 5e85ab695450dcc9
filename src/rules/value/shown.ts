import { shorten } from '../shorten.ts'

const LONGEST = 30

/** A value's text as a message quotes it: values bear a little more length than names. */
export function shown(text: string): string {
  return shorten(text, LONGEST)
}
