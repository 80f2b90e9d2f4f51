import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import {
  Checkout,
  type CheckoutHandle,
  type LineItem,
  LineItemsForm,
  LineItemsSection,
  type RootProps,
  type SessionAdapter,
  type SessionUpdate,
  type SessionUpdateResult,
} from '../../../src/index.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

const free = { adjustable: { minimum: 1, maximum: 5 }, removable: true } as const
const mug: LineItem = { id: 'li_1', label: 'Mug', amount: 1200, currency: 'usd', quantity: 1, ...free }
const cap: LineItem = { id: '2', label: 'Cap', description: 'Blue', amount: 900, currency: 'usd', quantity: 1, ...free }
const fee: LineItem = { id: 'fee', label: 'Fee', amount: 300, currency: 'usd', quantity: 1 }
const list = [mug, cap, fee]

/** A cart that answers with its list, as a relay does. */
function cart(first: LineItem[], refuse?: (update: SessionUpdate) => SessionUpdateResult | undefined) {
  let items = first
  return createMemoryAdapter({
    answer(update) {
      const refused = refuse?.(update)
      if (refused) return refused
      items = items.flatMap((item) => {
        const quantity = Number(update.lineItems?.[item.id] ?? item.quantity)
        return quantity ? [{ ...item, quantity, amount: (item.amount / item.quantity) * quantity }] : []
      })
      return { status: 'saved', saved: ['lineItems'], session: { lineItems: items } }
    },
  })
}

function show(adapter = cart(list), props: Partial<RootProps> = {}) {
  const ref = createRef<CheckoutHandle>()
  const view = render(
    <Checkout.Root adapter={adapter} save="auto" {...props} ref={ref}>
      <Checkout.Form>
        <Checkout.Errors />
        <LineItemsSection lineItems={list} />
        {props.save === 'submit' && <Checkout.Submit />}
        <Checkout.Status />
      </Checkout.Form>
    </Checkout.Root>,
  )
  return { adapter, ref, ...view }
}

const quantity = (name: string) => screen.getByRole('spinbutton', { name: `Quantity ${name}` })
const button = (name: string) => screen.getByRole('button', { name })
const row = (name: string) => within(screen.getByText(name).closest('li') as HTMLElement)

