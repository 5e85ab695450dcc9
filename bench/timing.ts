import { performance } from 'node:perf_hooks'

export const ROUNDS = 5

/** Rounds that are run and not counted, so that every engine is measured with its code compiled. */
const WARM_UP = 3

/** How long each of the rounds took, in milliseconds. What a round leaves behind is collected before the next. */
export async function timeRounds(run: () => unknown, rounds = ROUNDS): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < WARM_UP; i++) await run()
  for (let i = 0; i < rounds; i++) {
    globalThis.gc?.()
    const start = performance.now()
    await run()
    times.push(performance.now() - start)
  }
  return times
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
