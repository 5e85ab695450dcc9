import type { ChangeRefusal } from '../document.ts'

/** Carries a ChangeRefusal out of the depth of a change; caught at the document, where it becomes a value. */
export class ChangeStop extends Error implements ChangeRefusal {
  readonly code: ChangeRefusal['code']
  constructor(code: ChangeRefusal['code'], message: string) {
    super(message)
    this.name = 'ChangeStop'
    this.code = code
  }
}
