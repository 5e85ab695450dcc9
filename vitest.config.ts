import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/installTools.ts', 'tests/support/buildCli.ts'],
    testTimeout: 20_000,
  },
})
