import type { FileIssue } from '../../../src/packs/index.ts'

/** As many as are read; the rest are put right together with them more often than not. */
const MOST = 20

/** What is wrong with a pack's files, a line each: shi.json rules.cost-sum：… */
export function issueLines(issues: readonly FileIssue[]): string[] {
  return issues.slice(0, MOST).map(({ file, path, message }) => {
    const where = [file, path].filter((part) => part !== '').join(' ')
    return where === '' ? message : `${where}：${message}`
  })
}

export function shownIssues(issues: readonly FileIssue[]) {
  return issues.slice(0, MOST).map(({ file, path, message }) => ({ file, place: path, message }))
}
