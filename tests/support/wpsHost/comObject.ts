/** What the object model throws: an error with a number, as COM gives it. */
export class ComError extends Error {
  readonly number: number
  constructor(number: number, message: string) {
    super(message)
    this.name = 'Error'
    this.number = number
  }
}

/** "Application-defined or object-defined error" (0x800A03EC): what most things that cannot be done answer with. */
export const refused = (message: string) => new ComError(-2146827284, message)

/** One member of an object: a method where the declarations have one, else what is read and written. */
export type Member<T> = T extends (...args: never[]) => unknown
  ? (...args: Parameters<T>) => unknown
  : { readonly get?: () => unknown; readonly set?: (value: never) => void }

/** Members by the names that et-jsapi-declare has for an object; a name that is not there does not compile. */
export type Members<T> = { readonly [K in keyof T]?: Member<T[K]> }

/** Who hears of every call. */
export interface CallWorld {
  /** Right before a call is carried out: 'Range.Value2', 'Range.Value2=', 'Range.Merge()'. May throw. */
  onCall(name: string): void
  /** A member was asked for that this model does not have. */
  onUnknown(name: string): void
}

const UNKNOWN_NAME = -2147352570

/**
 * An object of the model: only what `members` has exists, anything else throws as COM does. Reading a property, writing
 * it and calling a method are one call each.
 */
export function com<T extends object>(world: CallWorld, kind: string, members: Members<T>): T {
  const known = members as Readonly<Record<string, unknown>>
  const memberOf = (key: string): unknown => {
    const member = Object.prototype.hasOwnProperty.call(known, key) ? known[key] : undefined
    if (member !== undefined) return member
    world.onUnknown(`${kind}.${key}`)
    throw new ComError(UNKNOWN_NAME, `${kind} has no member ${key}`)
  }
  return new Proxy({} as T, {
    get(_, key) {
      if (typeof key === 'symbol') return undefined
      const member = memberOf(key)
      if (typeof member === 'function')
        return (...args: unknown[]) => {
          world.onCall(`${kind}.${key}()`)
          return (member as (...given: unknown[]) => unknown)(...args)
        }
      const { get } = member as { get?: () => unknown }
      if (!get) throw new ComError(UNKNOWN_NAME, `${kind}.${key} cannot be read`)
      world.onCall(`${kind}.${key}`)
      return get()
    },
    set(_, key, value) {
      const member = memberOf(String(key)) as { set?: (value: unknown) => void }
      if (typeof member !== 'object' || !member.set) throw refused(`${kind}.${String(key)} cannot be written`)
      world.onCall(`${kind}.${String(key)}=`)
      member.set(value)
      return true
    },
    has: (_, key) => Object.prototype.hasOwnProperty.call(known, key),
  })
}
