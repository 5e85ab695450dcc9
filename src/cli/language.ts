import { CHINESE, type CheckWords } from '../check/index.ts'
import { TEXT_CHINESE, type TextWords } from '../report/index.ts'
import { CATALOGUE_CHINESE, type CatalogueWords } from './catalogueWords.ts'
import { NOTICES_CHINESE, type NoticeWords } from './notices.ts'

export const LANGS = ['zh-CN', 'en'] as const

export type Lang = (typeof LANGS)[number]

/** What the commands that read and explain say, in one language. */
export interface Language {
  readonly check: CheckWords
  readonly text: TextWords
  readonly catalogue: CatalogueWords
  readonly notices: NoticeWords
  /** Why a file could not be checked. `message` is the Chinese sentence with its figures. */
  fileError(code: string, message: string): string
  /** No table in the whole file. `why` is what was said of its first sheet; null: there is nothing in it at all. */
  noTable(why: string | null): string
}

export const CHINESE_LANGUAGE: Language = {
  check: CHINESE,
  text: TEXT_CHINESE,
  catalogue: CATALOGUE_CHINESE,
  notices: NOTICES_CHINESE,
  fileError: (_, message) => message,
  noTable: (why) => (why === null ? '这个文件是空的：没有一张工作表里有内容。' : `没有找到绩效目标表。${why}`),
}

/** The words of a language; English is loaded where it is asked for. */
export async function languageOf(lang: Lang): Promise<Language> {
  return lang === 'en' ? (await import('./english.ts')).ENGLISH_LANGUAGE : CHINESE_LANGUAGE
}
