export const ANSWERS = { yes: '是', no: '不是', unsure: '看不出来' } as const
export type Answer = keyof typeof ANSWERS

/** What only a person can see or do, in the order in which it is asked. */
export const QUESTIONS = {
  typed: '请在新出现的「绩效目标记录用」表里，找一个空白格（比如 G1）随便打一个字，按回车。打好了吗？',
  undoAfterRead: '刚才只读了一遍表，没有改。请看窗口左上角的「撤销」按钮：还能点（没有变灰）吗？先不要点它。',
  undoAfterApply: '刚才改了两个格。「撤销」按钮能点吗？先不要点它。',
  undoAfterMark: '刚才给几个格上了底色。「撤销」按钮能点吗？先不要点它。',
} as const
export type Question = keyof typeof QUESTIONS

export const PAGE = {
  noExcel: '这一页要在 Excel 里作为窗格打开，单独在浏览器里用不了。',
  notNew: '这个工作簿里已经有内容。为了一点也不碰到您的表，请先新建一个空白工作簿，在那里打开这一页再开始。',
  working: (step: string) => `正在做：${step}……`,
  done: '做完了，记录用的表已经删掉。请把下面的文字全部复制，发给维护人员。',
  copied: '已经复制。',
  notCopied: '没能自动复制，请在文字框里按 Ctrl+A、Ctrl+C。',
  failed: '没有做完。请新建一个空白工作簿再试一次；还是不行的话，请把下面这句话告诉维护人员：',
} as const
