import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import {
  Checkout,
  type CheckoutHandle,
  CheckoutForm,
  type RootProps,
  type SessionAdapter,
  type SessionIssue,
  type SessionUpdate,
  type SessionUpdateResult,
  ShippingAddressSection,
  type ShippingOption,
} from '../../src/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter, createSandboxAdapter, exampleValues } from '../../src/testing/index.js'

const ground: ShippingOption = { id: 'ground', label: 'Ground', amount: 0, currency: 'usd' }
const air: ShippingOption = { id: 'air', label: 'Air', amount: 1500, currency: 'usd', recommended: true }
const { shippingAddress } = exampleValues('US')
const rules: NonNullable<RootProps['rules']> = { sections: ['shippingAddress', 'shippingOptions'] }

const saved = (...shippingOptions: ShippingOption[]): SessionUpdateResult => ({
  status: 'saved',
  saved: ['shippingAddress', 'shippingOptions'],
  session: { shippingOptions },
})

interface Page {
  adapter: SessionAdapter
  props?: Partial<RootProps>
}

/** A form with a complete address, and the events that its callbacks receive. */
function open({ adapter, props }: Page) {
  const handle = createRef<CheckoutHandle>()
  const received: [status: string, complete?: boolean][] = []
  render(
    <CheckoutForm
      ref={handle}
      adapter={adapter}
      rules={rules}
      defaultValues={{ shippingAddress }}
      onSaved={({ status, complete }) => received.push([status, complete])}
      onRejected={({ status }) => received.push([status])}
      onFailed={({ status }) => received.push([status])}
      {...props}
    />,
  )
  const leaveAddress = async () => {
    const user = userEvent.setup()
    await user.type(control('shippingAddress.line1'), '1')
    await user.click(document.body)
  }
  return { received, leaveAddress, save: () => handle.current?.save() }
}

