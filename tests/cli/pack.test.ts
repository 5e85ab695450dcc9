import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CLI = path.resolve('dist/cli/jixiao.js')
const SAMPLE = path.resolve('samples/07-四川-指标值分列的绩效目标表.xlsx')
const HEAD = { schema: 'jixiao-pack/1', id: 'shi-li', title: '示例市规则', version: '1.0.0' }

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-pack-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  })
  return { status, stdout, stderr }
}

function write(name: string, content: object | string): string {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return name
}

interface Lint {
  issues: { line: number; column: number; severity: string; code: string; path: string; file: string }[]
}
const lint = (name: string) => {
  const { status, stdout } = jixiao('pack', 'lint', '--format', 'json', name)
  return { status, issues: (JSON.parse(stdout) as Lint).issues }
}

describe('jixiao pack init', () => {
  it('writes a pack that passes its own lint and test', () => {
    expect(jixiao('pack', 'init', 'my-pack', '--title', '我市规则', '--out', 'my.json').status).toBe(0)
    expect(jixiao('pack', 'lint', 'my.json')).toMatchObject({ status: 0, stderr: '' })
    expect(jixiao('pack', 'test', 'my.json').stdout).toBe('例子 2 个，相符 2 个。\n')
  })
  it('does not write over a file, and refuses a name that no pack can have', () => {
    const before = readFileSync(path.join(folder, 'my.json'), 'utf8')
    expect(jixiao('pack', 'init', 'other', '--out', 'my.json')).toMatchObject({ status: 2 })
    expect(readFileSync(path.join(folder, 'my.json'), 'utf8')).toBe(before)
    const { status, stderr } = jixiao('pack', 'init', '我的', '--out', 'bad.json')
    expect([status, existsSync(path.join(folder, 'bad.json'))]).toEqual([2, false])
    expect(stderr).toContain('id：')
  })
})

describe('jixiao pack lint', () => {
  const lines = (...inside: string[]) =>
    `{\n${Object.entries(HEAD)
      .map(([key, value]) => `  "${key}": "${value}",`)
      .join('\n')}\n${inside.join('\n')}\n}\n`
  const check = (name: string, pattern: string) =>
    JSON.stringify({ name, title: '示例', message: '示例', check: 'pattern', at: '指标.指标值', pattern })

  it('tells line and column of what is wrong', () => {
    write(
      'rule.json',
      lines('  "rules": {', '    "cost-summ": "off",', '    "weight-sum": { "options": { "total": [90] } }', '  }'),
    )
    expect(lint('rule.json')).toMatchObject({
      status: 1,
      issues: [
        { line: 7, column: 5, code: 'unknown-rule', path: 'rules.cost-summ' },
        { line: 8, column: 34, code: 'unknown-option', path: 'rules.weight-sum.options.total' },
      ],
    })
  })
  it('tells where a text stops being JSON, and where a key stands twice', () => {
    write('broken.json', '{\n  "schema": "jixiao-pack/1",\n  "id": "x" "title": "y"\n}')
    expect(lint('broken.json')).toMatchObject({ status: 1, issues: [{ line: 3, column: 13, code: 'not-json' }] })
    expect(jixiao('pack', 'lint', 'broken.json').stdout).toContain(
      'broken.json:3:13  须改  「"title"」前面少了一个英文逗号',
    )
    write('twice.json', lines('  "rules": { "cost-sum": "off" },', '  "rules": {}'))
    expect(lint('twice.json')).toMatchObject({ status: 1, issues: [{ line: 7, column: 3, code: 'repeated-key' }] })
  })
  it('refuses a pattern that can blow up: what the dialect leaves out at once, the rest by recheck', () => {
    write('nested.json', lines(`  "checks": [`, `    ${check('a', '(a+)+')}`, '  ]'))
    expect(lint('nested.json')).toMatchObject({ status: 1, issues: [{ line: 7, code: 'bad-pattern' }] })
    const patterns = [
      check('a', '(a|a)*b'),
      check('b', '.*甲.*乙.*丙'),
      check('c', '.*(验收|完成).*'),
      check('d', '\\d{4}年(底)?前?'),
    ]
    write('slow.json', lines('  "checks": [', ...patterns.map((one, i) => `    ${one}${i < 3 ? ',' : ''}`), '  ]'))
    expect(lint('slow.json')).toMatchObject({
      status: 1,
      issues: [
        { line: 7, severity: 'error', code: 'slow-pattern', path: 'checks.0.pattern' },
        { line: 8, severity: 'error', code: 'slow-pattern', path: 'checks.1.pattern' },
      ],
    })
  }, 30_000)
  it('tells contradictions as errors, and what does nothing as a warning', () => {
    write(
      'word.json',
      lines(
        '  "wording": {',
        '    "vague": { "add": ["甲"], "remove": ["甲"] },',
        '    "degrees": { "remove": ["没有的词"] }',
        '  }',
      ),
    )
    const { status, stdout } = jixiao('pack', 'lint', 'word.json')
    expect(status).toBe(1)
    expect(stdout).toContain('word.json:7:24  须改  wording.vague.add.0：「甲」又加又删')
    expect(stdout).toContain('word.json:8:29  提醒  wording.degrees.remove.0：')
    expect(stdout).toContain('须改 1 处，提醒 1 处。')
  })
  it('says so where there is nothing to read', () => {
    const { status, stderr } = jixiao('pack', 'lint', 'nowhere.json')
    expect(status).toBe(2)
    expect(stderr).toContain('没有找到规则包「nowhere.json」')
  })
})

