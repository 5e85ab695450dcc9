import { recognise, type RecognisedWorkbook } from '../../src/table/index.ts'
import { BOOK_FORMS, cleanBook, printBook } from './book.ts'
import { cleanProject, drawProject } from './clean.ts'
import { seeded } from './planted.ts'
import { OTHER_FORMS, PROJECT_FORMS } from './project.ts'
import { draw } from './sheet.ts'

export interface CleanBook {
  readonly name: string
  readonly workbook: RecognisedWorkbook
}

let books: readonly CleanBook[] | null = null

/** A clean table of every form and, for two forms, a whole workbook; recognised once. */
export function cleanBooks(): readonly CleanBook[] {
  return (books ??= [
    ...[...PROJECT_FORMS, ...OTHER_FORMS].map((form) => ({
      name: `a clean table ${form}`,
      workbook: recognise(drawProject(form, cleanProject(form, seeded('clean', form, 0))).grids, NAMED),
    })),
    ...BOOK_FORMS.slice(0, 2).map((form) => ({
      name: `a clean workbook ${form}`,
      workbook: recognise(draw(printBook(cleanBook(form, seeded('book', form, 0)))).grids, NAMED),
    })),
  ])
}

const NAMED = { fileName: '示例.xlsx' }
