import * as z from 'zod/mini'
import { onlyTypes, readPackSet, resolvePack, type FileIssue, type ResolvedPack } from '../../../src/packs/index.ts'

type TypeChange = ResolvedPack['projectTypes'][number]

/** A pack as files: itself and what it extends, by the names they have beside each other. */
export interface PackFiles {
  readonly main: string
  readonly files: Readonly<Record<string, string>>
}

export const packFilesShape = { main: z.string(), files: z.record(z.string(), z.string()) }

export type FilesRead =
  | {
      readonly ok: true
      readonly pack: ResolvedPack
      readonly files: PackFiles
      /** Its templates, where it has nothing else. */
      readonly templates: readonly TypeChange[] | null
    }
  | { readonly ok: false; readonly issues: readonly FileIssue[] }

/** Reads a pack that lies in files. `main` null: whichever no other of them extends. */
export function readPackFiles(files: ReadonlyMap<string, string>, main: string | null): FilesRead {
  const read = readPackSet(files, main ?? (files.size === 1 ? [...files.keys()][0] : undefined))
  if (!read.ok) return read
  const kept = { main: read.file, files: Object.fromEntries(files) }
  return { ok: true, pack: resolvePack(read.pack, read.find), files: kept, templates: onlyTypes(read.pack) }
}