describe('jixiao pack test', () => {
  it('fails where an example does not turn out as it says, and tells what was found', () => {
    const examples = {
      'range-value': { good: ['产出 | 数量 | 批次 | 1-2批次'], bad: ['产出 | 数量 | 批次 | !1-2批次'] },
    }
    write('examples.json', { ...HEAD, examples })
    const { status, stdout } = jixiao('pack', 'test', 'examples.json')
    expect(status).toBe(1)
    expect(stdout).toContain('不符  range-value 不该提示的第 1 个例子：应当在 （无），实际在 D3')
    expect(stdout).toContain('例子 2 个，相符 1 个。')
  })
})

describe('--pack', () => {
  it('takes a folder whose packs extend each other', () => {
    write('set/sheng.json', { ...HEAD, id: 'sheng', extends: 'upload' })
    write('set/shi.json', { ...HEAD, extends: 'sheng.json', rules: { 'upload/unit-required': 'info' } })
    write('set/notes.json', '{"schema": "something-else"}')
    const { stdout } = jixiao('check', '--format', 'json', '--pack', 'set', SAMPLE)
    const { files } = JSON.parse(stdout) as {
      files: { pack: { id: string }; findings: { rule: string; severity: string }[] }[]
    }
    expect(files[0]?.pack.id).toBe('shi-li')
    const own = files[0]?.findings.filter(({ rule }) => rule === 'upload/unit-required') ?? []
    expect(own.length).toBeGreaterThan(0)
    expect(own.every(({ severity }) => severity === 'info')).toBe(true)
    expect(jixiao('check', '--pack', path.join('set', 'shi.json'), SAMPLE).stderr).toBe('')
  })
  it('does not leave the folder of a pack to find what it extends', () => {
    write('up.json', { ...HEAD, id: 'up' })
    write('set2/shi.json', { ...HEAD, extends: '../up.json' })
    const { status, stderr } = jixiao('check', '--pack', path.join('set2', 'shi.json'), SAMPLE)
    expect(status).toBe(2)
    expect(stderr).toContain('extends：没有找到它所继承的规则包「../up.json」')
  })
  it('refuses a bad one with line, path and what may stand there', () => {
    write('bad/shi.json', { ...HEAD, rules: { 'cost-sum': '须改', 'range-value': 'fatal' } })
    const { status, stderr } = jixiao('check', '--pack', path.join('bad', 'shi.json'), SAMPLE)
    expect(status).toBe(2)
    expect(stderr).toContain('  第 7 行 rules.cost-sum：只能写 "error"（须改）、')
    expect(stderr).toContain('  第 8 行 rules.range-value：只能写 "error"（须改）、')
  })
  it('says of a file in GBK how to save it', () => {
    writeFileSync(
      path.join(folder, 'gbk.json'),
      Buffer.from([0x7b, 0x22, 0xca, 0xbe, 0xc0, 0xfd, 0x22, 0x3a, 0x31, 0x7d]),
    )
    expect(jixiao('check', '--pack', 'gbk.json', SAMPLE).stderr).toContain('“另存为”时编码选 UTF-8')
    expect(jixiao('pack', 'lint', 'gbk.json').stdout).toContain('gbk.json:1:1  须改  文件不是 UTF-8 编码')
  })
  it('knows kinds of projects where the pack speaks of them', () => {
    write('kinds.json', {
      ...HEAD,
      overrides: [{ when: { projectTypes: ['sampling'] }, rules: { 'range-value': 'off' } }],
    })
    const { stdout } = jixiao('check', '--format', 'json', '--pack', 'kinds.json', SAMPLE)
    const { files } = JSON.parse(stdout) as { files: { problems: { message: string }[] }[] }
    expect(JSON.stringify(files[0]?.problems)).not.toContain('项目类型')
  })
})

describe('jixiao columns', () => {
  it('prints the three columns, ready to be pasted, and names what it is not sure of', () => {
    const { status, stdout } = jixiao('columns', SAMPLE)
    expect(status).toBe(0)
    const [head, ...rows] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
    expect(head).toEqual(['一级指标', '二级指标', '三级指标', '计算符号', '指标值', '计量单位'])
    expect(rows.length).toBeGreaterThan(5)
    expect(rows).toContainEqual(['产出指标', '数量指标', '巡护道路里程', '≥', '860', '公里'])
  })
  it('gives the same as JSON, with the cells', () => {
    const { stdout } = jixiao('columns', '--format', 'json', SAMPLE)
    const { tables } = JSON.parse(stdout) as { tables: { rows: { name: string; symbol: string; cell: string }[] }[] }
    expect(tables[0]?.rows[0]).toMatchObject({ symbol: '≥', cell: expect.stringMatching(/^[A-Z]+\d+$/) as string })
  })
  it('says so where a file holds no table', () => {
    expect(jixiao('columns', 'nowhere.xlsx').status).toBe(2)
  })
})
