import type { HostPage } from '../build/hostPages.ts'

const HOME = 'src/hosts/wps/pages'

/** Larger than WPS draws them there is no use for; Excel's drawings serve here too. */
const ICONS = ['icons/*-{32,40,48,64,80}.png']

/** WPS's pages, all in one folder: it is given to WPS as it is. */
export const WPS_PAGES: readonly HostPage[] = [
  {
    name: 'index',
    folder: `${HOME}/resident`,
    statics: {
      [HOME]: [
        'manifest.xml',
        'ribbon.xml',
        'engine.js',
        'main.js',
        'collapse.js',
        'wps.css',
        'unsupported.html',
        'help.html',
      ],
      'src/hosts/common': ['page.css'],
      'src/hosts/excel': ICONS,
      'src/hosts/wps': ICONS,
    },
  },
  { name: 'taskpane', folder: `${HOME}/taskpane`, statics: {} },
  { name: 'selftest', folder: `${HOME}/selftest`, statics: {} },
]
