import { memo } from './memo.ts'
import { normalise } from './normalise.ts'

// 1、 1. 1.2、 (1) 1) ① 一、 (一) 指标1: — a number followed by more digits (3.15, 12315) is part of the name.
const LEADING_NUMBER =
  /^(?:\(\d{1,2}\)|\([一二三四五六七八九十]{1,3}\)|\d{1,2}(?:\.\d{1,2})*[、)]|\d{1,2}\.(?!\d)|[一二三四五六七八九十]{1,3}、|[①-⑳]、?|指标[\d一二三四五六七八九十]{1,2}[:、])(?=.)/
const BRACKETED = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g
const OPENING = /[([【]/

// The signs such a number can begin with; most names begin with none of them.
const NUMBER_SIGN = /^[\d(（０-９一二三四五六七八九十①-⑳指]/

/** A name for comparison: normalised, its leading number (`1、`, `①`, `指标1：`) dropped. */
export function plainName(text: string): string {
  const plain = normalise(text)
  return NUMBER_SIGN.test(plain) ? plain.replace(LEADING_NUMBER, '') : plain
}

/** A printed label for comparison: normalised, bracketed parts and a closing colon dropped. 权重（%） → 权重. */
export const labelText: (text: string) => string = memo((text) => {
  let label = normalise(text)
  while (OPENING.test(label)) {
    const shorter = label.replace(BRACKETED, '')
    if (shorter === label) break
    label = shorter
  }
  return label.replace(/:+$/, '')
})
