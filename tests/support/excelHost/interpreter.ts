import { HostFailure, type HostObject, type Member } from './hostObject.ts'

/** One request of the rich API, as the client library sends it. */
export interface RichRequest {
  readonly Actions: readonly RichAction[]
  readonly ObjectPaths: Readonly<Record<string, RichPath>>
}

interface Arguments {
  readonly Arguments?: readonly unknown[]
  readonly ReferencedObjectPathIds?: readonly (number | null)[]
}

export interface RichAction {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: Arguments
  readonly QueryInfo?: { readonly Select?: readonly string[] }
}

interface RichPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: Arguments
}

export interface RichReply {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[]
  readonly TraceIds: number[]
  Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number }
}

/** Objects that the client keeps between requests. */
export class References {
  readonly kept = new Map<string, HostObject>()
  #next = 0
  keep(object: HostObject): void {
    if (this.idOf(object) === null) this.kept.set(`ref-${++this.#next}`, object)
  }
  /** Gives back what was kept since: the client cannot release what it never heard of. */
  forgetSince(known: ReadonlySet<string>): void {
    for (const id of [...this.kept.keys()]) if (!known.has(id)) this.kept.delete(id)
  }
  idOf(object: HostObject): string | null {
    for (const [id, known] of this.kept) if (known === object) return id
    return null
  }
}

interface Setting {
  readonly root: HostObject
  readonly references: References
  /** The highest ExcelApi version this Excel knows, '1.13'. */
  readonly level: string
  /** Takes the name of every member that is used. */
  readonly used: Set<string>
}

const PATH = { global: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const
/** The member that is being used: what Excel names in an error. */
let place = ''

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const

/** Carries out the actions of a request in their order; the first error ends it, as in Excel: what was done stays. */
export function answer(request: RichRequest, setting: Setting): RichReply {
  const reply: RichReply = { Results: [], TraceIds: [] }
  const resolved = new Map<number, HostObject | null>()
  const resolve = (id: number): HostObject | null => {
    const known = resolved.get(id)
    if (known !== undefined) return known
    const path = request.ObjectPaths[id]
    if (!path) throw new HostFailure('InvalidObjectPath', `no object path ${id}`)
    const found = follow(path)
    resolved.set(id, found)
    return found
  }
  const follow = (path: RichPath): HostObject | null => {
    if (path.ObjectPathType === PATH.global) return setting.root
    if (path.ObjectPathType === PATH.nothing) return null
    if (path.ObjectPathType === PATH.reference) {
      const kept = setting.references.kept.get(path.Name)
      if (!kept) throw new HostFailure('InvalidReference', `no reference ${path.Name}`)
      return kept
    }
    const parent = resolve(path.ParentObjectPathId ?? -1)
    // What hangs on a null object is a null object.
    if (parent === null) return null
    if (path.ObjectPathType === PATH.property) return object(read(parent, path.Name, setting))
    if (path.ObjectPathType === PATH.method || path.ObjectPathType === PATH.indexer) {
      const name = path.ObjectPathType === PATH.indexer ? 'Indexer' : path.Name
      return object(invoke(parent, name, given(path.ArgumentInfo), setting))
    }
    throw unknown(`object path type ${path.ObjectPathType}`)
  }
  const given = (info: Arguments | undefined): unknown[] =>
    (info?.Arguments ?? []).map((value, i) => {
      const id = info?.ReferencedObjectPathIds?.[i]
      return id ? resolve(id) : value
    })
  const perform = (action: RichAction): unknown => {
    if (action.ActionType === ACTION.trace) {
      reply.TraceIds.push(action.Id)
      return null
    }
    const target = resolve(action.ObjectPathId)
    if (action.ActionType === ACTION.method && action.Name === '_RemoveReference') {
      for (const id of given(action.ArgumentInfo)) setting.references.kept.delete(String(id))
      return null
    }
    if (target === null) return null
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const id = setting.references.idOf(target)
        return { ...(target.id === undefined ? {} : { Id: target.id }), ...(id === null ? {} : { _ReferenceId: id }) }
      }
      case ACTION.query:
        return project(target, action.QueryInfo?.Select ?? [], setting)
      case ACTION.method:
        if (action.Name !== '_KeepReference') return invoke(target, action.Name, given(action.ArgumentInfo), setting)
        setting.references.keep(target)
        return null
      case ACTION.set: {
        const { set } = member(target, action.Name, setting)
        setting.used.add(`${target.kind}.${action.Name}=`)
        if (!set) throw unknown(`how to write ${target.kind}.${action.Name}`)
        set(given(action.ArgumentInfo)[0])
        return null
      }
      default:
        throw unknown(`action type ${action.ActionType}`)
    }
  }
  for (const [index, action] of request.Actions.entries()) {
    try {
      reply.Results.push({ ActionId: action.Id, Value: perform(action) ?? null })
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error
      reply.Error = { Code: error.code, Message: error.message, Location: place, ActionIndex: index }
      return reply
    }
  }
  return reply
}

/** What this host does not know must be seen, not passed over. */
function unknown(what: string): Error {
  return new Error(`the memory workbook does not know ${what}`)
}

function member(target: HostObject, name: string, setting: Setting): Member {
  const found = target.members[name]
  place = `${target.kind}.${name}`
  setting.used.add(place)
  if (!found) throw unknown(place)
  if (found.since !== undefined && minor(found.since) > minor(setting.level))
    throw new HostFailure('ApiNotFound', `${target.kind}.${name} came with ExcelApi ${found.since}`)
  return found
}

/** '1.13' → 13. */
export function minor(version: string): number {
  return Number(version.split('.')[1])
}

function read(target: HostObject, name: string, setting: Setting): unknown {
  const { get } = member(target, name, setting)
  if (!get) throw unknown(`the property ${target.kind}.${name}`)
  return get()
}

function invoke(target: HostObject, name: string, args: unknown[], setting: Setting): unknown {
  const { call } = member(target, name, setting)
  if (!call) throw unknown(`the method ${target.kind}.${name}`)
  return call(...args)
}

function object(value: unknown): HostObject | null {
  if (value === null || isObject(value)) return value
  throw unknown('an object path to a plain value')
}

function isObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'kind' in value && 'members' in value
}

/** The chosen properties ("name", "areas/address") as the client expects them: names in PascalCase, lists as _Items. */
function project(target: HostObject, select: readonly string[], setting: Setting): unknown {
  if (target.items) return { _Items: target.items().map((item) => properties(item, select, setting)) }
  return properties(target, select, setting)
}

function properties(target: HostObject, select: readonly string[], setting: Setting): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const nested = new Map<string, string[]>()
  for (const path of select) {
    const [first = '', ...rest] = path.split('/')
    const name = first.charAt(0).toUpperCase() + first.slice(1)
    if (rest.length === 0) values[name] = read(target, name, setting)
    else nested.set(name, [...(nested.get(name) ?? []), rest.join('/')])
  }
  for (const [name, inner] of nested) {
    const child = object(read(target, name, setting))
    values[name] = child === null ? null : project(child, inner, setting)
  }
  return values
}
