import '../../../../taskpane/polyfills.ts'
import { openPane } from './openPane.ts'

const place = document.getElementById('pane')
if (place) void openPane(place)
