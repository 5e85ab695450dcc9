/** Why a file, or one sheet of it, cannot be read. */
export type FileErrorCode =
  | 'empty-file'
  | 'not-a-workbook'
  | 'unsupported'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'zip-bomb'
  | 'doctype'
  | 'no-such-sheet'
  | 'cancelled'

export interface FileError {
  readonly code: FileErrorCode
  /** zh-CN, for the user: what it is, why it stops, what to do. */
  readonly message: string
}

/**
 * Carries a FileError out of the depth of the parsers; caught at the door, where it becomes a value.
 * The port's `read` rejects with it, as a promise has no other way to fail.
 */
export class FileRefusal extends Error implements FileError {
  readonly code: FileErrorCode
  constructor(code: FileErrorCode, message: string) {
    super(message)
    this.name = 'FileRefusal'
    this.code = code
  }
}

/** Something inside the workbook is not as it must be: `what` names it in Chinese. */
export function damaged(what: string): FileRefusal {
  return new FileRefusal(
    'damaged',
    `这个文件有损坏：${what}。请用 Excel 或 WPS 打开，另存为新的 .xlsx 再检查；打不开的话，请向发来文件的人重要一份。`,
  )
}

/** A bound was passed: `what` says which, with figures. */
export function tooLarge(what: string): FileRefusal {
  return new FileRefusal('too-large', `这个文件太大了：${what}。请把绩效目标表单独另存为一个工作簿，再检查。`)
}

/** The archive would unfold to far more than it holds: `what` says how much. */
export function zipBomb(what: string): FileRefusal {
  return new FileRefusal(
    'zip-bomb',
    `为了安全没有打开这个文件：${what}，正常的工作簿不会这样。请先确认文件来源；来源可靠的话，用 Excel 或 WPS 打开并另存为新的 .xlsx 再检查。`,
  )
}
