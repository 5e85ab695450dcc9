import '../../../../taskpane/polyfills.ts'
import { createRoot } from 'react-dom/client'
import { openSample } from '../openBook.ts'
import { App } from '../page/App.tsx'
import { SAMPLES } from '../samples.ts'
import { keepForOffline } from './offline.ts'

async function start(place: HTMLElement): Promise<void> {
  const [sample] = SAMPLES
  if (!sample) return
  const opened = await openSample(sample)
  if (opened.ok) createRoot(place).render(<App first={opened.book} />)
  else place.textContent = opened.message
  keepForOffline()
}

const place = document.getElementById('workbench')
if (place) void start(place)
