import type { SheetHost } from '../../sheet/index.ts'
import type { WpsApplication } from './application.ts'

/** The host port over the WPS JSAPI. */
export interface WpsHost extends SheetHost {
  /** Takes our listeners off WPS: for a page that goes. */
  dispose(): void
}

export interface WpsHostOptions {
  /** Told of failures nobody waits for: a change event that could not be followed. */
  readonly onError?: (error: unknown) => void
}

export function wpsHost(application: WpsApplication, options: WpsHostOptions = {}): WpsHost {
  throw new Error(`not yet: ${String(application)}${String(options)}`)
}