describe('LineItemsSection', () => {
  it('lists items with quantity and price, and controls only for what can change', () => {
    show()
    expect(screen.getByRole('group', { name: 'Your items' })).toBeInTheDocument()
    expect(quantity('Mug')).toHaveValue(1)
    expect(row('Mug').getByText('$12.00')).toBeInTheDocument()
    expect(row('Cap').getByText('Blue')).toBeInTheDocument()
    expect(row('Fee').queryByRole('spinbutton')).not.toBeInTheDocument()
    expect(row('Fee').queryByRole('button')).not.toBeInTheDocument()
  })

  it('saves a step at once with automatic saving, and only the changed quantity', async () => {
    const { adapter } = show()
    await userEvent.click(button('One more Cap'))
    await waitFor(() => expect(row('Cap').getByText('$18.00')).toBeInTheDocument())
    expect(adapter.updates).toEqual([{ lineItems: { 2: '2' } }])
    expect(quantity('Cap')).toHaveValue(2)
    expect(screen.getByText('Cap: 2, $18.00')).toHaveAttribute('aria-live', 'polite')
    await userEvent.click(button('One fewer Cap'))
    await waitFor(() => expect(row('Cap').getByText('$9.00')).toBeInTheDocument())
    expect(adapter.updates).toHaveLength(2)
  })

  it('saves the last of several quick steps, with one write at a time', async () => {
    const { adapter } = show()
    for (let step = 0; step < 6; step += 1) await userEvent.click(button('One more Mug'))
    await waitFor(() => expect(row('Mug').getByText('$60.00')).toBeInTheDocument())
    expect(quantity('Mug')).toHaveValue(5)
    expect(adapter.updates.at(-1)).toEqual({ lineItems: { li_1: '5' } })
  })

  it('removes an item, announces it once and moves the focus to the list', async () => {
    const { adapter } = show()
    await userEvent.click(button('Remove Mug'))
    await waitFor(() => expect(screen.queryByText('Mug')).not.toBeInTheDocument())
    expect(adapter.updates).toEqual([{ lineItems: { li_1: '0' } }])
    expect(screen.getByText('Removed: Mug')).toBeInTheDocument()
    expect(screen.getByRole('list')).toHaveFocus()
  })

  it('shows an error for a quantity that the item does not allow, without a request', async () => {
    const { adapter } = show(cart(list), { save: 'submit' })
    await userEvent.clear(quantity('Mug'))
    await userEvent.type(quantity('Mug'), '9')
    await userEvent.click(button('Save'))
    await waitFor(() => expect(quantity('Mug')).toHaveAccessibleDescription(/Enter a quantity of 1–5\./))
    expect(quantity('Mug')).toBeInvalid()
    expect(adapter.updates).toHaveLength(0)
    await userEvent.clear(quantity('Mug'))
    await userEvent.type(quantity('Mug'), '3')
    await userEvent.click(button('Save'))
    await screen.findByText('Saved.')
    expect(adapter.updates).toEqual([{ lineItems: { li_1: '3' } }])
    expect(quantity('Mug')).toBeValid()
  })

  it('shows the new list when an item is gone, and the reason in the summary', async () => {
    const adapter = cart(list, () => ({
      status: 'rejected',
      saved: [],
      issues: [{ path: 'lineItems.2', code: 'item-unavailable' }],
      session: { lineItems: [mug] },
    }))
    show(adapter, { save: 'submit' })
    await userEvent.click(button('One more Cap'))
    await userEvent.click(button('Save'))
    await waitFor(() => expect(screen.queryByRole('spinbutton', { name: 'Quantity Cap' })).not.toBeInTheDocument())
    expect(
      within(screen.getByRole('group', { name: 'There is a problem' })).getByText(/no longer available/),
    ).toBeInTheDocument()
  })

  it('keeps the selected quantity when a save fails, and sends it again, even the old quantity', async () => {
    let fails = 1
    const adapter = cart(list, () =>
      fails-- > 0 ? { status: 'failed', saved: [], reason: 'unavailable', retryable: true } : undefined,
    )
    const { ref } = show(adapter, { save: 'submit' })
    await userEvent.click(button('One more Mug'))
    await userEvent.click(button('Save'))
    await screen.findByText(/try again/i)
    expect(quantity('Mug')).toHaveValue(2)
    // The stored quantity is unknown after a failure.
    await userEvent.click(button('One fewer Mug'))
    expect(await ref.current?.save()).toMatchObject({ status: 'saved' })
    expect(adapter.updates.at(-1)).toEqual({ lineItems: { li_1: '1' } })
  })

  it('restores the stored quantities on reset', async () => {
    const { ref, adapter } = show(cart(list), { save: 'submit' })
    await userEvent.click(button('One more Mug'))
    await userEvent.click(button('Save'))
    await screen.findByText('Saved.')
    await userEvent.click(button('One more Mug'))
    expect(quantity('Mug')).toHaveValue(3)
    ref.current?.reset()
    await waitFor(() => expect(quantity('Mug')).toHaveValue(2))
    expect(adapter.updates).toHaveLength(1)
  })

  it('starts with default quantities, as an unsaved edit', async () => {
    const defaultValues = { lineItems: { li_1: '3', 2: '1', fee: '4', gone: '2' } }
    const { adapter, ref } = show(cart(list), { save: 'submit', defaultValues })
    expect(quantity('Mug')).toHaveValue(3)
    expect(quantity('Cap')).toHaveValue(1)
    expect(ref.current?.getValues().lineItems).toMatchObject({ li_1: '3' })
    await userEvent.click(button('One more Mug'))
    expect(quantity('Mug')).toHaveValue(4)
    act(() => ref.current?.reset())
    expect(quantity('Mug')).toHaveValue(3)
    await userEvent.click(button('Save'))
    await waitFor(() => expect(row('Mug').getByText('$36.00')).toBeInTheDocument())
    // The fee has a fixed quantity, and the list has no item "gone".
    expect(adapter.updates).toEqual([{ lineItems: { li_1: '3' } }])
  })

  it('shows quantities that a server rejected, with the issues', () => {
    const page = (
      <LineItemsForm
        adapter={createMemoryAdapter()}
        lineItems={list}
        defaultValues={{ lineItems: { li_1: '9', 2: '' } }}
        issues={[
          { path: 'lineItems.li_1', code: 'quantity-out-of-range' },
          { path: 'lineItems.2', code: 'invalid-quantity' },
        ]}
      />
    )
    expect(renderToString(page)).toMatch(/name="lineItems\.li_1"[^>]*value="9"|value="9"[^>]*name="lineItems\.li_1"/)
    render(page)
    expect(quantity('Mug')).toHaveValue(9)
    expect(quantity('Mug')).toHaveAccessibleDescription(/Enter a quantity of 1–5\./)
    expect(quantity('Cap')).toHaveValue(null)
    expect(quantity('Cap')).toBeInvalid()
  })

  it('treats quantities of setValues as an edit, and ignores those that the shopper cannot change', async () => {
    const { adapter, ref } = show()
    await act(async () => ref.current?.setValues({ lineItems: { 2: '2', fee: '7', gone: '1' } }))
    await waitFor(() => expect(row('Cap').getByText('$18.00')).toBeInTheDocument())
    expect(quantity('Cap')).toHaveValue(2)
    expect(adapter.updates).toEqual([{ lineItems: { 2: '2' } }])
    expect(ref.current?.getValues().lineItems.fee).toBeUndefined()
  })

  it('shows what another tab has changed, and does not change it back', async () => {
    const events: boolean[] = []
    const adapter = createMemoryAdapter({
      answer: ({ lineItems = {} }) => ({
        status: 'saved',
        saved: ['lineItems'],
        // The other tab has changed the caps to 4, and this shop sells at most 2 mugs.
        session: {
          lineItems: [
            { ...mug, quantity: Math.min(2, Number(lineItems.li_1)) },
            { ...cap, quantity: 4 },
          ],
        },
      }),
    })
    const { ref } = show(adapter, {
      save: 'submit',
      onSaved: ({ complete }) => void events.push(complete),
      rules: { sections: ['lineItems'] },
    })
    await userEvent.click(button('One more Mug'))
    await userEvent.click(button('One more Mug'))
    await act(async () => void (await ref.current?.save()))
    await waitFor(() => expect(quantity('Cap')).toHaveValue(4))
    expect(quantity('Mug')).toHaveValue(2)
    expect(events).toEqual([true])
    await act(async () => void (await ref.current?.save()))
    expect(adapter.updates).toEqual([{ lineItems: { li_1: '3' } }])
  })

  it('saves the other items when a quantity changes while its item is being removed', async () => {
    let goOn = () => {}
    const removal = new Promise<void>((resolve) => (goOn = resolve))
    const { update, ...rest } = cart(list)
    const adapter: SessionAdapter = {
      ...rest,
      update: (given, options) => removal.then(() => update(given, options)),
    }
    const { ref } = show(adapter as ReturnType<typeof cart>, { save: 'submit', rules: { sections: ['lineItems'] } })
    await userEvent.click(button('Remove Cap'))
    await userEvent.click(button('One more Cap'))
    goOn()
    await waitFor(() => expect(screen.queryByText('Cap')).not.toBeInTheDocument())
    await userEvent.click(button('One more Mug'))
    expect(await ref.current?.save()).toMatchObject({ status: 'saved' })
    await waitFor(() => expect(row('Mug').getByText('$24.00')).toBeInTheDocument())
  })

  it('keeps what was typed when the section is unmounted and mounted again', async () => {
    const page = (isShown: boolean) => (
      <Checkout.Root adapter={adapter}>
        <Checkout.Form>{isShown && <LineItemsSection lineItems={list} />}</Checkout.Form>
      </Checkout.Root>
    )
    const adapter = cart(list)
    const { rerender } = render(page(true))
    await userEvent.click(button('One more Mug'))
    rerender(page(false))
    rerender(page(true))
    expect(quantity('Mug')).toHaveValue(2)
  })

  it('posts the displayed quantities, and has a removal checkbox, without JavaScript', () => {
    const boxed = { ...fee, removable: true }
    const html = renderToString(
      <Checkout.Root adapter={createMemoryAdapter()} defaultValues={{ lineItems: { li_1: '3' } }}>
        <Checkout.Form action="/relay">
          <LineItemsSection lineItems={[mug, boxed]} />
        </Checkout.Form>
      </Checkout.Root>,
    )
    const root = document.createElement('div')
    root.innerHTML = html
    expect(root.querySelector('[name="fixed:lineItems.li_1"]')).toHaveValue('1')
    expect(root.querySelector('[name="lineItems.li_1"]')).toHaveValue(3)
    expect(root.querySelector('[name="fixed:lineItems.fee"]')).toHaveValue('1')
    expect(html).toMatch(/<noscript><label><input type="checkbox"[^>]* name="lineItems\.fee" value="0"/)
  })

  it('completes the checkout once everything is saved', async () => {
    const events: boolean[] = []
    const { ref, adapter } = show(cart(list), {
      save: 'submit',
      onSaved: ({ complete }) => void events.push(complete),
      rules: { sections: ['lineItems'] },
    })
    await userEvent.click(button('One more Mug'))
    await ref.current?.save()
    await userEvent.click(button('Remove Cap'))
    await waitFor(() => expect(screen.queryByText('Cap')).not.toBeInTheDocument())
    expect(events).toEqual([true, true])
    // A saved quantity is not sent again.
    await ref.current?.save()
    expect(adapter.updates).toHaveLength(2)
  })

  it('formats prices with the decimals of their currency, and renders on a server', () => {
    const items = ['jpy', 'usd', 'kwd'].map((currency) => ({ ...fee, id: currency, currency, amount: 12345 }))
    const html = renderToString(<LineItemsForm adapter={createMemoryAdapter()} lineItems={[mug, ...items]} />)
    for (const price of ['¥12,345', '$123.45', '12.345']) expect(html).toContain(price)
    expect(html).toContain('name="lineItems.li_1"')
  })

  it('shows that there are no items', () => {
    render(<LineItemsForm adapter={createMemoryAdapter()} lineItems={[]} />)
    expect(screen.getByText('You have no items.')).toBeInTheDocument()
  })
})
