import { execFileSync } from 'node:child_process'

/** The command line is tested as people run it: built from the sources as they are now. */
export default function setup(): void {
  execFileSync(process.execPath, ['tools/build-cli.mjs'], { stdio: 'inherit' })
}
