import { BUILTIN_PACKS, type PackIssueCode } from '../packs/index.ts'
import type { NoticeWords } from './notices.ts'

/** What is wrong with a pack, by the code of each thing. */
const PACK_ISSUES: Readonly<Record<PackIssueCode, string>> = {
  'not-json': 'not valid JSON',
  'not-text': 'not a text file in UTF-8',
  'too-large': 'too large',
  shape: 'something is missing, unknown or not of the allowed kind',
  'unknown-rule': 'no such rule',
  'unknown-option': 'the rule has no such option',
  'bad-option': 'not allowed for this option',
  'bad-extends': 'the pack it extends cannot be used',
  'unknown-type': 'no such kind of project',
  'repeated-type': 'a kind of project given twice',
  'repeated-check': 'a check given twice',
  'unknown-place': 'no such place in a table',
  'bad-pattern': 'this pattern is not accepted',
  'bad-limits': 'min and max are missing or contradict each other',
  'unknown-placeholder': 'no such placeholder',
  'empty-scope': 'the scope names no kind of project, form, unit or project',
}

export const NOTICES_ENGLISH: NoticeWords = {
  pack: ({ argument, issues }) => {
    if (issues === null) {
      const builtin = BUILTIN_PACKS.map(({ id }) => id).join(', ')
      return `There is no pack “${argument}”: it is neither built in (${builtin}) nor a file or folder that can be read.`
    }
    const lines = issues.map(({ file, path, code }) => {
      const place = [file === argument ? '' : file, path].filter((part) => part !== '').join(' ')
      return `  ${place === '' ? '' : `${place}: `}${PACK_ISSUES[code]}`
    })
    return [
      `The pack “${argument}” was not used; please have it corrected first:`,
      ...lines,
      `For lines and particulars, in Chinese: jixiao pack lint ${argument}`,
    ].join('\n')
  },
  progress: (done, total, file) => `Checking ${String(done)}/${String(total)}  ${file}`,
  notWritten: (file, reason) =>
    `The result could not be written to “${file}”; please choose a place that can be written to. (${reason})`,
  baseline: {
    unnamed: 'Please name the file of the baseline with --baseline.',
    absent: (file) =>
      `The baseline “${file}” could not be read: there is no such file yet. To make one, add --update-baseline.`,
    unreadable: (file, reason) =>
      `The baseline “${file}” could not be read: please see whether it can be opened (${reason}).`,
    otherFile: (file) =>
      `“${file}” is not a baseline; it was neither used nor changed. Baselines are written by --update-baseline; please check the path.`,
    notWritten: (file, reason) =>
      `The baseline could not be written to “${file}”; please choose a place that can be written to. (${reason})`,
    written: (file) => `The baseline was written to “${file}”. From now on only new problems count for the verdict.`,
    gone: (count) =>
      `${String(count)} ${count === 1 ? 'problem of the baseline is' : 'problems of the baseline are'} there no more. Use --update-baseline to remove ${count === 1 ? 'it' : 'them'} from it.`,
  },
}
