import type { Rule } from '../rule.ts'

type Said<Texts, Name extends string> = [keyof NonNullable<Texts>] extends [never]
  ? unknown
  : Readonly<Record<Name, { readonly [Id in keyof NonNullable<Texts>]: string }>>

type WordsOf<R extends Rule> = { readonly title: string } & Said<R['messages'], 'messages'> &
  Said<R['suggestions'], 'suggestions'> &
  Said<R['phrases'], 'phrases'>

/** The words of each of some rules: a message, suggestion or phrase that is missing, or one too many, does not compile. */
export type EnglishOf<Rules extends readonly Rule[]> = {
  readonly [R in Rules[number] as R['id']]: WordsOf<R>
}

/** The explanation of each of some rules: what, why, how and each option, none missing and none too many. */
export type EnglishPagesOf<Rules extends readonly Rule[]> = {
  readonly [R in Rules[number] as R['id']]: R['explain']
}
