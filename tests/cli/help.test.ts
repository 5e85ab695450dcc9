import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it, vi } from 'vitest'
import { commandLine } from '../../src/cli/program.ts'
import { textWidth } from '../../src/report/index.ts'

const CLI = path.resolve('dist/cli/jixiao.js')
const OF_COMMANDER =
  /\b(usage|options?|commands?|arguments?|choices|default|preset|env|display|output|missing)\b|error:/i

function jixiao(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

vi.stubGlobal('__JIXIAO_VERSION__', '0.0.0')

function below(command: Command, names: readonly string[] = []): { names: readonly string[]; command: Command }[] {
  return [{ names, command }, ...command.commands.flatMap((child) => below(child, [...names, child.name()]))]
}

const commands = below(commandLine(() => undefined))

describe('the help', () => {
  it('is there for every command', () => {
    expect(commands.map(({ names }) => names.join(' '))).toEqual(
      expect.arrayContaining(['', 'check', 'explain', 'pack', 'pack lint', 'template insert', 'template new']),
    )
  })

  it.each(commands.map(({ names, command }) => [['jixiao', ...names].join(' '), names, command] as const))(
    'of %s is Chinese throughout and stands in columns',
    (_, names, command) => {
      const { status, stdout } = jixiao(...names, '--help')
      expect(status).toBe(0)
      expect(stdout).toMatch(/^用法： jixiao/)
      expect(stdout).not.toMatch(OF_COMMANDER)
      for (const option of command.options) expect(stdout).toContain(option.flags)
      for (const child of command.commands) expect(stdout).toContain(child.description().slice(0, 12))
      const items = [...stdout.matchAll(/^ {2}\S.*? {2,}(?=\S)/gm)].map(([line]) => textWidth(line))
      expect(items.length).toBeGreaterThan(0)
      expect(new Set(items).size).toBe(1)
      for (const line of stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(86)
    },
  )

  it('says what may be written for an option, what it is otherwise, and what must be written', () => {
    expect(jixiao('check', '--help').stdout).toMatch(/--format <格式> +输出格式（可以是 text、json；不写则是 text）/)
    expect(jixiao('pack', 'init', '--help').stdout).toContain('（不写则是 baseline）')
    expect(jixiao('template', 'new', '--help').stdout).toContain('F1 到 F9（必须写）')
  })

  it('is what a command shows that only holds others, and what `help` shows of another', () => {
    for (const names of [[], ['pack'], ['template']]) {
      const { status, stdout } = jixiao(...names)
      expect(status).toBe(0)
      expect(stdout).toBe(jixiao(...names, '--help').stdout)
    }
    expect(jixiao('pack', 'help', 'lint').stdout).toBe(jixiao('pack', 'lint', '--help').stdout)
  })
})

describe('a wrong command line', () => {
  it.each([
    [['chekc'], '没有「chekc」这个命令。可用的有：check、mark、fix、explain、rules、template、pack、columns。'],
    [['pack', 'lnt'], '没有「lnt」这个命令。可用的有：init、lint、test、diff。'],
    [['check'], '还缺参数：<路径>。'],
    [['check', 'a.xlsx', '--formt'], '没有「--formt」这个选项。您要的是不是 --format？'],
    [['check', 'a.xlsx', '--zzzzzz'], '没有「--zzzzzz」这个选项。用 --help 看用法。'],
    [['check', 'a.xlsx', '--lang', 'fr'], '选项 --lang <语言> 不能是「fr」，可用的有：zh-CN、en。'],
    [['check', 'a.xlsx', '--out'], '选项 --out <文件> 后面要写一个值。'],
    [['template', 'new'], '还缺选项 --form <表样>。'],
    [['columns', 'a.xlsx', 'b.xlsx'], '参数太多了：最多 1 个，写了 2 个。'],
  ])('%j is answered in Chinese, with what to write', (args, words) => {
    const { status, stdout, stderr } = jixiao(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(OF_COMMANDER)
  })
})
