export type { WpsApplication } from './application.ts'
export { wpsHost, type WpsHost, type WpsHostOptions } from './wpsHost.ts'