const control = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const chosen = () => document.querySelector<HTMLInputElement>('[name="shippingOptions.selected"]:checked')?.value
const choices = (updates: readonly SessionUpdate[]) => updates.map((update) => update.shippingOptions?.selected)
const idle = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('the recommended option', () => {
  it('can arrive while a save validates, which then includes it', async () => {
    let pass = () => {}
    const gate = new Promise<void>((resolve) => (pass = resolve))
    let answer: (result: SessionUpdateResult) => void = () => {}
    const quoted = new Promise<SessionUpdateResult>((resolve) => (answer = resolve))
    const validate = vi.fn(async (value: unknown) => {
      await gate
      return { value: String(value) }
    })
    const customFields = { note: { label: 'Note', schema: { '~standard': { version: 1, vendor: 'shop', validate } } } }
    const adapter = createMemoryAdapter({ provider: stripe })
    const { received, save } = open({
      adapter: { ...adapter, quote: () => quoted },
      props: {
        rules: { ...rules, customFields } as NonNullable<RootProps['rules']>,
        defaultValues: { shippingAddress, custom: { note: 'Ring' } },
      },
    })
    await waitFor(() => expect(control('custom.note')).not.toBeNull())
    const done = save()
    await waitFor(() => expect(validate).toHaveBeenCalled())
    answer({ status: 'saved', saved: [], session: { shippingOptions: [ground, air] } })
    await waitFor(() => expect(chosen()).toBe('air'))
    pass()
    await done
    expect(received.map(([status]) => status)).toEqual(['saved'])
    expect(choices(adapter.updates)).toEqual(['air'])
  })

  it('is selected by a quote, and saved together with the address', async () => {
    const adapter = createSandboxAdapter('stripe', { quoteShipping: () => [ground, air] })
    const { received, leaveAddress, save } = open({ adapter })
    await leaveAddress()
    await waitFor(() => expect(chosen()).toBe('air'))
    await idle()
    expect(received).toEqual([])
    expect(adapter.sandbox.requests).toEqual([])
    await save()
    expect(received).toEqual([['saved', true]])
    const offered = adapter.sandbox.requests.map(({ body }) => decodeURIComponent(body).match(/display_name\]=\w+/g))
    expect(offered).toEqual([[expect.stringContaining('Air')]])
  })

  it('is not selected in place of one that is gone, and a save then shows one message', async () => {
    const adapter = createMemoryAdapter({ provider: stripe, answer: () => saved(ground) })
    const { save } = open({
      adapter,
      props: { defaultValues: { shippingAddress, shippingOptions: { selected: 'air' } } },
    })
    await save()
    const section = screen.getByRole('group', { name: 'Shipping options' })
    expect(section).toHaveTextContent("isn't available for your address")
    await save()
    expect(section).toHaveTextContent('Select a shipping option.')
    expect(section).not.toHaveTextContent("isn't available for your address")
  })

  it('is part of the save that onSaved reports, with the newest answer', async () => {
    const adapter = createMemoryAdapter({
      provider: stripe,
      answer: (_update, n) => ({ ...saved(ground, air), session: { shippingOptions: [ground, air], summary: n } }),
    })
    const { received, save } = open({ adapter })
    const both = ['shippingAddress', 'shippingOptions']
    expect(await save()).toMatchObject({ status: 'saved', saved: both, session: { summary: 2 } })
    expect(choices(adapter.updates)).toEqual(['', 'air'])
    expect(received).toEqual([['saved', true]])
    expect(await save()).toEqual({ status: 'saved', saved: [] })
  })

  it.each<[string, SessionUpdateResult]>([
    ['fails', { status: 'failed', saved: [], reason: 'unavailable', retryable: true }],
    ['is refused', { status: 'rejected', saved: [], issues: [{ code: 'rejected-by-provider' }] }],
  ])('is not resent automatically when that save %s, and a callback reports it', async (_how, answer) => {
    const adapter = createMemoryAdapter({
      provider: stripe,
      answer: (_update, n) => (n === 1 ? saved(ground, air) : answer),
    })
    const { received, save } = open({ adapter })
    expect((await save())?.status).toBe(answer.status)
    await waitFor(() => expect(received).toEqual([[answer.status]]))
    await idle()
    expect(choices(adapter.updates)).toEqual(['', 'air'])
    expect(received).toHaveLength(1)
    expect(chosen()).toBe('air')
    expect(document.activeElement).toBe(document.body)
  })

  it.each<[string, () => SessionIssue[], (string | boolean)[][]]>([
    ['rules.check rejects it', () => [{ path: 'shippingOptions.selected', code: 'invalid' }], []],
    [
      'rules.check throws',
      () => {
        throw new Error('A mistake of the host')
      },
      [['failed']],
    ],
  ])('is not sent when %s, and the page stops saving', async (_what, judge, then) => {
    vi.stubGlobal('reportError', () => undefined)
    const adapter = createMemoryAdapter({ provider: stripe, answer: () => saved(ground, air) })
    const check = (update: SessionUpdate) => (update.shippingOptions?.selected ? judge() : [])
    const { received, save } = open({ adapter, props: { rules: { ...rules, check } } })
    expect((await save())?.status).not.toBe('saved')
    expect(choices(adapter.updates)).toEqual([''])
    await waitFor(() => expect(received).toEqual([['saved', false], ...then]))
    await waitFor(() => expect(screen.getByRole('status').textContent === '').toBe(then.length === 0))
    expect(screen.getByRole('button', { name: 'Save' })).toBeDefined()
    expect(screen.queryByText('There is a problem')).toBeNull()
    vi.unstubAllGlobals()
  })

  it('is not sent again and again to a server that keeps answering with the same list', async () => {
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'saved', saved: ['shippingAddress'], session: { shippingOptions: [ground, air] } }),
    })
    const { leaveAddress } = open({ adapter, props: { save: 'auto' } })
    await leaveAddress()
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    await idle()
    expect(choices(adapter.updates)).toEqual([undefined, 'air'])
  })

  it('is not sent while the address is rejected', async () => {
    const issues = [{ path: 'shippingAddress.postalCode', code: 'invalid' }]
    const adapter = createMemoryAdapter({
      provider: stripe,
      answer: () => ({ status: 'rejected', saved: [], issues, session: { shippingOptions: [ground, air] } }),
    })
    const { leaveAddress } = open({ adapter, props: { save: 'auto' } })
    await leaveAddress()
    await screen.findAllByText(/isn't valid/)
    await idle()
    expect(adapter.updates).toHaveLength(1)
  })

  it('is not sent from a page that does not show it', async () => {
    const adapter = createMemoryAdapter({ provider: stripe, answer: () => saved(ground, air) })
    const handle = createRef<CheckoutHandle>()
    render(
      <Checkout.Root ref={handle} adapter={adapter} rules={rules} defaultValues={{ shippingAddress }}>
        <Checkout.Form>
          <ShippingAddressSection />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await handle.current?.save()
    await idle()
    expect(adapter.updates).toHaveLength(1)
  })

  it('is replaced by an option that the shopper selects meanwhile', async () => {
    const answers: ((result: SessionUpdateResult) => void)[] = []
    const adapter = createMemoryAdapter({
      provider: stripe,
      answer: (_update, n) => (n === 2 ? new Promise((resolve) => answers.push(resolve)) : saved(ground, air)),
    })
    const { received, leaveAddress } = open({ adapter, props: { save: 'auto' } })
    await leaveAddress()
    await waitFor(() => expect(answers).toHaveLength(1))
    await userEvent.setup().click(screen.getByRole('radio', { name: /Ground/ }))
    answers[0]?.(saved(ground, air))
    await waitFor(() => expect(choices(adapter.updates)).toEqual(['', 'air', 'ground']))
    await idle()
    expect(received.map(([, complete]) => complete)).toEqual([false, true])
    expect(chosen()).toBe('ground')
  })
})
