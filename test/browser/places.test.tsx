import { describe, expect, it } from 'vitest'

import { Checkout, ContactSection, BillingAddressSection, type RootProps } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { type Place, places } from './places.js'
import { shopperIn } from './shopper.js'

/** Opens a checkout with these sections in a place. */
function open(place: Place, props: Partial<Omit<RootProps, 'ref'>>) {
  const adapter = createMemoryAdapter()
  const opened = place.open((inside) => (
    <Checkout.Root adapter={adapter} {...props}>
      <Checkout.Form>
        <Checkout.Errors />
        <ContactSection />
        <BillingAddressSection />
        <Checkout.Submit />
        <Checkout.Status />
        {inside}
      </Checkout.Form>
    </Checkout.Root>
  ))
  return { adapter, shopper: shopperIn(opened.tree), ...opened }
}

describe.each(places)('a checkout in $name', (place) => {
  it('saves a section once it is left, and nothing of it while it is typed in', async () => {
    const { adapter, shopper } = open(place, { save: 'auto', rules: { sections: ['contact', 'billingAddress'] } })
    await shopper.enter('contact.email', 'ann@example.com.au')
    expect(shopper.focused()?.value).toBe('ann@example.com.au')
    await shopper.press('Tab')
    expect(shopper.focused()?.name).toBe('contact.fullName')
    await shopper.type('Ann Lee')
    expect(adapter.updates).toEqual([])
    shopper.control('billingAddress.line1').focus()
    await expect.poll(() => adapter.updates.length).toBe(1)
    expect(adapter.updates[0]).toMatchObject({ contact: { email: 'ann@example.com.au', fullName: 'Ann Lee' } })
    await expect.poll(() => shopper.texts('[role="status"]')).toEqual(['Saved.'])
    expect(shopper.focused()?.name).toBe('billingAddress.line1')
  })

  it('says what is wrong, goes there, and saves by Enter, without a submit of the host', async () => {
    const { adapter, shopper, hostSubmits } = open(place, { rules: { sections: ['contact'] } })
    await shopper.enter('contact.email', 'ann')
    await shopper.press('Enter')
    await expect.poll(() => shopper.focused()?.dataset['till']).toBe('errors')
    expect(shopper.texts('[data-till="errors"] a')).toEqual(shopper.texts('[data-till="error"]'))
    await shopper.click(shopper.find('[data-till="errors"] a'))
    await expect.poll(() => shopper.focused()?.name).toBe('contact.email')
    await shopper.press('End')
    await shopper.type('@example.com')
    await shopper.press('Enter')
    await expect.poll(() => shopper.texts('[role="status"]')).toEqual(['Saved.'])
    expect(adapter.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
    expect(hostSubmits()).toBe(0)
  })
})

describe("a host's form in a portal inside a checkout", () => {
  it('is submitted for the host alone', async () => {
    const place = places.find(({ name }) => name.includes('inside the checkout')) as Place
    const { adapter, shopper, hostSubmits } = open(place, { rules: { sections: ['contact'] } })
    const field = document.querySelector<HTMLElement>('[name="host-field"]')
    field?.focus()
    await shopper.press('Enter')
    await expect.poll(hostSubmits).toBe(1)
    expect(document.activeElement).toBe(field)
    // A save of the checkout would come before this one.
    await shopper.enter('contact.email', 'ann@example.com')
    await shopper.press('Enter')
    await expect.poll(() => adapter.updates.length).toBe(1)
    expect(shopper.texts('[data-till="error"]')).toEqual([])
    expect(hostSubmits()).toBe(1)
  })
})
