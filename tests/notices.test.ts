import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('the third-party notices match the lockfile, and every licence is one we may ship', () => {
  expect(() => execFileSync(process.execPath, ['tools/notices.mjs', '--check'], { stdio: 'pipe' })).not.toThrow()
})
