import path from 'node:path'
import { existsSync } from 'node:fs'

const root = import.meta.dirname

/**
 * The pages: one entry for each file taskpane/<name>.tsx that a host's pages load. Every page that exists is built;
 * Chromium 88 is the oldest engine they run in.
 */
const PAGES = ['pane', 'workbench']
const entry = Object.fromEntries(
  PAGES.map((name) => [name, path.join(root, 'taskpane', `${name}.tsx`)]).filter(([, file]) => existsSync(file)),
)

/** @type {(env: unknown, options: { mode?: string }) => import('webpack').Configuration} */
export default (_env, { mode = 'production' }) => ({
  mode,
  entry,
  target: ['web', 'es2020'],
  devtool: mode === 'production' ? false : 'source-map',
  output: {
    path: path.join(root, 'dist/pages'),
    filename: '[name].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'chrome88' } }],
  },
  performance: { hints: false },
})
