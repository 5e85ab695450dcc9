/** Why a text is not JSON, for somebody who writes a pack by hand. */
export const JSON_WORDS = {
  empty: '文件是空的',
  deep: '括号套得太深',
  ended: (line: number | null) =>
    line === null ? '文件没有写完' : `文件没有写完：第 ${String(line)} 行的括号没有配上，最后少了 } 或 ]`,
  extraComma: '这里多了一个逗号：最后一项后面不写逗号，两项之间只写一个',
  comment: '规则包里不能写注释，请删掉；说明可以写在检查的 why 里',
  quote: (sign: string) => `这里写的是中文引号「${sign}」，请改成英文双引号 "`,
  singleQuote: '这里写的是单引号 \'，请改成英文双引号 "',
  mixedQuotes: '前后引号不一样：两边都要用英文双引号 "，不用中文引号',
  blank: '这里有一个全角空格或看不见的字符，请删掉',
  fullWidth: (sign: string, half: string) => `这里写的是全角的「${sign}」，请改成英文的 ${half}`,
  colon: (shown: string) => `名称后面少了英文冒号 :，现在是「${shown}」`,
  missingComma: (shown: string) => `「${shown}」前面少了一个英文逗号`,
  noPair: '这里不该有冒号：列表 [ ] 里只写内容，不写名称',
  wrongBracket: (sign: string, line: number | null) =>
    line === null ? `这里多了一个 ${sign}` : `括号没有配对：这里是 ${sign}，和第 ${String(line)} 行的括号对不上`,
  more: (shown: string) => `规则包到这里已经写完，后面又多了「${shown}」：可能前面多写了一个 }`,
  closed: (sign: string) => `括号没有配对：这里多了一个 ${sign}`,
  missingValue: '这里少了内容',
  key: (shown: string) => `这里应当是用英文双引号括起来的名称，现在是「${shown}」`,
  number: (shown: string) =>
    `「${shown}」不是数字的写法：开头不写 + 和多余的 0，小数点前后都要有数字；文字要加英文双引号`,
  lowerCase: (shown: string) => `「${shown}」要用小写：${shown.toLowerCase()}`,
  value: (shown: string) => `「${shown}」要用英文双引号括起来`,
  escape: (written: string) => `文字里的 ${written} 不对：反斜杠要写两个，即 \\${written}`,
  control: '文字里有制表符，请改成空格',
  unclosed: (written: string) =>
    `这段文字没有写完（${written}…）：少了后面的英文双引号；一段文字要写在一行里，换行写 \\n`,
} as const
