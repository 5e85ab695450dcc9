/** Why Excel did not do what was asked. */
export type ExcelErrorCode =
  | 'protected'
  | 'cell-editing'
  | 'too-large'
  | 'timeout'
  | 'cancelled'
  | 'no-such-sheet'
  | 'state-unreadable'
  | 'unknown'

const WORDS: Readonly<Record<ExcelErrorCode, string>> = {
  protected:
    '这张工作表受保护，不能标注或修改，检查结果不受影响。需要标注或修改时，请先在「审阅」里撤销工作表保护，再试一次。',
  'cell-editing': '有一个单元格正在编辑，Excel 暂时不接受别的操作。请先按回车或 Esc 结束编辑，再试一次。',
  'too-large': '这张工作表太大，Excel 一次交不出这么多内容。请把绩效目标表单独放到一张工作表里，再检查。',
  timeout:
    'Excel 一直没有回应，已经停止等待。如果有单元格正在编辑，请先按回车结束编辑；然后重新检查一次，以表里实际的内容为准。',
  cancelled: '已经取消。刚才的操作可能只做了一部分，需要时请重新检查。',
  'no-such-sheet': '找不到这张工作表，它可能已经改名或删除。请切换到要检查的工作表，再试一次。',
  'state-unreadable':
    '这个工作簿里保存的检查设置读不出来，可能是更新版本的助手写的。为了不弄丢它，没有覆盖；请更新助手后再试。',
  unknown: 'Excel 没有完成这个操作。请保存工作簿，重新打开后再试一次；还是不行的话，请把操作步骤告诉维护人员。',
}

/**
 * An expected failure of Excel: `code` is for programs, `message` zh-CN for the user. `detail` is Excel's own code
 * ('AccessDenied'), for a log. The port's promises reject with it, as a promise has no other way to fail.
 */
export class ExcelRefusal extends Error {
  readonly code: ExcelErrorCode
  readonly detail: string | null
  constructor(code: ExcelErrorCode, detail: string | null = null) {
    super(WORDS[code])
    this.name = 'ExcelRefusal'
    this.code = code
    this.detail = detail
  }
}

/** Excel's error codes (Excel.ErrorCodes and the library's) that say something a user can act on. */
const CODES: Readonly<Record<string, ExcelErrorCode>> = {
  AccessDenied: 'protected',
  InvalidOperationInCellEditMode: 'cell-editing',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  ItemNotFound: 'no-such-sheet',
  RequestAborted: 'cancelled',
}

/** What Office.js threw, as a refusal; errors of our own code are given back as they are. */
export function toRefusal(error: unknown): unknown {
  if (error instanceof ExcelRefusal || !(error instanceof Error) || !('code' in error)) return error
  const { code } = error
  if (typeof code !== 'string') return error
  return new ExcelRefusal(CODES[code] ?? 'unknown', code)
}
