// Stryker's way to our tests. Vitest itself takes two seconds to load a test file; a mutant is to take a few hundredths.
import { declareFactoryPlugin, commonTokens, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import path from 'node:path'
import process from 'node:process'
import { performance } from 'node:perf_hooks'
import { testBundle } from './testBundle.js'

class InProcessRunner {
  /** @param {{ jixiaoTests: string[] }} options the test files, relative to the sandbox */
  constructor(options) {
    this.files = options.jixiaoTests
    this.space = globalThis.__stryker__ ??= {}
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    this.bundles = await Promise.all(this.files.map(testBundle))
  }

  async dryRun() {
    this.space.activeMutant = undefined
    this.space.mutantCoverage = { static: {}, perTest: {} }
    const tests = await this.run(this.bundles, { bail: false })
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.space.mutantCoverage }
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    Object.assign(this.space, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const module = path.relative(process.cwd(), sandboxFileName).replaceAll(path.sep, '/')
    const wanted = testFilter && new Set(testFilter)
    // Without a filter the mutant stands in what a module says once, when it is loaded.
    const files = testFilter && new Set(testFilter.map((id) => id.split('#')[0]))
    const bundles = this.bundles.filter(({ file, reads }) => (files ? files.has(file) : reads.has(module)))
    const tests = await this.run(bundles, { bail: !disableBail, wanted })
    const reached = determineHitLimitReached(this.space.hitCount, hitLimit)
    return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests })
  }

  /** Runs the bundles' tests, or only the wanted ones; a file that cannot even be loaded is one failed test. */
  async run(bundles, { bail, wanted }) {
    const results = []
    for (const { file, load } of bundles) {
      this.space.currentTestId = undefined
      const loaded = await attempt(`${file}#load`, file, () => load())
      if (loaded.status === TestStatus.Failed) results.push(loaded)
      for (const test of loaded.value ?? []) {
        const id = `${file}#${test.name}`
        if (wanted && !wanted.has(id)) continue
        this.space.currentTestId = id
        results.push({ ...(await attempt(id, file, test.run)), value: undefined })
        if (bail && results.at(-1).status === TestStatus.Failed) return results
      }
      if (bail && results.at(-1)?.status === TestStatus.Failed) return results
    }
    return results
  }
}

async function attempt(id, fileName, action) {
  const start = performance.now()
  const result = { id, name: id, fileName }
  try {
    const value = await action()
    return { ...result, value, timeSpentMs: performance.now() - start, status: TestStatus.Success }
  } catch (error) {
    const failureMessage = String(error?.message ?? error).slice(0, 300)
    return { ...result, timeSpentMs: performance.now() - start, status: TestStatus.Failed, failureMessage }
  }
}

function create(options) {
  return new InProcessRunner(options)
}
create.inject = tokens(commonTokens.options)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)]
export const strykerValidationSchema = {
  properties: { jixiaoTests: { type: 'array', items: { type: 'string' } } },
}
