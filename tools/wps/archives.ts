import { gzipSync, zipSync } from 'fflate'
import { tar } from './tar.ts'

/** A zip archive; the same files give the same bytes. */
export function zipArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The first date the format can write: a date of today would make every build another file. Given by its parts,
  // because the format writes local time.
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) })
}

/** A tar.gz archive; the same files give the same bytes. */
export function tarGzArchive(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return gzipSync(tar(files), { level: 9, mtime: 0 })
}
