import { browserPacks } from '../../../../taskpane/browserPacks.ts'
import { createCommands } from '../../../../taskpane/commands.ts'
import { mountPane } from '../../../../taskpane/mount.tsx'
import { officeThemeSource } from '../../../../taskpane/theme/index.ts'
import { explain } from '../../common/obstacle.ts'
import type { ExcelHost } from '../index.ts'
import { associateCommands } from './ribbon.ts'
import { OBSTACLES } from './words.ts'

/** The least that checking needs. */
const FLOOR = '1.9'

/**
 * Opens the pane at a place of the page, once Excel answers; where it cannot be opened the page says why. What stands
 * there until then is the page's own first picture. The adapter and the core are loaded after that.
 */
export async function openPane(place: HTMLElement): Promise<void> {
  if (typeof Office === 'undefined') return explain(place, OBSTACLES.noLibrary)
  const { host: program } = await Office.onReady()
  if (program !== Office.HostType.Excel) return explain(place, OBSTACLES.outside)
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return explain(place, OBSTACLES.oldExcel)

  let opened: Promise<ExcelHost> | null = null
  const openHost = () => (opened ??= createHost())
  const session = mountPane(place, {
    openHost,
    now: () => Date.now(),
    // Office.js does not tell who the user is.
    author: () => '',
    packs: browserPacks(),
    // undefined on the web; no event of a change in Excel.
    theme: officeThemeSource({ colours: () => Office.context.officeTheme }),
  })
  // Excel for iPad and some older builds have no ribbon commands: there the pane does everything by itself.
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return
  associateCommands(
    createCommands({ session, host: openHost, showPane: () => Office.addin.showAsTaskpane() }),
    Office.actions,
  )
}

async function createHost(): Promise<ExcelHost> {
  const { createExcelHost, excelEnvironment } = await import('../index.ts')
  return createExcelHost(excelEnvironment())
}
