import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

// The rooms of src/, in the order of the way a sheet takes: each imports only rooms named before it (and itself).
const ROOMS = ['sheet', 'value', 'table', 'rules', 'templates', 'packs', 'check', 'fix', 'report', 'hosts', 'cli']
// Rooms that know no host: they run unchanged in Excel, WPS, a browser and on a command line.
const CORE = ROOMS.slice(0, ROOMS.indexOf('hosts'))
const HOST_WORLD = [
  'node:*',
  'fs',
  'path',
  'os',
  'react',
  'react-dom',
  'react/*',
  '@fluentui/*',
  '@microsoft/*',
  'office-js',
]

const layers = ROOMS.map((room, index) => {
  const later = ROOMS.slice(index + 1)
  const patterns = []
  if (later.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${later.join('|')})/`,
      message: `src/${room}/ 只能引用排在它前面的目录（见 docs/architecture.md）。`,
    })
  }
  patterns.push({ regex: '(^|/)taskpane/', message: 'src/ 不引用 taskpane/：界面引用核心，核心不知道界面。' })
  if (CORE.includes(room)) {
    patterns.push({ group: HOST_WORLD, message: `src/${room}/ 不认识宿主：不引用 Office、WPS、React 或 node:*。` })
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
})

const coreGlobals = {
  files: CORE.map((room) => `src/${room}/**/*.ts`),
  rules: {
    'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'Office', 'Excel', 'wps', 'fetch'],
  },
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'bench/node_modules/', 'tests/**/node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Value texts carry full-width blanks and look-alike symbols on purpose.
      'no-irregular-whitespace': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  ...layers,
  coreGlobals,
  {
    files: ['src/hosts/excel/**', 'src/hosts/wps/**', 'src/hosts/workbench/**', 'src/hosts/file/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(\\.\\./)+cli/', message: 'hosts/ 不引用命令行。' }] },
      ],
    },
  },
  {
    files: ['tools/**', 'bench/**', '*.config.js', 'samples/**'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
    rules: { 'no-console': 'off' },
  },
  prettier,
)
