import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packJsonSchema } from '../../src/packs/jsonSchema.ts'
import { placeOfIssue, readPackSet } from '../../src/packs/index.ts'
import { JsonPlaces } from '../../src/packs/json/index.ts'
import { VALUE_WORDS } from '../../src/packs/shapeWords.ts'
import { HEAD } from './support.ts'

/** What is said of a file, with its place in it. */
function said(text: string): string[] {
  const read = readPackSet(new Map([['shi.json', text]]), 'shi.json')
  if (read.ok) return []
  return read.issues.map((issue) => [placeOfIssue(issue), issue.message].filter((part) => part !== '').join('：'))
}

const withMore = (more: object) => JSON.stringify({ ...HEAD, ...more }, null, 2)
const CHECK = { name: 'floor', title: '示例', check: 'range', at: '指标.指标值', min: 1, message: '{value}' }
const withCheck = (more: object) => withMore({ checks: [{ ...CHECK, ...more }] })
const SEVERITIES = '"error"（须改）、"warning"（提醒）、"info"（提示）'
const LISTS = '列表，写在方括号 [ ] 里'

describe('a slip in what a pack says is told with its line, its path, what may stand there and what stands there', () => {
  it.each<[string, string, string]>([
    [
      'a severity that does not exist',
      withMore({ rules: { 'cost-sum': 'fatal' } }),
      `第 7 行 rules.cost-sum：只能写 ${SEVERITIES}、"off"（关闭）；现在是 "fatal"`,
    ],
    [
      'a severity in Chinese, beside options',
      withMore({ rules: { 'cost-sum': { severity: '须改' } } }),
      `第 8 行 rules.cost-sum.severity：只能写 ${SEVERITIES}、"off"（关闭）；现在是 "须改"，您要写的是不是 "error"`,
    ],
    [
      'a severity cut short',
      withCheck({ severity: 'Warn' }),
      `第 14 行 checks.0.severity：只能写 ${SEVERITIES}；现在是 "Warn"，您要写的是不是 "warning"`,
    ],
    [
      'a number for a severity',
      withMore({ rules: { 'cost-sum': 5 } }),
      `第 7 行 rules.cost-sum：只能写 ${SEVERITIES}、"off"（关闭）；现在是数 5`,
    ],
    ['a key spelt wrong', withMore({ ruls: {} }), '第 6 行 ruls：不认识的项：ruls，您要写的是不是「rules」'],
    [
      'a key of a rule nobody knows',
      withMore({ rules: { 'cost-sum': { level: 'off' } } }),
      '第 8 行 rules.cost-sum.level：不认识的项：level。这里可以写 severity、options',
    ],
    [
      'a key of a check spelt wrong',
      withCheck({ mesage: '' }),
      '第 14 行 checks.0.mesage：不认识的项：mesage，您要写的是不是「message」',
    ],
    [
      'a key that another kind of check has',
      withCheck({ pattern: 'x' }),
      '第 14 行 checks.0.pattern：不认识的项：pattern。这里可以写 name、title、severity、at、message、suggestion、why、authority、when、where、unless、hiddenBy、examples、check、min、max、unit',
    ],
    [
      'a key of a scope spelt wrong',
      withMore({ overrides: [{ when: { form: ['F1'] }, rules: {} }] }),
      '第 9 行 overrides.0.when.form：不认识的项：form，您要写的是不是「forms」',
    ],
    [
      'a form that does not exist',
      withMore({ overrides: [{ when: { forms: ['样式一'] }, rules: {} }] }),
      '第 10 行 overrides.0.when.forms.0：只能写 "F1"、"F2"、"F3"、"F4"、"F5"、"F6"、"F7"、"F8"、"F9"、"F10"、"F11"、"F12"、"F13"、"unknown"；现在是 "样式一"',
    ],
    [
      'a scope left out',
      withMore({ overrides: [{ rules: {} }] }),
      '第 7 行 overrides.0.when：缺 when（哪些表），请补上',
    ],
    [
      'a scope of nothing',
      withMore({ overrides: [{ when: {}, rules: {} }] }),
      '第 8 行 overrides.0.when：没有写适用范围：请写 projectTypes、forms、units、projects 中的至少一项',
    ],
    [
      'a kind of project spelt wrong',
      withMore({ overrides: [{ when: { projectTypes: ['samplng'] }, rules: {} }] }),
      '第 10 行 overrides.0.when.projectTypes.0：没有名为「samplng」的项目类型，您要写的是不是「sampling」',
    ],
    [
      'a rule spelt wrong',
      withMore({ rules: { cost_sum: 'off' } }),
      '第 7 行 rules.cost_sum：没有名为「cost_sum」的规则，您要写的是不是「cost-sum」',
    ],
    [
      'a rule by its title',
      withMore({ rules: { 指标值空泛: 'off', 成本指标合计与预算数不一致: 'off' } }),
      '第 8 行 rules.成本指标合计与预算数不一致：没有名为「成本指标合计与预算数不一致」的规则，您要写的是不是「cost-sum」',
    ],
    [
      'a rule far from any',
      withMore({ rules: { everything: 'off' } }),
      '第 7 行 rules.everything：没有名为「everything」的规则；规则的编号见 docs/rules/README.md',
    ],
    [
      'an option that the rule does not have',
      withMore({ rules: { 'weight-sum': { options: { total: [90] } } } }),
      '第 9 行 rules.weight-sum.options.total：规则「weight-sum」没有选项「total」。可用的选项：totals',
    ],
    [
      'an option of another type',
      withMore({ rules: { 'weight-sum': { options: { totals: 100 } } } }),
      `第 9 行 rules.weight-sum.options.totals：这里要写${LISTS}；现在是数 100，请写成 [100]`,
    ],
    [
      'an option out of its range',
      withMore({ rules: { 'quantified-share': { options: { lowest: 140 } } } }),
      '第 9 行 rules.quantified-share.options.lowest：不能大于 100；现在是数 140',
    ],
    ['a year in quotes', withMore({ years: ['2026'] }), '第 7 行 years.0：这里要写数，不加引号；现在是 "2026"'],
    ['a year by itself', withMore({ years: 2026 }), `第 6 行 years：这里要写${LISTS}；现在是数 2026，请写成 [2026]`],
    ['a year of another century', withMore({ years: [1926] }), '第 7 行 years.0：不能小于 2000；现在是数 1926'],
    [
      'a year with a decimal',
      withMore({ years: [2026.5] }),
      '第 7 行 years.0：这里要写整数，不加引号；现在是数 2026.5',
    ],
    [
      'a name in Chinese',
      withMore({ id: '示例市' }),
      '第 3 行 id：只能用小写字母、数字和短横，用字母或数字开头，最多 64 个字符，如 shili-shi；现在是 "示例市"',
    ],
    [
      'a version of two parts',
      withMore({ version: '1.0' }),
      '第 5 行 version：版本要写三段数字，如 1.0.0；现在是 "1.0"',
    ],
    [
      'a version as a number',
      withMore({ version: 1 }),
      '第 5 行 version：这里要写文字，用英文双引号括起来；现在是数 1',
    ],
    [
      'another schema',
      withMore({ schema: 'jixiao-pack/2' }),
      '第 2 行 schema：固定写 "jixiao-pack/1"；现在是 "jixiao-pack/2"',
    ],
    ['no title', withMore({ title: undefined }), '第 1 行 title：缺 title（标题），请补上'],
    ['an empty title', withMore({ title: '' }), '第 4 行 title：这里不能空着'],
    ['a title too long', withMore({ title: '长'.repeat(81) }), '第 4 行 title：最多 80 个字，现在有 81 个'],
    [
      'a pack to build on that is not there',
      withMore({ extends: 'mars' }),
      '第 6 行 extends：没有找到它所继承的规则包「mars」',
    ],
    ['rules as a list', withMore({ rules: [] }), '第 6 行 rules：这里要写一组内容，写在大括号 { } 里；现在是列表 [ ]'],
    [
      'words without a list',
      withMore({ labels: { 三级指标: '考核要点' } }),
      `第 7 行 labels.三级指标：这里要写${LISTS}；现在是 "考核要点"，请写成 ["考核要点"]`,
    ],
    [
      'words neither added nor removed',
      withMore({ wording: { vague: ['杠杠的'] } }),
      '第 7 行 wording.vague：这里要写一组内容，写在大括号 { } 里；现在是列表 [ ]',
    ],
    ['a total of weights of 0', withMore({ weightTotals: [0] }), '第 7 行 weightTotals.0：要大于 0；现在是数 0'],
    [
      'a check of no kind',
      withCheck({ check: undefined }),
      '第 7 行 checks.0.check：缺 check（查什么），请补上：只能写 "required"（必须填写）、"forbidden"（不许出现的词）、"pattern"（格式）、"allowed"（只能是这几种）、"range"（数的范围）、"unit"（单位）、"length"（字数）、"blanks"（前后空格）、"count"（个数）、"sum"（合计）、"unique"（不许重复）、"compare"（和另一处比）',
    ],
    [
      'a place spelt wrong',
      withCheck({ at: '指标.指标直' }),
      '第 11 行 checks.0.at：没有名为「指标.指标直」的位置，您要写的是不是「指标.指标值」',
    ],
    [
      'a place as a number',
      withCheck({ at: 5 }),
      `第 11 行 checks.0.at：这里要写文字，用英文双引号括起来，或者${LISTS}；现在是数 5，请写成 [5]`,
    ],
    [
      'a limit that is no number',
      withCheck({ min: '八十' }),
      '第 12 行 checks.0.min：要写一个数，如 85 或 "85.5"（最多 6 位小数）；现在是 "八十"',
    ],
    ['limits the wrong way round', withCheck({ max: 0 }), '第 12 行 checks.0.min：最少 1 大于最多 0，没有什么能符合'],
    [
      'a name of a check in Chinese',
      withCheck({ name: '满意度' }),
      '第 8 行 checks.0.name：只能用小写字母、数字和短横，用字母开头，最多 40 个字符，如 satisfaction-floor；现在是 "满意度"',
    ],
    [
      'a pattern that could blow up',
      withCheck({ check: 'pattern', min: undefined, pattern: '(a+)+' }),
      '第 13 行 checks.0.pattern：重复里面又套重复（如 (a+)+）可能会卡死，请改成一层，如 a+（第 1 个字符起）',
    ],
    [
      'no words that are forbidden',
      withCheck({ check: 'forbidden', min: undefined, words: [] }),
      '第 13 行 checks.0.words：列表是空的，请至少写一项，或者去掉这一项',
    ],
    [
      'a blank in a message that nothing fills',
      withCheck({ message: '{limt}' }),
      '第 13 行 checks.0.message：不认识「{limt}」，这里可以写 {value}、{name}、{line}、{limit}',
    ],
    [
      'a level in Chinese',
      withMore({ projectTypes: [{ extends: 'sampling', indicators: [{ level1: '产出' }] }] }),
      '第 11 行 projectTypes.0.indicators.0.level1：只能写 "output"（产出）、"benefit"（效益）、"satisfaction"（满意度）；现在是 "产出"，您要写的是不是 "output"',
    ],
    ['a list instead of a pack', '[]', '这里要写一组内容，写在大括号 { } 里；现在是列表 [ ]'],
  ])('%s', (_what, text, expected) => {
    expect(said(text)).toContain(expected)
  })
})

