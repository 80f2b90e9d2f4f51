import { learnLineItems, itemPath } from '../../src/sections/line-items/form/learnLineItems.js'
import type { LineItem } from '../../src/sections/line-items/lineItem.js'
import type { CheckoutStore } from '../../src/form/store/store.js'
import type { SessionUpdateResult } from '../../src/providers/result.js'
import type { Upstream } from '../../src/providers/upstream.js'
import { updateSession } from '../../src/server/index.js'
import type { Sandbox } from '../../src/testing/index.js'
import type { Random } from './seededRandom.js'

const price = 1200
const names = ['Mug', 'Cap', 'Pen', 'Lamp'] as const

interface StoredItem {
  id: string
  quantity: number
  price_data: { product_data: { name: string } }
}

const storedItems = (sandbox: Sandbox) => (sandbox.session() as { line_items?: StoredItem[] }).line_items ?? []

/** The items of the session, as your server reads them. */
export const readCart = (sandbox: Sandbox): LineItem[] =>
  storedItems(sandbox).map(({ id, quantity, price_data }) => ({
    id,
    label: price_data.product_data.name,
    amount: price * quantity,
    currency: 'usd',
    quantity,
    adjustable: { minimum: 1, maximum: 5 },
    removable: true,
  }))

/** Puts the items into the session, as your server does before it shows the page. */
export async function fillCart(upstream: Upstream<unknown>, session: unknown): Promise<void> {
  const items = names.map((name) => ({
    price_data: { currency: 'usd', unit_amount: price, product_data: { name } },
    quantity: 1,
  }))
  const { status } = await updateSession({ upstream, session, body: { line_items: items } })
  if (status !== 'saved') throw new Error('The cart cannot be filled.')
}

/** A shopper's cart in this tab and in another one, for the same session. */
export interface Carts {
  /** Changes a quantity, removes an item, or types an invalid quantity. Returns what happened. */
  edit(): string
  /** Another tab changes or removes an item that this one does not change. */
  editElsewhere(): Promise<string>
  /** Replaces the invalid quantities. */
  mend(): void
  /** Compares the session with what this tab shows and the other one has saved. */
  compare(): string[]
}

type Send = (lineItems: Record<string, string>) => Promise<SessionUpdateResult>

/** `send`: how the other tab saves. */
export function openCarts(store: CheckoutStore, sandbox: Sandbox, random: Random, send: Send): Carts {
  const [mug = '', cap = '', pen = '', lamp = ''] = storedItems(sandbox).map(({ id }) => id)
  let elsewhere = '1'
  learnLineItems(store, readCart(sandbox))
  store.setState({ session: { lineItems: readCart(sandbox) } })
  const shown = () => store.getState().session.lineItems ?? []
  const set = (id: string, quantity: string) => store.form.setValue(itemPath(id), quantity)
  const quantityOf = (id: string) => String(storedItems(sandbox).find((item) => item.id === id)?.quantity ?? 0)
  return {
    edit() {
      const id = random.pick([mug, mug, cap])
      // A removed item cannot be edited.
      if (!shown().some((item) => item.id === id)) return 'nothing'
      const quantity = random.pick(id === cap ? ['0', '2', '3'] : ['1', '2', '3', '4', '9'])
      set(id, quantity)
      return `${id} ${quantity}`
    },
    async editElsewhere() {
      const isRemoval = random.chance(0.2)
      const quantity = isRemoval ? '0' : random.pick(['1', '2', '3'])
      const { status } = await send({ [isRemoval ? lamp : pen]: quantity })
      if (status === 'saved' && !isRemoval) elsewhere = quantity
      return `${isRemoval ? lamp : pen} ${quantity} -> ${status}`
    },
    mend() {
      if (store.form.getValues(itemPath(mug)) === '9') set(mug, '5')
    },
    compare() {
      const wrong = (id: string, is: string, not: string) =>
        is === not ? [] : [`${id} is stored ${is} times, not ${not}`]
      const own = [mug, cap].flatMap((id) => {
        const listed = shown().find((item) => item.id === id)
        const typed = store.form.getValues(itemPath(id)) as string | undefined
        return wrong(id, quantityOf(id), listed ? (typed ?? String(listed.quantity)) : '0')
      })
      return [...own, ...wrong(pen, quantityOf(pen), elsewhere)]
    },
  }
}

/** Whether a rejection only means that another tab was faster, or that the quantity is not allowed. */
export const isOfCart = (result: SessionUpdateResult): boolean =>
  result.status === 'rejected' &&
  result.issues.every(({ path = '', code }) => path.startsWith('lineItems') && /^(item|quantity|last)-/.test(code))
