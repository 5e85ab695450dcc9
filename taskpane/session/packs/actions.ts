import { packWords } from '../../words/packs.ts'
import type { Checking } from '../checking.ts'
import type { Desk } from '../desk.ts'
import type { Keeping, KeptChange } from '../keeping.ts'
import { localDay } from '../localDate.ts'
import type { PacksState } from '../packsState.ts'
import type { PackActions } from '../session.ts'
import { keepOwnTemplates } from '../ownTemplates.ts'
import type { Sharing } from '../sharing.ts'
import { choicesOf, keepChoice, NOTHING_CHOSEN, readChoice, sharedPack, type Choice } from './choice.ts'
import { columnsOf } from './columns.ts'
import { shownIssues } from './issues.ts'
import { readPackFiles, type FilesRead } from './packFiles.ts'
import { FITTING, type Shared } from './shared.ts'

type PackRead = Extract<FilesRead, { ok: true }>

export interface PackDesk {
  readonly desk: Desk
  readonly checking: Checking
  readonly keeping: Keeping
  readonly sharing: Sharing
  /** Changes what is kept with the workbook, checks by it and saves it. */
  readonly change: (what: KeptChange, notice: string) => Promise<void>
}

/** What can be done about packs: another one for this computer, one for the workbook, and the columns to be uploaded. */
export function packActions({ desk, checking, keeping, sharing, change }: PackDesk): PackActions {
  const { store, environment } = desk
  const { packs: source } = environment
  const put = (part: Partial<PacksState>) => store.put({ packs: { ...store.get().packs, ...part } })
  const say = (text: string) => store.put({ notice: { text, undo: false, skipped: [] } })
  const chosen = () => (source ? readChoice(source) : NOTHING_CHOSEN)

  /** Takes a choice for this computer, and checks what is shown by it. Gives whether it will hold the next time too. */
  const take = async (choice: Choice, found: Shared | null = null): Promise<boolean> => {
    const isKept = source ? keepChoice(source, choice) : false
    const shared = found ?? (source ? await sharedPack(source, choice, environment.now()) : FITTING)
    if (shared.problem !== null) {
      store.put({ failure: { code: 'bad-pack', message: shared.problem, retry: null } })
    }
    sharing.use(shared)
    keeping.packChanged()
    await checking.reinspect()
    return isKept
  }

  /** Makes a pack that was read the one that holds on this computer. */
  const use = async (read: PackRead) => {
    const imported = { ...read.files, files: { ...read.files.files }, keptOn: localDay(environment.now()) }
    const shared: Shared = { ...FITTING, pack: read.pack, origin: 'imported', files: read.files }
    const isKept = await take({ ...chosen(), use: 'imported', imported }, shared)
    const { title, version } = read.pack
    say(isKept ? packWords.imported(title, version) : packWords.importedForNow(title, version))
  }

  /** Keeps the templates of a pack beside what there is; the rules stay as they are. */
  const add = async ({ pack: { id, title }, templates: changes }: PackRead) => {
    const own = { id, title, keptOn: localDay(environment.now()), changes: changes ?? [] }
    const isKept = source ? keepOwnTemplates(source, own) : false
    say(isKept ? packWords.templatesAdded(title) : packWords.templatesNoRoom(title))
    if (!isKept) return
    // 模板 takes over what is new with the next check.
    keeping.packChanged()
    await checking.reinspect()
  }

  /** What was read last, where the user is asked what to do with it. */
  let asked: PackRead | null = null

  return {
    async openDialog() {
      const choices = source ? await choicesOf(source, chosen(), environment.now()) : []
      put({ dialog: { choices, templates: null, refused: [] } })
    },
    closeDialog() {
      asked = null
      put({ dialog: null })
      return Promise.resolve()
    },
    async choose(key) {
      const choice = store.get().packs.dialog?.choices.find((one) => one.key === key)
      put({ dialog: null })
      await take({ ...chosen(), use: key })
      say(key === 'fitting' || !choice ? packWords.chosenFitting : packWords.chosen(choice.title))
    },
    async importFiles(files) {
      const read = readPackFiles(new Map(files.map(({ name, text }) => [name, text])), null)
      if (!read.ok) {
        const choices = store.get().packs.dialog?.choices ?? []
        put({ dialog: { choices, templates: null, refused: shownIssues(read.issues) } })
        return
      }
      if (read.templates && source) {
        asked = read
        const { choices = [] } = store.get().packs.dialog ?? {}
        put({ dialog: { choices, templates: { title: read.pack.title, count: read.templates.length }, refused: [] } })
        return
      }
      put({ dialog: null })
      await use(read)
    },
    async settleImport(how) {
      const read = asked
      asked = null
      put({ dialog: null })
      if (read) await (how === 'add' ? add(read) : use(read))
    },
    async keepInWorkbook() {
      const { pack } = checking
      if (!pack || store.get().packs.use?.cannotKeep !== null) return
      const { files } = await sharing.current()
      // A built-in one is kept by its name: whoever opens the workbook has it.
      const kept = files?.files[files.main] ?? pack.id
      await change((state) => ({ ...state, pack: kept }), packWords.kept(pack.title))
    },
    dropFromWorkbook: () => change((state) => ({ ...state, pack: null }), packWords.dropped),
    openColumns() {
      const { shown } = checking
      const { scope, sheet } = store.get()
      const tables = shown?.result.tables.filter((table) => scope === 'workbook' || table.sheet === sheet?.sheet)
      put({ columns: shown && tables ? columnsOf(tables, shown.grids) : null })
      return Promise.resolve()
    },
    closeColumns() {
      put({ columns: null })
      return Promise.resolve()
    },
  }
}
