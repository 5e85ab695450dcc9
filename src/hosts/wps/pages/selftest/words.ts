import type { Result } from './check.ts'

export const SELFTEST = {
  outside: '这一页要在 WPS 表格里作为窗格打开，单独在浏览器里用不了。',
  notNew: '这个工作簿里已经有内容。为了一点也不碰到您的表，请先新建一个空白工作簿，再点「开始」。',
  done: '做完了，自检用的表已经删掉。请把下面的文字全部复制，发给管理员。',
  copied: '已经复制。',
  selected: '文字已经全部选中，请按 Ctrl+C 复制。',
  failed: '没有做完。请新建一个空白工作簿再试一次；还是不行的话，请把下面这句话告诉管理员：',
} as const

export function lineOf({ title, ok, saw }: Result): string {
  const verdict = ok === null ? '记录' : ok ? '通过' : '不符'
  return `[${verdict}] ${title}：${saw}`
}

/** What is sent back: plain text, a line for each check. Holds nothing of the user's. */
export function reportText(results: readonly Result[]): string {
  const count = (wanted: boolean) => results.filter(({ ok }) => ok === wanted).length
  const head = `绩效目标表检查助手 WPS 自检 jixiao-wps-selftest/1：${String(count(true))} 项通过，${String(count(false))} 项不符`
  return [head, ...results.map(lineOf), ''].join('\n')
}
