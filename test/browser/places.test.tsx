// Isolated: a list of states loads late only once.
import { describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { subdivisionsOf } from '../../src/countries/subdivisionsOf.js'
import {
  BillingAddressSection,
  Checkout,
  ContactSection,
  type DefaultValues,
  type RootProps,
  type SectionId,
  TaxIdSection,
} from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { createMemoryLookup } from '../../src/testing/createMemoryLookup.js'
import { type Place, places } from './places.js'
import { shopperIn } from './shopper.js'

/** Opens a checkout with these sections in a place. */
function open(place: Place, sections: SectionId[], props: Partial<Omit<RootProps, 'ref'>> = {}) {
  const adapter = createMemoryAdapter()
  const opened = place.open((inside) => (
    <Checkout.Root adapter={adapter} rules={{ sections }} {...props}>
      <Checkout.Form>
        <Checkout.Errors />
        <ContactSection />
        <BillingAddressSection />
        {sections.includes('taxId') && <TaxIdSection />}
        <Checkout.Submit />
        <Checkout.Status />
        {inside}
      </Checkout.Form>
    </Checkout.Root>
  ))
  const shopper = shopperIn(opened.tree)
  const announced = () => shopper.texts('[data-till="status"]')
  return { adapter, shopper, announced, ...opened }
}

const inCountry = (country: string): DefaultValues => ({ billingAddress: { country } })

// A list loads late only once.
const lateLists = [
  ['AU', 'Victoria'],
  ['BR', 'Bahia'],
  ['CA', 'Ontario'],
  ['ES', 'Madrid'],
  ['IN', 'Goa'],
  ['IT', 'Roma'],
  ['MX', 'Colima'],
  ['AR', 'Salta'],
  ['CO', 'Tolima'],
] as const

/** Delays every request from now on. */
async function slowDown(latency: number): Promise<void> {
  const network = cdp() as unknown as { send(method: string, options?: object): Promise<unknown> }
  await network.send('Network.enable')
  const conditions = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 }
  await network.send('Network.emulateNetworkConditions', conditions)
}

