import type { CommandName } from '../../../../taskpane/commands.ts'
import type { WpsProgram } from './program.ts'

type Storage = Pick<WpsProgram['PluginStorage'], 'getItem' | 'setItem' | 'removeItem'>

interface Order {
  readonly command: CommandName
  /** ms since 1970. */
  readonly at: number
}

const KEY = 'jixiao.orders'
/** How often the pane looks. A look costs WPS about 0.2 ms. */
const PERIOD_MS = 150
/** A pane that opens later than this was not opened for the order. */
const LASTS_MS = 60_000

/**
 * Asks the pane to do a ribbon's command. The pages share nothing but PluginStorage, and it tells nobody of a change:
 * the pane looks there (`followOrders`).
 */
export function giveOrder(storage: Storage, command: CommandName, now = Date.now()): void {
  const waiting = ordersIn(storage).filter(({ at }) => now - at < LASTS_MS)
  storage.setItem(KEY, JSON.stringify([...waiting, { command, at: now }]))
}

/** Gives the orders to `run` in the order given, those that wait already first. Gives what ends it. */
export function followOrders(storage: Storage, run: (command: CommandName) => void): () => void {
  const look = () => {
    const orders = ordersIn(storage)
    if (orders.length === 0) return
    storage.removeItem(KEY)
    const now = Date.now()
    for (const { command, at } of orders) if (now - at < LASTS_MS) run(command)
  }
  look()
  const timer = setInterval(look, PERIOD_MS)
  return () => clearInterval(timer)
}

function ordersIn(storage: Storage): readonly Order[] {
  const text = storage.getItem(KEY) as string | null | undefined
  return text ? (JSON.parse(text) as readonly Order[]) : []
}
