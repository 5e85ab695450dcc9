// One test file with all that it imports from the project, as a script that can be evaluated again and again.
import { build } from 'esbuild'
import fc from 'fast-check'
import path from 'node:path'
import vm from 'node:vm'
import { collector } from './collector.js'

// The same cases for every mutant; a failing one is not made smaller, nobody reads it.
fc.configureGlobal({ seed: 20260101, endOnFailure: true })

/**
 * Packages stay outside (they are not mutated and are loaded once); the project's own modules are inside and begin anew
 * at each evaluation, so that words and patterns at the top of a module are made while the mutant is active.
 * @param {string} file of the test, relative to the folder that the tests are run in
 * @returns {Promise<{ file: string, load: () => { name: string, run: () => unknown }[] }>}
 */
export async function testBundle(file) {
  const packages = { vitest: collector().vitest }
  const { outputFiles } = await build({
    entryPoints: [path.resolve(file)],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    plugins: [fromOutside(packages)],
    write: false,
    logLevel: 'silent',
  })
  const script = new vm.Script(`(packages) => {${outputFiles[0].text}\n}`, { filename: file })
  return {
    file,
    load() {
      const { vitest, tests } = collector()
      script.runInThisContext()({ ...packages, vitest })
      return tests
    },
  }
}

/** Makes each import of a package a look into `packages`, where the package is put once. */
function fromOutside(packages) {
  return {
    name: 'from-outside',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
        kind === 'entry-point' ? undefined : { path: name, namespace: 'package' },
      )
      onLoad({ filter: /./, namespace: 'package' }, async ({ path: name }) => {
        packages[name] ??= await import(name)
        const names = Object.keys(packages[name])
        const consts = names.map(
          (key, i) => `const n${String(i)} = packages[${JSON.stringify(name)}][${JSON.stringify(key)}]`,
        )
        return {
          contents: [...consts, `export { ${names.map((key, i) => `n${String(i)} as ${key}`).join(', ')} }`].join('\n'),
        }
      })
    },
  }
}

/** Whether a test file speaks of a module by its name: weight-sum.test.ts of weight-sum.ts. */
export function isTestOf(testFile, moduleFile) {
  return path.basename(testFile, '.test.ts') === path.basename(moduleFile, '.ts')
}
