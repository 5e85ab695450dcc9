import Big from 'big.js'
import { ruleById } from '../rules/index.ts'
import { LabelBook } from '../table/index.ts'
import { normalise } from '../value/index.ts'
import { BUILTIN_PACKS, builtinPack } from './builtin.ts'
import type { PackCheckData } from './checks/index.ts'
import type { PackPath } from './issue.ts'
import { compilePattern } from './pattern/index.ts'
import { lineageOf, resolvePack, type PackFinder } from './resolve.ts'
import type { Pack, RuleSettings, WordingKey } from './schema.ts'

/** Something in an accepted pack that cannot be meant so (error), or that does nothing (warning). */
export interface PackRemark {
  readonly code: 'contradiction' | 'unused-word' | 'unused-label' | 'no-effect'
  readonly severity: 'error' | 'warning'
  readonly steps: PackPath
  readonly message: string
}

/** What a careful reader would ask about a pack that `parsePack` has accepted. */
export function lintPack(pack: Pack, find: PackFinder = builtinPack): PackRemark[] {
  const { chain } = lineageOf(pack, find)
  const parent = chain[chain.length - 2]
  return [
    ...(BUILTIN_PACKS.some(({ id }) => id === pack.id)
      ? [remark('no-effect', 'warning', ['id'], `「${pack.id}」是内置规则包的名称，请换一个，免得分不清`)]
      : []),
    ...wordRemarks(pack, parent, find),
    ...labelRemarks(pack),
    ...ruleRemarks(pack),
    ...checkRemarks(pack.checks ?? []),
  ]
}

function remark(
  code: PackRemark['code'],
  severity: PackRemark['severity'],
  steps: PackPath,
  message: string,
): PackRemark {
  return { code, severity, steps, message }
}

function wordRemarks(pack: Pack, parent: Pack | undefined, find: PackFinder): PackRemark[] {
  const known = parent ? resolvePack(parent, find).wording : null
  const remarks: PackRemark[] = []
  for (const [key, change] of Object.entries(pack.wording ?? {})) {
    const inherited = new Set(known?.[key as WordingKey] ?? [])
    const [added, removed] = [change?.add ?? [], change?.remove ?? []]
    added.forEach((word, i) => {
      const steps = ['wording', key, 'add', i]
      if (removed.includes(word))
        remarks.push(remark('contradiction', 'error', steps, `「${word}」又加又删，请只留一处`))
      else if (inherited.has(word))
        remarks.push(remark('unused-word', 'warning', steps, `「${word}」本来就有，不用再加`))
    })
    removed.forEach((word, i) => {
      if (inherited.has(word) || added.includes(word)) return
      remarks.push(
        remark('unused-word', 'warning', ['wording', key, 'remove', i], `本来就没有「${word}」，删它不起作用`),
      )
    })
  }
  const vague = new Set(pack.wording?.vague?.add)
  pack.wording?.accepted?.add?.forEach((word, i) => {
    if (!vague.has(word)) return
    const steps = ['wording', 'accepted', 'add', i]
    remarks.push(
      remark('contradiction', 'error', steps, `「${word}」既写进了空泛的（vague），又写进了可以接受的（accepted）`),
    )
  })
  return remarks
}

function labelRemarks(pack: Pack): PackRemark[] {
  const book = new LabelBook()
  return Object.keys(pack.labels ?? {})
    .filter((label) => !book.column(label) && !book.field(label) && book.list(label).length === 0)
    .map((label) =>
      remark(
        'unused-label',
        'warning',
        ['labels', label],
        `不认识标签「${label}」，给它加别名不起作用；左边请写已知的标签，如“三级指标”`,
      ),
    )
}

function ruleRemarks(pack: Pack): PackRemark[] {
  const remarks: PackRemark[] = []
  const look = (rules: Readonly<Record<string, RuleSettings>>, above: PackPath, isScoped: boolean) => {
    for (const [id, settings] of Object.entries(rules)) {
      if (typeof settings === 'string') continue
      const steps = [...above, id, 'options']
      if (settings.severity === 'off' && settings.options) {
        remarks.push(
          remark('contradiction', 'error', steps, `规则「${id}」已经关闭，选项不起作用：请去掉选项，或不要关闭`),
        )
      } else if (isScoped && settings.options && ruleById(id)?.scope === 'workbook') {
        remarks.push(
          remark(
            'no-effect',
            'warning',
            steps,
            `规则「${id}」对着整个文件查一次，只对部分表改选项不起作用；可以改级别或关闭`,
          ),
        )
      }
    }
  }
  look(pack.rules ?? {}, ['rules'], false)
  pack.overrides?.forEach(({ rules }, i) => {
    look(rules, ['overrides', i, 'rules'], true)
  })
  const weights = pack.rules?.['weight-sum']
  if (pack.weightTotals && typeof weights === 'object' && weights.options?.['totals'] !== undefined) {
    remarks.push(
      remark(
        'contradiction',
        'error',
        ['weightTotals'],
        '权重合计写了两处（weightTotals 和 rules.weight-sum.options.totals），请只留一处',
      ),
    )
  }
  return remarks
}

function checkRemarks(checks: readonly PackCheckData[]): PackRemark[] {
  return checks.flatMap((check, i) =>
    checks
      .slice(0, i)
      .flatMap((earlier) => (isSamePlace(check, earlier) ? against(check, earlier, ['checks', i]) : [])),
  )
}

/** At the same place of the same tables, under no further condition. */
function isSamePlace(a: PackCheckData, b: PackCheckData): boolean {
  const key = ({ at, when, where, unless }: PackCheckData) => JSON.stringify([[at].flat(), when, where, unless])
  return key(a) === key(b)
}

function against(check: PackCheckData, earlier: PackCheckData, path: PackPath): PackRemark[] {
  const both: [PackCheckData, PackCheckData][] = [
    [check, earlier],
    [earlier, check],
  ]
  return both.flatMap(([one, other]): PackRemark[] => {
    if (one.check === 'range' && other.check === 'range' && one !== earlier && one.unit === other.unit) {
      const never =
        (one.min !== undefined && other.max !== undefined && new Big(one.min).gt(other.max)) ||
        (one.max !== undefined && other.min !== undefined && new Big(one.max).lt(other.min))
      return never ? [contradicts(check, earlier, path, '两个范围没有交集')] : []
    }
    if (one.check !== 'allowed') return []
    const refused = one.values.filter((value) => refuses(other, normalise(value)))
    return refused.length > 0
      ? [contradicts(check, earlier, path, `允许的「${refused.join('」「')}」被另一条拒绝`)]
      : []
  })
}

function contradicts(check: PackCheckData, earlier: PackCheckData, path: PackPath, why: string): PackRemark {
  return remark('contradiction', 'error', path, `检查「${check.name}」和「${earlier.name}」互相矛盾：${why}`)
}

function refuses(check: PackCheckData, value: string): boolean {
  switch (check.check) {
    case 'forbidden':
      return check.words.some((word) => {
        const plain = normalise(word)
        if (check.part === 'whole') return value === plain
        if (check.part === 'start') return value.startsWith(plain)
        return check.part === 'end' ? value.endsWith(plain) : value.includes(plain)
      })
    case 'allowed':
      return !check.values.map(normalise).includes(value)
    case 'pattern':
      return compilePattern(check.pattern).fits(value) === (check.not ?? false)
    case 'length':
      return value.length > (check.max ?? Infinity) || value.length < (check.min ?? 0)
    default:
      return false
  }
}
