import type { PatternFault } from './pattern/index.ts'

/** Why a pattern is not accepted, and what to write instead. */
export const PATTERN_WORDS: Readonly<Record<PatternFault, string>> = {
  'too-long': '格式太长，请控制在 200 个字符以内',
  'too-large': '格式展开后太大，请减少重复的次数',
  'too-deep': '括号套得太深，请拆成几条检查',
  blank: '不要写空格或 \\s：比较之前已经把空格去掉了',
  'full-width': '请写半角：比较之前已经把全角的数字、字母和标点换成半角',
  lookaround: '不支持前后断言（(?=、(?!、(?<=、(?<!），请换一种写法，或拆成几条检查',
  'named-group': '不支持 (?…) 这种写法，分组请写 (…)',
  backreference: '不支持反向引用（\\1 等）',
  escape: '反斜杠后面只能是 d、D、w、W 或要原样匹配的符号',
  anchor: '^ 只能写在开头，$ 只能写在结尾；不写也总是按整个内容匹配',
  'nested-repeat': '重复里面又套重复（如 (a+)+）可能会卡死，请改成一层，如 a+',
  lazy: '不支持 *?、+?、*+ 这类写法，请去掉后面的符号',
  'nothing-to-repeat': '重复符号前面没有内容',
  'bad-repeat': '重复次数要写成 {2}、{2,} 或 {2,4}，最多 100 次',
  'bad-class': '方括号里的写法不对，请看是否为空、顺序是否颠倒',
  unclosed: '括号没有写完',
  unopened: '这里多了一个括号',
  astral: '不支持这个字符',
}

/** Why a file is not read as a pack at all. */
export const FILE_WORDS = {
  tooLarge: '规则包太大了，请分成几个，用 extends 继承',
  notJson: '不是 JSON 的写法',
  archive: '这是压缩包或 Excel、WPS 的文件，不是规则包；规则包是一份 JSON 文本',
  encoding: '文件不是 UTF-8 编码，中文读不出来。请用记事本打开，“另存为”时编码选 UTF-8',
} as const
