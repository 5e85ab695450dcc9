/// <reference types="et-jsapi-declare" />
import type { WpsApplication } from '../index.ts'

/** What the pages need of WPS 表格 itself, beside what the adapter does: its panes and what pages share. */
export type WpsProgram = WpsApplication &
  Pick<WPSMergedRoot, 'Build' | 'CreateTaskPane' | 'Enum' | 'GetTaskPane' | 'PluginStorage' | 'UserName' | 'Version'>

/** WPS, where this page is one of its own; null in a browser. `wps` is the global's older name. */
export function wpsProgram(page: object = globalThis): WpsProgram | null {
  const { Application: program, wps } = page as { readonly Application?: WpsProgram; readonly wps?: WpsProgram }
  return program ?? wps ?? null
}
