// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { HostPages } from './tools/build/hostPages.ts'
import { Licences } from './tools/build/licences.ts'
import { LocaleTables } from './tools/build/localeTables.ts'
import { Minify } from './tools/build/minify.ts'
import { OfflineFiles } from './tools/build/offlineFiles.ts'
import { OfficeHelpers } from './tools/build/officeHelpers.ts'
import { officeLibrary } from './tools/build/officeLibrary.ts'
import { RuleTexts } from './tools/build/ruleTexts.ts'

const ROOT = import.meta.dirname
const CORE = /[\\/]src[\\/](?:sheet|value|table|rules|templates|packs|check|fix|report)[\\/].+\.ts$/
/** The oldest engine the pages run in. */
const FLOOR = 'chrome88'

/**
 * esbuild rewrites every `?.` below Chromium 91, for a fault of those engines with one form of it: arguments after a
 * spread one, `a?.(...b, c)` (https://crbug.com/42201552). There is none (tests of the built pages), and the rewriting
 * weighs 3 KB.
 */
const SUPPORTED = { 'optional-chain': true }

/**
 * The pages: each a folder with page.html and entry.ts(x), held by the host it belongs to. A folder that is not there
 * yet is left out.
 * @type {readonly import('./tools/build/hostPages.ts').HostPage[]}
 */
const PAGES = [
  {
    name: 'excel/taskpane',
    folder: 'src/hosts/excel/pages',
    statics: {
      'src/hosts/common': ['page.css'],
      'src/hosts/excel/pages': ['engine.js', 'unsupported.js', 'unsupported.html', 'help.html'],
      'src/hosts/excel': ['icons/*.png'],
    },
  },
  { name: 'excel/recorder', folder: 'src/hosts/excel/recorder', statics: {} },
  {
    name: 'workbench/index',
    folder: 'src/hosts/workbench/pages',
    statics: { 'src/hosts/workbench/pages': ['workbench.css', 'icon.svg'], '.': ['samples/*.xlsx'] },
  },
]

/** @param {import('./tools/build/hostPages.ts').HostPage} page */
function entryOf({ folder }) {
  return ['entry.ts', 'entry.tsx'].map((file) => path.join(ROOT, folder, file)).find((file) => existsSync(file))
}

/**
 * All pages in one build: Chromium 88 is the oldest engine they run in. Read under tsx (`npm run build`), which follows
 * the imports of TypeScript above.
 * @param {object} [options]
 * @param {string} [options.officeJs] Where office.js comes from: an https address, or a folder that holds Microsoft's library.
 * @param {'production' | 'development'} [options.mode]
 * @param {string} [options.out] The folder written; dist/pages unless told otherwise.
 * @param {string} [options.only] The one page to build.
 * @param {readonly import('./tools/build/hostPages.ts').HostPage[]} [options.from] Other pages than these (tools/wps).
 * @param {import('./tools/build/deployment.ts').CarriedPack | null} [options.deployment] The pack that every page carries.
 * @param {string} [options.syntax] What the scripts are written for. Below chrome88 the packages in them are rewritten too.
 * @returns {import('webpack').Configuration}
 */
export default function config({
  officeJs,
  mode = 'production',
  out = path.join(ROOT, 'dist/pages'),
  only,
  from = PAGES,
  syntax = FLOOR,
  deployment = null,
} = {}) {
  const pages = from.filter((page) => entryOf(page) !== undefined && (only ?? page.name) === page.name)
  return {
    mode,
    context: ROOT,
    entry: Object.fromEntries(pages.map((page) => [page.name, entryOf(page) ?? ''])),
    target: ['web', 'es2020'],
    devtool: mode === 'production' ? false : 'source-map',
    output: {
      path: out,
      // The address a page is served from is not known here: everything is relative to the script that asks for it.
      publicPath: 'auto',
      filename: '[name].[contenthash:8].js',
      chunkFilename: 'parts/[name].[contenthash:8].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          // utf8: a Chinese character as \u5b57 weighs more, also when it is compressed.
          options: { target: syntax, jsx: 'automatic', charset: 'utf8', supported: SUPPORTED },
        },
        // The core's rooms only say what they hold: nothing happens when one is imported, and what nobody asks for stays out.
        { test: CORE, sideEffects: false },
        ...(syntax === FLOOR
          ? []
          : [
              {
                test: /\.m?js$/,
                loader: 'esbuild-loader',
                options: { target: syntax, charset: 'utf8', supported: SUPPORTED },
              },
            ]),
      ],
    },
    optimization: {
      chunkIds: 'deterministic',
      moduleIds: 'deterministic',
      // What several parts need is worth a file of its own from half of webpack's size on: scripts come from the disk
      // or the intranet.
      splitChunks: { minSize: 10_000 },
      minimizer: [new Minify()],
    },
    plugins: [
      new RuleTexts(),
      new LocaleTables(),
      new OfficeHelpers(),
      new HostPages({ root: ROOT, pages, office: officeLibrary(officeJs), deployment }),
      new Licences(),
      new OfflineFiles({ page: 'workbench/index', worker: path.join(ROOT, 'src/hosts/workbench/pages/sw.js') }),
    ],
    performance: { hints: false },
  }
}