describe.each(places.map((place, n) => ({ ...place, late: lateLists[n] ?? lateLists[0] })))(
  'a checkout in $name',
  ({ late: [country, state], ...place }) => {
    it('saves a section when it loses the focus, and not while the shopper types', async () => {
      const { adapter, shopper, announced } = open(place, ['contact', 'billingAddress'], { save: 'auto' })
      await shopper.enter('contact.email', 'ann@example.com.au')
      expect(shopper.focused()?.value).toBe('ann@example.com.au')
      await shopper.press('Tab')
      expect(shopper.focused()?.name).toBe('contact.fullName')
      await shopper.type('Ann Lee')
      expect(adapter.updates).toEqual([])
      shopper.control('billingAddress.line1').focus()
      await expect.poll(() => adapter.updates.length).toBe(1)
      expect(adapter.updates[0]).toMatchObject({ contact: { email: 'ann@example.com.au', fullName: 'Ann Lee' } })
      await expect.poll(announced).toEqual(['Saved.'])
      expect(shopper.focused()?.name).toBe('billingAddress.line1')
    })

    it('shows an error, moves the focus there, and saves by Enter, without submitting the page’s own form', async () => {
      const { adapter, shopper, announced, hostSubmits } = open(place, ['contact'])
      await shopper.enter('contact.email', 'ann')
      await shopper.press('Enter')
      await expect.poll(() => shopper.focused()?.dataset['till']).toBe('errors')
      expect(shopper.texts('[data-till="errors"] a')).toEqual(shopper.texts('[data-till="error"]'))
      await shopper.click(shopper.find('[data-till="errors"] a'))
      await expect.poll(() => shopper.focused()?.name).toBe('contact.email')
      await shopper.press('End')
      await shopper.type('@example.com')
      await shopper.press('Enter')
      await expect.poll(announced).toEqual(['Saved.'])
      expect(adapter.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
      expect(hostSubmits()).toBe(0)
    })

    it('shows no error between press and release of its button', async () => {
      const { shopper, hostSubmits } = open(place, ['contact'])
      await shopper.enter('contact.email', 'ann')
      const button = shopper.find('[type="submit"]')
      const { top } = button.getBoundingClientRect()
      await shopper.down(button)
      await expect.poll(() => shopper.focused()?.type).toBe('submit')
      await shopper.nextFrame()
      expect(button.getBoundingClientRect().top).toBe(top)
      await shopper.up()
      await expect.poll(() => shopper.focused()?.dataset['till']).toBe('errors')
      expect(hostSubmits()).toBe(0)
    })

    it('keeps a state that is typed while its list loads', async () => {
      const { shopper } = open(place, ['billingAddress'])
      await slowDown(150)
      shopper.choose('billingAddress.country', country)
      const typed = shopper.control('billingAddress.state')
      await shopper.enter('billingAddress.state', state)
      await slowDown(0)
      await subdivisionsOf(country)
      await shopper.nextFrame()
      expect(shopper.focused()).toBe(typed)
      expect(typed).toMatchObject({ localName: 'input', value: state })
      await shopper.press('Tab')
      await expect.poll(() => shopper.control('billingAddress.state').localName).toBe('select')
      expect(shopper.texts('[name="billingAddress.state"] option:checked')).toEqual([state])
    })

    it('keeps the state with its country, and a country that a script sets to an unknown value', async () => {
      const { adapter, shopper, announced } = open(place, ['billingAddress'], { defaultValues: inCountry('US') })
      await expect.poll(() => shopper.control('billingAddress.state').localName).toBe('select')
      shopper.choose('billingAddress.state', 'NY')
      shopper.choose('billingAddress.country', 'DE')
      await expect.poll(() => shopper.texts('[name="billingAddress.state"]')).toEqual([])
      shopper.choose('billingAddress.country', 'US')
      await expect.poll(() => shopper.texts('[name="billingAddress.state"] option:checked')).toEqual(['New York'])
      shopper.choose('billingAddress.country', 'XX')
      expect(shopper.control('billingAddress.country').value).toBe('US')
      await shopper.enter('billingAddress.line1', '1 Main St')
      await shopper.enter('billingAddress.city', 'Albany')
      await shopper.enter('billingAddress.postalCode', '12207')
      await shopper.press('Enter')
      await expect.poll(announced).toEqual(['Saved.'])
      expect(adapter.updates).toMatchObject([{ billingAddress: { country: 'US', state: 'NY', city: 'Albany' } }])
    })

    it('fills in an address from the lookup, by keys and by pointer', async () => {
      const lookup = { ...createMemoryLookup(), debounceMs: 0 }
      const { adapter, shopper } = open(place, ['billingAddress'], { lookup, defaultValues: inCountry('GB') })
      const line1 = shopper.control('billingAddress.line1')
      await expect.poll(() => line1.getAttribute('role')).toBe('combobox')
      const rows = () => shopper.texts('[data-till="suggestions"]:not([hidden]) [role="option"]')
      await shopper.enter('billingAddress.line1', '96 eus')
      await expect.poll(rows).toHaveLength(1)
      await shopper.press('Escape')
      await expect.poll(rows).toEqual([])
      expect(line1.checkVisibility()).toBe(true)
      await shopper.press('ArrowDown', 'Enter')
      await expect.poll(() => line1.value).toBe('96 Euston Road')
      expect(shopper.focused()).toBe(line1)
      expect(shopper.control('billingAddress.city').value).toBe('London')
      await shopper.press('ControlOrMeta+A')
      await shopper.type('96 eus')
      await expect.poll(rows).toHaveLength(1)
      await shopper.click(shopper.find('[role="option"]'))
      await expect.poll(() => line1.value).toBe('96 Euston Road')
      expect(shopper.focused()).toBe(line1)
      expect(shopper.texts('[data-till="lookup"] [role="status"]')[0]).toContain('Filled in: 96 Euston Road')
      expect(adapter.updates).toEqual([])
    })

    it('formats a phone number while the shopper types, and keeps the caret', async () => {
      const { shopper } = open(place, ['contact'], { defaultValues: inCountry('US') })
      await shopper.enter('contact.phone', '201555123')
      const phone = shopper.control('contact.phone')
      await expect.poll(() => phone.value).toBe('(201) 555-123')
      await shopper.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
      await shopper.type('0')
      expect(phone.value).toBe('(201) 555-0123')
      expect(phone.selectionStart).toBe('(201) 555-0'.length)
      await shopper.press('ControlOrMeta+Z')
      expect(phone.value).not.toContain('0123')
    })

    it('infers the type of a tax ID from its number', async () => {
      const { adapter, shopper, announced } = open(place, ['taxId'], { defaultValues: inCountry('DE') })
      await expect.poll(() => shopper.texts('[name="taxId.business"]')).toHaveLength(1)
      await shopper.click(shopper.control('taxId.business'))
      await expect.poll(() => shopper.texts('[name="taxId.value"]')).toHaveLength(1)
      await shopper.enter('taxId.value', 'GB980780684')
      await shopper.press('Tab')
      await expect.poll(() => shopper.control('taxId.type').value).toBe('gb_vat')
      await shopper.click(shopper.find('[type="submit"]'))
      await expect.poll(announced).toEqual(['Saved.'])
      expect(adapter.updates).toEqual([{ taxId: { type: 'gb_vat', value: 'GB980780684', region: '' } }])
    })
  },
)

describe('a custom form in a portal inside a checkout', () => {
  it('is submitted without saving the checkout', async () => {
    const place = places.find(({ name }) => name.includes('inside the checkout')) as Place
    const { adapter, shopper, hostSubmits } = open(place, ['contact'])
    const field = document.querySelector<HTMLElement>('[name="host-field"]')
    field?.focus()
    await shopper.press('Enter')
    await expect.poll(hostSubmits).toBe(1)
    expect(document.activeElement).toBe(field)
    // A save of the checkout would arrive first.
    await shopper.enter('contact.email', 'ann@example.com')
    await shopper.press('Enter')
    await expect.poll(() => adapter.updates.length).toBe(1)
    expect(shopper.texts('[data-till="error"]')).toEqual([])
    expect(hostSubmits()).toBe(1)
  })
})
