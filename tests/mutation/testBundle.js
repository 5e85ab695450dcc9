// One test file with all that it imports from the project, as a script that can be evaluated again and again.
import { build } from 'esbuild'
import fc from 'fast-check'
import path from 'node:path'
import process from 'node:process'
import vm from 'node:vm'
import { collector } from './collector.js'

// The same cases for every mutant; a failing one is not made smaller, nobody reads it.
fc.configureGlobal({ seed: 20260101, endOnFailure: true })

/**
 * Packages stay outside (they are not mutated and are loaded once); the project's own modules are inside and begin anew
 * at each evaluation, so that words and patterns at the top of a module are made while the mutant is active.
 * @param {string} file of the test, relative to the folder that the tests are run in
 * @returns {Promise<{ file: string, reads: Set<string>, load: () => { name: string, run: () => unknown }[] }>}
 */
export async function testBundle(file) {
  const packages = { vitest: collector().vitest }
  const { metafile, outputFiles } = await build({
    // Stryker has changed into the sandbox since esbuild was loaded.
    absWorkingDir: process.cwd(),
    entryPoints: [path.resolve(file)],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    plugins: [fromOutside(packages)],
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const script = new vm.Script(`(packages) => {${outputFiles[0].text}\n}`, { filename: file })
  return {
    file,
    reads: readBy(file, metafile.inputs),
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

/**
 * The project's modules that a test reads itself. The doors of the rules are no way to them: behind those stands the
 * whole catalogue, of which a test runs only the rules that it names.
 */
function readBy(file, inputs, seen = new Set()) {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const { path: next } of inputs[file]?.imports ?? []) if (!RULE_DOOR.test(next)) readBy(next, inputs, seen)
  return seen
}

const RULE_DOOR = /^src\/rules\/(?:[a-z]+\/)?index\.ts$/
