import webpack from 'webpack'

/**
 * Gives the modules of a build another text, after their loaders: `rewrite` gets the file's path with slashes and its
 * JavaScript, and gives null where it stays as it is. A rewritten module has no source map.
 */
export function rewriteModules(
  compiler: webpack.Compiler,
  name: string,
  rewrite: (file: string, source: string) => string | null,
): void {
  compiler.hooks.compilation.tap(name, (compilation) => {
    webpack.NormalModule.getCompilationHooks(compilation).processResult.tap(name, (result, module) => {
      const text = rewrite(module.resource.replaceAll('\\', '/'), String(result[0]))
      return text === null ? result : [text, undefined, undefined]
    })
  })
}
