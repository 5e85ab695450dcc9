const NEAR = String.raw`(?:\n\(Did you mean (?:one of )?(?<near>.+)\?\))?`

type Parts = Readonly<Record<string, string | undefined>>

/** commander's own errors, and how they are said in Chinese. */
const ERRORS: readonly (readonly [RegExp, (parts: Parts) => string])[] = [
  [
    new RegExp(`^error: unknown option '(?<name>.+)'${NEAR}`),
    ({ name, near }) => `没有「${name ?? ''}」这个选项。${near === undefined ? '' : `您要的是不是 ${list(near)}？`}`,
  ],
  [/^error: missing required argument '(?<name>.+)'/, ({ name }) => `还缺参数：<${name ?? ''}>。`],
  [/^error: required option '(?<name>.+)' not specified/, ({ name }) => `还缺选项 ${name ?? ''}。`],
  [/^error: option '(?<name>.+)' argument missing/, ({ name }) => `选项 ${name ?? ''} 后面要写一个值。`],
  [
    /^error: option '(?<name>.+)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<choices>.+)\./,
    ({ name, value, choices }) => `选项 ${name ?? ''} 不能是「${value ?? ''}」，可用的有：${list(choices ?? '')}。`,
  ],
  [
    /^error: too many arguments.* Expected (?<wanted>\d+) .*but got (?<got>\d+)/,
    ({ wanted, got }) => `参数太多了：最多 ${wanted ?? ''} 个，写了 ${got ?? ''} 个。`,
  ],
]

function list(names: string): string {
  return names.split(', ').join('、')
}

/** What commander says of a wrong command line, in Chinese, with where to look; ours stays as it is. */
export function usageError(text: string): string {
  for (const [pattern, words] of ERRORS) {
    const found = pattern.exec(text)
    if (found) return `${words(found.groups ?? {})}用 --help 看用法。\n`
  }
  return text
}

/** Of a word that is none of the commands. */
export function unknownCommand(name: string, commands: readonly string[]): string {
  return `没有「${name}」这个命令。可用的有：${commands.join('、')}。`
}
