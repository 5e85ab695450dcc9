/** Why a spreadsheet program did not do what was asked. */
export type RefusalCode =
  | 'protected'
  | 'cell-editing'
  | 'too-large'
  | 'timeout'
  | 'cancelled'
  | 'no-such-sheet'
  | 'no-workbook'
  | 'sheet-changed'
  | 'state-unreadable'
  | 'read-only'
  | 'unsupported'
  | 'host-lost'
  | 'unknown'

const WORDS: Readonly<Record<RefusalCode, string>> = {
  protected:
    '这张工作表受保护，不能标注或修改，检查结果不受影响。需要标注或修改时，请先在「审阅」里撤销工作表保护，再试一次。',
  'cell-editing': '有一个单元格正在编辑，{program} 暂时不接受别的操作。请先按回车或 Esc 结束编辑，再试一次。',
  'too-large': '这张工作表太大，{program} 一次交不出这么多内容。请把绩效目标表单独放到一张工作表里，再检查。',
  timeout:
    '{program} 一直没有回应，已经停止等待。如果有单元格正在编辑，请先按回车结束编辑；然后重新检查一次，以表里实际的内容为准。',
  cancelled: '已经取消。刚才的操作可能只做了一部分，需要时请重新检查。',
  'no-such-sheet': '找不到这张工作表，它可能已经改名或删除。请切换到要检查的工作表，再试一次。',
  'no-workbook': '{program} 里没有打开的工作簿。请先打开要检查的绩效目标表，再试一次。',
  'sheet-changed':
    '加上这张工作表以后又有了改动，为了不弄丢改过的内容，没有撤掉它。确实不要了，请在 {program} 里自己删除或撤销。',
  'state-unreadable':
    '这个工作簿里保存的检查设置读不出来，可能是更新版本的助手写的。为了不弄丢它，没有覆盖；请更新助手后再试。',
  'read-only': '这个文件只能查看，不能修改。请另存为 .xlsx，再打开另存的文件修改。',
  unsupported: '这个版本的 {program} 做不到这一步。工作簿没有改动；请在更新的版本里再试，或者手工改一下。',
  'host-lost': '和 {program} 的连接断开了。工作簿没有受影响；请关闭这个窗格再打开，或者重新打开工作簿。',
  unknown: '{program} 没有完成这个操作。请保存工作簿，重新打开后再试一次；还是不行的话，请把操作步骤告诉维护人员。',
}

/**
 * An expected failure of a host: `code` is for programs, `message` zh-CN for the user. `detail` is the program's own
 * code ('AccessDenied'), for a log. The port's promises reject with it, as a promise has no other way to fail.
 */
export class HostRefusal extends Error {
  readonly code: RefusalCode
  readonly detail: string | null
  constructor(code: RefusalCode, program: string, detail: string | null = null) {
    super(WORDS[code].replaceAll('{program}', program))
    this.name = 'HostRefusal'
    this.code = code
    this.detail = detail
  }
}
