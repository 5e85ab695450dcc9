import { ENGLISH } from '../check/english.ts'
import type { FileErrorCode } from '../hosts/file/index.ts'
import { TEXT_ENGLISH } from '../report/english.ts'
import { CATALOGUE_ENGLISH } from './catalogueEnglish.ts'
import type { Language } from './language.ts'
import { NOTICES_ENGLISH } from './noticesEnglish.ts'

/** Why a file could not be checked, by the code of its error. */
const FILE_ERRORS: Readonly<Record<FileErrorCode | 'not-found' | 'unreadable', string>> = {
  'not-found': 'There is no such file or folder, or no spreadsheet in it. Please check the path.',
  unreadable: 'The file could not be opened. Please see whether it is still there and not in use by another program.',
  'empty-file': 'The file is empty. Please ask for it again.',
  'not-a-workbook': 'This is no spreadsheet that can be read. Please give an .xlsx, .xls or .et file.',
  unsupported:
    'The file uses a form that cannot be read. Please open it in Excel or WPS and save it as a new .xlsx, then check again.',
  encrypted: 'The file is protected by a password. Please open it, remove the password, save it, and check again.',
  damaged:
    'The file is damaged. Please open it in Excel or WPS and save it as a new .xlsx; if that fails, ask for it again.',
  'too-large': 'The file is too large. Please save the performance table as a workbook of its own, then check again.',
  'zip-bomb':
    'For safety the file was not opened: it would unfold to far more than a normal workbook. Please make sure where it comes from.',
  doctype:
    'For safety the file was not opened: it contains a document type declaration, which workbooks do not have. Please save it as a new .xlsx.',
  'no-such-sheet': 'The workbook has no sheet of that name. Please check the name.',
  cancelled: 'The check was cancelled.',
}

/** English, loaded where it is asked for. */
export const ENGLISH_LANGUAGE: Language = {
  check: ENGLISH,
  text: TEXT_ENGLISH,
  catalogue: CATALOGUE_ENGLISH,
  notices: NOTICES_ENGLISH,
  fileError: (code, message) => (isKnown(code) ? FILE_ERRORS[code] : message),
  noTable: (why) =>
    why === null ? 'The file is empty: there is nothing on any sheet.' : `No performance table was found. ${why}`,
}

function isKnown(code: string): code is keyof typeof FILE_ERRORS {
  return Object.prototype.hasOwnProperty.call(FILE_ERRORS, code)
}
