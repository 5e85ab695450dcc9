import { placeOfIssue, type FileIssue } from '../../../src/packs/index.ts'

/** As many as are read; the rest are put right together with them more often than not. */
const MOST = 20

/** What is wrong with a pack's files, a line each: shi.json 第 7 行 rules.cost-sum：… */
export function issueLines(issues: readonly FileIssue[]): string[] {
  return shownIssues(issues).map(({ file, place, message }) => {
    const where = [file, place].filter((part) => part !== '').join(' ')
    return where === '' ? message : `${where}：${message}`
  })
}

export function shownIssues(issues: readonly FileIssue[]) {
  return issues
    .slice(0, MOST)
    .map((issue) => ({ file: issue.file, place: placeOfIssue(issue), message: issue.message }))
}
