import { PatternError, type PatternNode } from './parse.ts'

/** One step: a unit that must be met, a fork, or the end. Indices point into the program. */
export type Step =
  | { readonly kind: 'unit'; readonly not: boolean; readonly ranges: readonly (readonly [number, number])[] }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'done' }

const MOST_STEPS = 600

/** A pattern as steps (Thompson's construction): a `unit` goes on with the step behind it. Throws PatternError. */
export function programOf(node: PatternNode): readonly Step[] {
  const steps: Step[] = []
  const add = (step: Step): number => {
    if (steps.length >= MOST_STEPS) throw new PatternError('too-large', 0)
    return steps.push(step) - 1
  }
  const fork = (): number[] => {
    const to: number[] = []
    add({ kind: 'fork', to })
    return to
  }
  const write = (part: PatternNode): void => {
    switch (part.kind) {
      case 'set':
        add({ kind: 'unit', not: part.not, ranges: part.ranges })
        return
      case 'all':
        part.of.forEach(write)
        return
      case 'any': {
        const branches = fork()
        const ends: number[][] = []
        for (const branch of part.of) {
          branches.push(steps.length)
          write(branch)
          ends.push(fork())
        }
        for (const end of ends) end.push(steps.length)
        return
      }
      case 'repeat': {
        for (let i = 0; i < part.least; i++) write(part.of)
        if (part.most === null) {
          const head = steps.length
          const choice = fork()
          choice.push(steps.length)
          write(part.of)
          fork().push(head)
          choice.push(steps.length)
          return
        }
        const choices: number[][] = []
        for (let i = part.least; i < part.most; i++) {
          const choice = fork()
          choice.push(steps.length)
          choices.push(choice)
          write(part.of)
        }
        for (const choice of choices) choice.push(steps.length)
      }
    }
  }
  write(node)
  add({ kind: 'done' })
  return steps
}
