import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, describe, expect, it } from 'vitest'

import { CheckoutForm, type CheckoutHandle, type RootProps, type ShippingOption } from '../../src/index.js'
import { createRelayAdapter } from '../../src/adapter/createRelayAdapter.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { stripeUpstream } from '../../src/providers/stripe/upstream.js'
import { createRelay } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { createSandbox, exampleValues } from '../../src/testing/index.js'
import { type Listening, listen } from '../server/listen.js'

const { shippingAddress } = exampleValues('US')
const session = 'cs_test_sandbox'
const option = (id: string, amount: number): ShippingOption => ({ id, label: id, amount, currency: 'usd' })

const servers: Listening[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** A form, its relay over a real socket, and a shop whose prices can change at any time. */
async function open(props: Partial<RootProps> = {}) {
  const shop = { options: [option('Ground', 500), option('Air', 1500)] }
  const sandbox = createSandbox('stripe')
  const relay = createRelay({
    upstream: stripeUpstream({ secretKey: 'sk_test_sandbox', fetch: sandbox.fetch }),
    resolveSession: () => session,
    quoteShipping: () => shop.options,
    allowNonBrowser: true,
    log: () => undefined,
  })
  const server = await listen(toNodeHandler(relay))
  servers.push(server)
  const adapter = createRelayAdapter({
    url: server.url,
    provider: stripe,
    // Node rejects a signal of jsdom.
    fetch: (input, init) => fetch(input, { ...init, signal: null }),
  })
  const ref = createRef<CheckoutHandle>()
  render(<CheckoutForm ref={ref} adapter={adapter} defaultValues={{ shippingAddress }} {...props} />)
  await screen.findByLabelText(/Ground/)
  return { shop, sandbox, save: () => act(() => ref.current?.save()) }
}

type Sandbox = ReturnType<typeof createSandbox>
const stored = (sandbox: Sandbox) => {
  const { shipping_options: options } = sandbox.session() as {
    shipping_options?: { shipping_rate_data: { display_name: string; fixed_amount: { amount: number } } }[]
  }
  return options?.map(({ shipping_rate_data: { display_name: name, fixed_amount: price } }) => [name, price.amount])
}
const status = () => screen.queryByRole('status')?.textContent
const errors = () => document.querySelectorAll('[data-till="summary"], [data-till="error"]').length
const chosen = () => document.querySelector<HTMLInputElement>('[type=radio]:checked')?.value

describe('a price that changes between quote and save', () => {
  it('is saved and shown, and the shopper is informed', async () => {
    const { sandbox, save, shop } = await open()
    fireEvent.click(screen.getByLabelText(/Ground \$5\.00/))
    expect(sandbox.requests).toEqual([])
    shop.options = [option('Ground', 700), option('Air', 1500)]
    await save()
    expect(stored(sandbox)).toEqual([['Ground', 700]])
    expect(screen.getByLabelText(/Ground \$7\.00/)).toBeChecked()
    expect(screen.queryByText(/\$5\.00/)).toBeNull()
    expect(screen.getByText('The price of this option has changed.')).toBeVisible()
    expect([status(), errors()]).toEqual(['Saved.', 0])
  })

  it('is announced with save="auto" too', async () => {
    const { sandbox, shop } = await open({ save: 'auto' })
    shop.options = [option('Ground', 700), option('Air', 1500)]
    fireEvent.click(screen.getByLabelText(/Ground \$5\.00/))
    await waitFor(() => expect(status()).toBe('Saved.'))
    expect(stored(sandbox)).toEqual([['Ground', 700]])
    expect(screen.getByLabelText(/Ground \$7\.00/)).toBeChecked()
    expect(screen.getByText('The price of this option has changed.')).toBeVisible()
  })
})

describe('an option that is removed between quote and save', () => {
  it.each(['submit', 'auto'] as const)('never shows "Saved." beside an error: %s', async (mode) => {
    const { sandbox, save, shop } = await open({ save: mode })
    const seen: [string | undefined, number][] = []
    const observer = new MutationObserver(() => seen.push([status(), errors()]))
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    shop.options = [option('Air', 1500)]
    fireEvent.click(screen.getByLabelText(/Ground/))
    if (mode === 'submit') fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByLabelText(/Ground/)).toBeNull())
    await waitFor(() => expect(status()).not.toBe('Saving…'))
    expect(screen.getAllByText(/This shipping option isn't available/)[0]).toBeVisible()
    expect(chosen()).toBeUndefined()
    expect(stored(sandbox) ?? []).not.toContainEqual(['Ground', expect.anything()])
    // An automatic save runs rules.check too, but silently.
    await save()
    expect([status(), errors() > 0]).toEqual(['', true])
    fireEvent.click(screen.getByLabelText(/Air/))
    if (mode === 'submit') await save()
    await waitFor(() => expect(status()).toBe('Saved.'))
    expect(stored(sandbox)).toEqual([['Air', 1500]])
    expect(errors()).toBe(0)
    observer.disconnect()
    expect(seen.filter(([words, count]) => words === 'Saved.' && count > 0)).toEqual([])
  })
})
