import { fact, note, type Check } from './check.ts'

/** The engine and the page around the product: facts, but for the engine's age. */
export const SURROUNDINGS: readonly Check[] = [
  { title: 'WPS 版本', run: ({ program }) => note(`${String(program.Version)} (${String(program.Build)})`) },
  {
    title: '浏览器组件',
    run() {
      const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0)
      return { ok: version >= 88, saw: `Chromium ${String(version)}，${navigator.platform}` }
    },
  },
  {
    title: '网页从哪里来',
    run: () => note(`${location.protocol}，${globalThis.isSecureContext ? '安全上下文' : '不是安全上下文'}`),
  },
  {
    title: '剪贴板、randomUUID',
    run: () =>
      fact([typeof (navigator as Partial<Navigator>).clipboard, typeof (crypto as Partial<Crypto>).randomUUID]),
  },
  {
    title: '可能没有的部件',
    run: ({ program }) =>
      fact({
        Enum: typeof program.Enum,
        DebugTools: typeof (program.DebugTools as object | undefined),
        CustomXMLParts: typeof (program.ActiveWorkbook.CustomXMLParts as object | undefined),
      }),
  },
  {
    title: '网页之间共用的存储',
    run({ program: { PluginStorage: storage } }) {
      storage.setItem('jixiao.selftest', 12)
      const kept: unknown = storage.getItem('jixiao.selftest')
      storage.removeItem('jixiao.selftest')
      const gone: unknown = storage.getItem('jixiao.selftest')
      const saw = `存 12，取到 ${typeof kept}，删后取到 ${gone === null ? 'null' : typeof gone}`
      return { ok: Number(kept) === 12 && !gone, saw }
    },
  },
  {
    title: '没有的窗格',
    run: ({ program }) => fact(program.GetTaskPane(987_654_321) as unknown),
  },
]
