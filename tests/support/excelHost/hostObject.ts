import type { CellRange } from '../../../src/sheet/index.ts'
import type { MemorySheet, MemoryWorkbook } from './memoryWorkbook.ts'

/** An answer that is an error, with the code Excel gives it. */
export class HostFailure extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** What can be listened to, by the number of the event on the wire. */
export const EVENT = { changed: 10, activated: 11, selected: 14 } as const
export type EventNumber = (typeof EVENT)[keyof typeof EVENT]

/** What the objects tell the host of: a write, a changed cell, a selection, a registration. */
export interface HostWorld {
  readonly workbook: MemoryWorkbook
  wrote(): void
  changed(sheet: MemorySheet, address: string, changeType: string): void
  selected(sheet: MemorySheet, event: EventNumber, address: string): void
  register(event: EventNumber, on: boolean): void
}

export interface Member {
  /** The ExcelApi version it came with, where that is above the floor of 1.9. */
  readonly since?: string
  readonly get?: () => unknown
  readonly set?: (value: unknown) => void
  readonly call?: (...args: unknown[]) => unknown
}

/** An object of Excel's model as the protocol sees it: members by their names on the wire; nothing else exists. */
export interface HostObject {
  readonly kind: string
  readonly id?: string
  readonly items?: () => HostObject[]
  readonly members: Readonly<Record<string, Member>>
}

export const get = (read: () => unknown): Member => ({ get: read })
export const call = (run: (...args: unknown[]) => unknown): Member => ({ call: run })

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new HostFailure('InvalidArgument', `a text was expected: ${String(value)}`)
  return value
}

export const WHOLE: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 }

/** Excel's protection: nothing is written; formats only where the protection allows it. */
export function refuseWriting(sheet: MemorySheet): void {
  if (sheet.isProtected) throw new HostFailure('AccessDenied', 'a protected sheet')
}

export function refuseFormatting(sheet: MemorySheet): void {
  if (sheet.isProtected && !sheet.allowFormatCells) throw new HostFailure('AccessDenied', 'a protected sheet')
}
