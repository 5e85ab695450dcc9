import { installWps } from './standIn.ts'

// A page of the add-in by itself, as from file://, where pages cannot see each other: each has a WPS of its own.
globalThis.wpsStandIn = installWps(globalThis.wpsSetting)
Object.defineProperty(globalThis, 'Application', { value: globalThis.wpsStandIn.application })
