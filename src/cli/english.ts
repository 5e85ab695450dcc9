import { ENGLISH } from '../check/english.ts'
import type { FileErrorCode } from '../hosts/file/index.ts'
import { TEXT_ENGLISH } from '../report/english.ts'
import type { CatalogueWords } from './catalogueWords.ts'
import type { Language } from './language.ts'

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

const CATALOGUE: CatalogueWords = {
  families: {
    structure: 'Structure',
    budget: 'Budget and sums',
    value: 'Values',
    meaning: 'Classes and meaning',
    time: 'Time',
    cross: 'Across tables',
    weight: 'Weights',
  },
  what: 'What is checked',
  why: 'Why',
  how: 'How to put it right',
  messages: 'What it says',
  options: 'Options',
  bad: 'Found here (! marks the place)',
  good: 'Not found here',
  authority: 'Authority',
  pageInChinese: 'The explanation and the meaning of the options are in Chinese; leave out --lang en to read them.',
  ownChecks: (pack) => `Checks of the pack “${pack}” itself`,
  count: (rules) => `${String(rules)} rules. Use jixiao explain <rule> for the page of one.`,
  unknown: (id, near) =>
    `There is no rule “${id}”. ${near.length > 0 ? `Did you mean: ${near.join(', ')}` : 'Use jixiao rules to see them all.'}`,
}

/** English, loaded where it is asked for. */
export const ENGLISH_LANGUAGE: Language = {
  check: ENGLISH,
  text: TEXT_ENGLISH,
  catalogue: CATALOGUE,
  fileError: (code, message) => (isKnown(code) ? FILE_ERRORS[code] : message),
  noTable: (why) =>
    why === null ? 'The file is empty: there is nothing on any sheet.' : `No performance table was found. ${why}`,
}

function isKnown(code: string): code is keyof typeof FILE_ERRORS {
  return Object.prototype.hasOwnProperty.call(FILE_ERRORS, code)
}