describe('a slip in the writing is told with its line and how to put it right', () => {
  const first = '{\n  "schema": "jixiao-pack/1"'
  it.each<[string, string, string]>([
    [
      'a comma too many at the end',
      `${first},\n}`,
      '第 2 行第 28 个字：这里多了一个逗号：最后一项后面不写逗号，两项之间只写一个',
    ],
    [
      'two commas',
      `${first},,\n"id": "x"}`,
      '第 2 行第 29 个字：这里多了一个逗号：最后一项后面不写逗号，两项之间只写一个',
    ],
    ['no comma', `${first}\n  "id": "x"}`, '第 3 行第 3 个字：「"id"」前面少了一个英文逗号'],
    ['a full-width comma', `${first}，\n"id": "x"}`, '第 2 行第 28 个字：这里写的是全角的「，」，请改成英文的 ,'],
    ['a full-width colon', `{"schema"： "x"}`, '第 1 行第 10 个字：这里写的是全角的「：」，请改成英文的 :'],
    ['full-width quotes', '{“schema”: "x"}', '第 1 行第 2 个字：这里写的是中文引号「“」，请改成英文双引号 "'],
    [
      'a full-width quote behind a key',
      '{"schema”: "x"}',
      '第 1 行第 13 个字：前后引号不一样：两边都要用英文双引号 "，不用中文引号',
    ],
    [
      'a full-width quote behind a text',
      '{"schema": "x”}',
      '第 1 行第 12 个字：前后引号不一样：两边都要用英文双引号 "，不用中文引号',
    ],
    ['single quotes', "{'schema': 1}", '第 1 行第 2 个字：这里写的是单引号 \'，请改成英文双引号 "'],
    ['a key without quotes', '{schema: 1}', '第 1 行第 2 个字：这里应当是用英文双引号括起来的名称，现在是「schema」'],
    ['a text without quotes', '{"rules": off}', '第 1 行第 11 个字：「off」要用英文双引号括起来'],
    ['a capital letter', '{"not": True}', '第 1 行第 9 个字：「True」要用小写：true'],
    [
      'a comment in front',
      `// 本市规则\n${first}}`,
      '第 1 行第 1 个字：规则包里不能写注释，请删掉；说明可以写在检查的 why 里',
    ],
    [
      'a comment behind',
      `${first} /* 固定 */}`,
      '第 2 行第 29 个字：规则包里不能写注释，请删掉；说明可以写在检查的 why 里',
    ],
    ['a full-width blank', '{"schema":　"x"}', '第 1 行第 11 个字：这里有一个全角空格或看不见的字符，请删掉'],
    ['a backslash by itself', '{"pattern": "\\d+"}', '第 1 行第 13 个字：文字里的 \\d 不对：反斜杠要写两个，即 \\\\d'],
    [
      'a text over two lines',
      '{"why": "一\n二"}',
      '第 1 行第 9 个字：这段文字没有写完（"一…）：少了后面的英文双引号；一段文字要写在一行里，换行写 \\n',
    ],
    ['a tab in a text', '{"why": "一\t二"}', '第 1 行第 9 个字：文字里有制表符，请改成空格'],
    [
      'a number with a plus',
      '{"min": +1}',
      '第 1 行第 9 个字：「+1」不是数字的写法：开头不写 + 和多余的 0，小数点前后都要有数字；文字要加英文双引号',
    ],
    ['nothing behind a colon', '{"min": ,"max": 1}', '第 1 行第 9 个字：这里少了内容'],
    ['no colon', '{"min" 1}', '第 1 行第 8 个字：名称后面少了英文冒号 :，现在是「1」'],
    ['a name in a list', '{"years": ["a": 1]}', '第 1 行第 15 个字：这里不该有冒号：列表 [ ] 里只写内容，不写名称'],
    [
      'brackets that do not pair',
      '{"years": [1, 2}',
      '第 1 行第 16 个字：括号没有配对：这里是 }，和第 1 行的括号对不上',
    ],
    [
      'no bracket at the end',
      `${first},\n"rules": {"a": 1}`,
      '第 3 行第 18 个字：文件没有写完：第 1 行的括号没有配上，最后少了 } 或 ]',
    ],
    [
      'a bracket too many',
      `${first}}}`,
      '第 2 行第 29 个字：规则包到这里已经写完，后面又多了「}」：可能前面多写了一个 }',
    ],
    ['an empty file', ' ', '第 1 行第 2 个字：文件是空的'],
    ['a workbook', 'PK\u0003\u0004…', '这是压缩包或 Excel、WPS 的文件，不是规则包；规则包是一份 JSON 文本'],
  ])('%s', (_what, text, expected) => {
    expect(said(text)).toEqual([expected])
  })
  it('GBK bytes and UTF-16 are told apart from JSON that is wrong', () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0x74, 0x22, 0x3a, 0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22, 0x7d])
    for (const bytes of [gbk, new Uint8Array(Buffer.from('\uFEFF{"t": "x"}', 'utf16le'))]) {
      expect(said(new TextDecoder().decode(bytes))).toEqual([
        '文件不是 UTF-8 编码，中文读不出来。请用记事本打开，“另存为”时编码选 UTF-8',
      ])
    }
  })
  it('a byte order mark moves no column', () => {
    expect(said('\uFEFF{schema: 1}')).toEqual(said('{schema: 1}'))
  })
})

describe('where a text stops being JSON', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '0.5',
    'true',
    ' ',
    '\n',
    '，',
  )
  it('is told of exactly the texts that are none', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text)
        return true
      } catch {
        return false
      }
    }
    const texts = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.json(),
      fc.tuple(fc.json(), fc.nat(40), piece).map(([text, at, put]) => text.slice(0, at) + put + text.slice(at)),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(new JsonPlaces(text).fault === null).toBe(isJson(text))
      }),
      { numRuns: 1000 },
    )
  })
})

it('whatever a pack may choose from has a name in Chinese', () => {
  const choices = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'enum' && Array.isArray(value)) for (const one of value) choices.add(String(one))
      else if (key !== 'propertyNames' && key !== '$defs') walk(value)
    }
  }
  walk(packJsonSchema())
  const unnamed = [...choices].filter((one) => /[a-z]/.test(one) && !(one in VALUE_WORDS))
  expect(unnamed).toEqual(['unknown'])
})
