import { performance } from 'node:perf_hooks'

export const ROUNDS = 5

/** Rounds that are run and not counted, so that every engine is measured with its code compiled. */
const WARM_UP = 3

interface Timed {
  readonly before?: () => void
  run(): unknown
}

/**
 * How long each of the rounds took, in milliseconds. What the engine before left behind is collected first; within
 * the rounds memory is managed as in real use: a forced collection shrinks the young generation, and the next round
 * would pay for letting it grow again.
 */
export async function timeRounds(timed: Timed, rounds = ROUNDS): Promise<number[]> {
  const times: number[] = []
  globalThis.gc?.()
  for (let i = 0; i < WARM_UP; i++) {
    timed.before?.()
    await timed.run()
  }
  for (let i = 0; i < rounds; i++) {
    timed.before?.()
    const start = performance.now()
    await timed.run()
    times.push(performance.now() - start)
  }
  return times
}

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
