/** Wrong → right, where the wrong one is no word anywhere: 散媒 → 散煤. Look-behind and look-ahead keep real words apart. */
const TYPOS: readonly (readonly [string, string])[] = [
  ['散媒', '散煤'],
  ['没批次', '每批次'],
  ['没人次', '每人次'],
  ['没季度', '每季度'],
  ['没场次', '每场次'],
  ['满意渡', '满意度'],
  ['满意读(?![者书物本])', '满意度'],
  ['合格律(?!师)', '合格率'],
  ['覆盖律(?!师)', '覆盖率'],
  ['及时律(?!师)', '及时率'],
  ['知哓', '知晓'],
  ['复盖', '覆盖'],
  ['抽捡', '抽检'],
  ['监侧', '监测'],
  ['检侧', '检测'],
  ['(?<!公|发|颁)布署', '部署'],
  ['按装(?![机置修备载配车箱])', '安装'],
  ['防犯(?![罪规法])', '防范'],
  ['防冶', '防治'],
  ['整冶', '整治'],
  ['(?<!陶)冶理', '治理'],
  ['综冶', '综治'],
  ['攻艰', '攻坚'],
  ['园满(?=完成|结束|成功|举办|举行|落幕|召开)', '圆满'],
  ['(?<![毕究])竟争', '竞争'],
  ['松驰', '松弛'],
  ['幅射', '辐射'],
  ['气侯', '气候'],
  ['侯诊', '候诊'],
  ['辩识', '辨识'],
  ['补尝', '补偿'],
  ['赔尝', '赔偿'],
  ['惯彻', '贯彻'],
  ['枝术', '技术'],
  ['绩郊', '绩效'],
  ['提搞', '提高'],
  ['(?<!自)己完成', '已完成'],
  ['培圳', '培训'],
]

/** A word written twice: 意见意见. Words that rightly meet themselves (工作工作人员, 服务服务对象) are not among them. */
const TWICE = ['意见', '问题', '情况', '任务', '数量', '进行', '完成', '开展', '提高', '提升', '确保', '加强']
const PARTICLE_TWICE = '(?<!目)的的(?!确)'

/** What stands around a wrong word and is not part of it. */
const AROUND = /\(\?[^)]*\)/g

/** A mistake in a text: what stands there and what was meant. */
export interface Typo {
  readonly wrong: string
  readonly right: string
}

/** Finds the first mistake of a text; null where there is none. `more` are words of the pack's own, wrong → right. */
export function typoFinder(more: Readonly<Record<string, string>>): (text: string) => Typo | null {
  const entries: (readonly [string, string])[] = [
    ...TYPOS,
    ...TWICE.map((word) => [word + word, word] as const),
    ...Object.entries(more).map(([wrong, right]) => [escaped(wrong), right] as const),
  ]
  const any = new RegExp(`${entries.map(([wrong]) => wrong).join('|')}|${PARTICLE_TWICE}`)
  const hint = hintOf(entries)
  return (text) => {
    const wrong = hint(text) ? any.exec(text)?.[0] : undefined
    if (wrong === undefined) return null
    const entry = entries.find(([pattern]) => pattern.replace(AROUND, '') === wrong)
    return { wrong, right: entry?.[1] ?? wrong.slice(0, 1) }
  }
}

/** What a letter tells of a text that holds it: nothing, that it may be wrong, or that it may begin a word said twice. */
const WRONG = 1
const TWICE_SAID = 2
const LETTERS = 0x10000

/**
 * Whether a text may hold a mistake at all: one of the wrong letters, or a pair that repeats. Asked of every text of a
 * table; looking letters up is several times faster than any pattern of so many.
 */
function hintOf(entries: readonly (readonly [string, string])[]): (text: string) => boolean {
  const told = new Uint8Array(LETTERS)
  for (const [pattern, right] of entries) {
    const chars = [...pattern.replace(AROUND, '').replaceAll('\\', '')]
    const wrong = chars.find((char) => !right.includes(char))
    if (wrong === undefined) told[chars[0]?.charCodeAt(0) ?? 0] = TWICE_SAID
    else told[wrong.charCodeAt(0)] = WRONG
  }
  told['的'.charCodeAt(0)] = TWICE_SAID
  return (text) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const kind = told[code]
      if (kind === WRONG) return true
      if (kind === TWICE_SAID && (text.charCodeAt(i + 1) === code || text.charCodeAt(i + 2) === code)) return true
    }
    return false
  }
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
