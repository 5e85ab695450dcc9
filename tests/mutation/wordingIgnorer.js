// What a rule says to people is no logic: its words are read by people, not killed by tests.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const WORDING = new Set([
  'title',
  'explain',
  'examples',
  'messages',
  'suggestions',
  'authority',
  'since',
  'id',
  'family',
])

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'wording', {
    shouldIgnore(path) {
      if (!path.isObjectProperty() || path.node.key.type !== 'Identifier' || !WORDING.has(path.node.key.name)) return
      const call = path.parentPath?.parentPath
      if (!call?.isCallExpression() || call.node.callee.type !== 'Identifier') return
      if (/^define(Indicator|Workbook)?Rule$/.test(call.node.callee.name)) return 'words for people'
    },
  }),
]
