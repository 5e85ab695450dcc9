import { writeFileSync } from 'node:fs'
import { SAMPLES } from './sources/index.ts'
import { drawSample } from './support/drawSample.ts'

for (const sample of SAMPLES) {
  writeFileSync(new URL(encodeURIComponent(sample.file), import.meta.url), drawSample(sample))
  console.log(sample.file)
}
