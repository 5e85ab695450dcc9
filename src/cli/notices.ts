import type { PackRefusal } from './packArgument.ts'

/** What the commands that read and explain say beside their results, in one language. Reasons are the system's. */
export interface NoticeWords {
  /** A pack that was not used. */
  pack(refusal: PackRefusal): string
  /** Which file is being checked. */
  progress(done: number, total: number, file: string): string
  /** The result could not be written. */
  notWritten(file: string, reason: string): string
  readonly baseline: {
    /** --update-baseline without --baseline. */
    readonly unnamed: string
    absent(file: string): string
    unreadable(file: string, reason: string): string
    otherFile(file: string): string
    notWritten(file: string, reason: string): string
    written(file: string): string
    /** Entries about what is there no more. */
    gone(count: number): string
  }
}

export const NOTICES_CHINESE: NoticeWords = {
  pack: ({ message }) => message,
  progress: (done, total, file) => `正在检查 ${String(done)}/${String(total)}  ${file}`,
  notWritten: (file, reason) => `结果没能写入「${file}」，请换一个能写的位置。（${reason}）`,
  baseline: {
    unnamed: '请用 --baseline 写明基线存在哪个文件。',
    absent: (file) => `基线文件「${file}」没能读入：还没有这个文件。要新建，请加上 --update-baseline。`,
    unreadable: (file, reason) => `基线文件「${file}」没能读入：请看它能不能打开（${reason}）。`,
    otherFile: (file) =>
      `「${file}」不是基线文件，没有采用，也没有改动它。基线文件由 --update-baseline 写成，请核对路径。`,
    notWritten: (file, reason) => `基线没能写入「${file}」，请换一个能写的位置。（${reason}）`,
    written: (file) => `基线已写入「${file}」。以后只有新出现的问题才计入结论。`,
    gone: (count) => `基线里有 ${String(count)} 处问题已经不在了。用 --update-baseline 可以把它们从基线里去掉。`,
  },
}
