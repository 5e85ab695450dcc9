import { Help, type Argument, type Option } from 'commander'
import { textWidth, wrap } from '../report/index.ts'

const OF_COMMANDER = new Help()

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

/**
 * commander's help in Chinese: what it writes itself is put into words here, and a Chinese character counts as the two
 * columns it takes.
 */
export const HELP: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  commandUsage: (command) => inChinese(OF_COMMANDER.commandUsage(command)),
  subcommandTerm: (command) => inChinese(OF_COMMANDER.subcommandTerm(command)),
  optionDescription: ({ description, mandatory, argChoices, defaultValue, required }: Option) =>
    description +
    remarks([
      ...(mandatory ? ['必须写'] : []),
      ...choices(argChoices, description),
      ...(required && defaultValue !== undefined ? [`不写则是 ${shown(defaultValue)}`] : []),
    ]),
  argumentDescription: ({ description, argChoices }: Argument) =>
    description + remarks(choices(argChoices, description)),
  displayWidth: textWidth,
  boxWrap: (text, width) =>
    text
      .split('\n')
      .flatMap((line) => wrap(line, width))
      .join('\n'),
}

function inChinese(term: string): string {
  return term.replace('[options]', '[选项]').replace('[command]', '[命令]')
}

/** What may be written, where the description does not say it already. */
function choices(names: readonly string[] | undefined, description: string): string[] {
  return names === undefined || names.every((name) => description.includes(name)) ? [] : [`可以是 ${names.join('、')}`]
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function remarks(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `（${parts.join('；')}）`
}
