import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import type { CheckoutRules, LineItem, RootProps } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'
import { HeadlessCart } from '../../stories/HeadlessCart.js'
import { createCart, lineItems } from '../../stories/lineItems.js'

const { shippingAddress } = exampleValues('US')
const addresses = [
  { id: 'home', label: 'Home', address: shippingAddress },
  { id: 'berlin', address: exampleValues('DE').shippingAddress },
]
const rules: CheckoutRules = {
  sections: ['lineItems', 'contact', 'shippingAddress'],
  allowedCountries: ['US'],
  fields: { 'contact.company': 'collapsed', 'shippingAddress.shipTo': 'optional' },
}

function show(items: readonly LineItem[] = lineItems, props: Partial<Omit<RootProps, 'ref'>> = {}) {
  const adapter = createMemoryAdapter({ answer: createCart(items) })
  const all = { rules, save: 'auto' as const, lineItems: items, addresses, ...props }
  return { adapter, element: <HeadlessCart adapter={adapter} {...all} /> }
}
const button = (name: string) => screen.getByRole('button', { name })
const item = (name: string) => within(screen.getByText(new RegExp(`^${name}`)).closest('li') as HTMLElement)

describe('useLineItems and useLineItem', () => {
  it('are the items with their prices, and the buttons that an item allows', () => {
    render(show().element)
    expect(item('Desk lamp').getByRole('spinbutton')).toHaveValue(2)
    const buttons = (name: string) =>
      item(name)
        .queryAllByRole('button')
        .map(({ textContent }) => textContent)
    expect(buttons('Desk lamp')).toEqual(['One fewer', 'One more', 'Remove'])
    expect(buttons('Light bulb')).toEqual(['One fewer', 'One more'])
    expect(buttons('Gift wrapping')).toEqual(['Remove'])
    expect(buttons('Assembly at home')).toEqual([])
    expect(item('Assembly at home').getByText('Quantity: 1')).toBeInTheDocument()
    expect(screen.getByText(/^Desk lamp, \$78\.00/)).toBeInTheDocument()
  })

  it('save a quantity, announce what it changes, and move the focus to the list after a removal', async () => {
    const { adapter, element } = show()
    render(element)
    await userEvent.click(button('One more: Desk lamp'))
    await screen.findByText(/^Desk lamp: 3, \$117\.00/)
    expect(adapter.updates.at(-1)?.lineItems).toEqual({ lamp: '3' })
    await userEvent.click(button('Remove: Gift wrapping'))
    await waitFor(() => expect(screen.getAllByRole('list')[0]).toHaveFocus())
    expect(screen.queryByText(/^Gift wrapping/)).toBeNull()
    expect(screen.getByText(/Removed: Gift wrapping/)).toBeInTheDocument()
  })

  it('show what is wrong with a quantity', async () => {
    render(show().element)
    const input = item('Desk lamp').getByRole('spinbutton')
    await userEvent.clear(input)
    await userEvent.type(input, '12')
    await userEvent.tab()
    await waitFor(() => expect(input).toHaveAccessibleDescription(/1–9/))
  })

  it('have a text for an empty cart', () => {
    render(show([]).element)
    expect(screen.getByText('You have no items.')).toBeInTheDocument()
  })
})

describe('useTotals', () => {
  it('is the lines of the last answer, and announces those that change', async () => {
    render(show().element)
    expect(screen.queryByRole('row')).toBeNull()
    await userEvent.click(button('One fewer: Desk lamp'))
    expect(await screen.findByRole('row', { name: 'Total $113.00' })).toBeInTheDocument()
    expect(screen.getByText('Total: $113.00')).toHaveAttribute('aria-live', 'polite')
  })
})

describe('useSavedAddresses', () => {
  it('fills in the chosen address, offers to edit it, and says why another cannot be chosen', async () => {
    const { adapter, element } = show()
    render(element)
    expect(screen.getByRole('radio', { name: 'Use a different address' })).toBeChecked()
    const refused = screen.getAllByRole('radio')[1]
    expect(refused).toBeDisabled()
    expect(refused).toHaveAccessibleDescription(/don.t ship/)
    await userEvent.click(screen.getByRole('radio', { name: 'Home' }))
    await waitFor(() => expect(adapter.updates.at(-1)?.shippingAddress?.line1).toBe(shippingAddress.line1))
    expect(screen.queryByLabelText('City')).toBeNull()
    await userEvent.click(button('Edit'))
    expect(screen.getByLabelText('City')).toHaveValue(shippingAddress.city)
    expect(screen.getByRole('radio', { name: 'Use a different address' })).toBeChecked()
  })

  it('shows the choice again after the radio buttons were off the page', async () => {
    const { element } = show()
    const { rerender } = render(element)
    await userEvent.click(screen.getByRole('radio', { name: 'Home' }))
    await waitFor(() => expect(screen.queryByLabelText('City')).toBeNull())
    rerender({ ...element, props: { ...element.props, addresses: [] } })
    expect(screen.queryByRole('radio')).toBeNull()
    rerender(element)
    expect(screen.getByRole('radio', { name: 'Home' })).toBeChecked()
    expect(screen.getByRole('radio', { name: 'Use a different address' })).not.toBeChecked()
  })
})

describe('useGift and useCollapsedField', () => {
  it('are a box that is saved, and a button in place of a field', async () => {
    const { adapter, element } = show(lineItems, { save: 'submit', defaultValues: { shippingAddress } })
    render(element)
    await userEvent.click(screen.getByLabelText('This is a gift'))
    await userEvent.click(button('Add company'))
    expect(screen.getByLabelText(/^Company/)).toHaveFocus()
    await userEvent.type(screen.getByLabelText('Email'), 'ann@example.com')
    await userEvent.click(button('Save'))
    await waitFor(() => expect(adapter.updates.at(-1)?.shippingAddress?.shipTo).toBe('gift'))
  })

  it('render on a server, with an address as text', () => {
    const html = renderToString(show().element)
    expect(html).toContain('This is a gift')
    expect(html).toContain('Add company')
    expect(html).toContain('Berlin')
  })
})
