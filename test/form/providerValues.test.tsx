import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { CheckoutForm, createStripeJsAdapter, type FieldPath, type RootProps } from '../../src/index.js'
import { listRows } from '../../src/providers/listRows.js'
import { readOwn } from '../../src/providers/readOwn.js'
import { splitPath } from '../../src/sections/fieldPath.js'
import { createSandboxAdapter, exampleValues, type SandboxId } from '../../src/testing/index.js'
import { createStripeJsStandIn } from '../adapter/stripeJsStandIn.js'

vi.setConfig({ testTimeout: 30_000 })

const { contact, billingAddress, shippingAddress, taxId } = exampleValues('US')
const more = { line2: 'Floor 2' }
const values = {
  contact: { ...contact, billingEmail: '' },
  billingAddress: { ...billingAddress, ...more },
  shippingAddress: { ...shippingAddress, ...more, shipTo: '' as const, company: '', email: '' },
  taxId,
}
const notCleared = "We couldn't remove the value you saved earlier. Contact us to remove it."

const find = (path: FieldPath) => document.querySelector<HTMLInputElement>(`[name="${path}"]`)

function input(path: FieldPath): HTMLInputElement {
  const found = find(path)
  if (!found) throw new Error(`${path} is not on the page.`)
  return found
}

/** The form of a provider over relay and sandbox, filled with the provider's stored values. */
async function open(id: SandboxId, props: Partial<RootProps> = {}) {
  const quoteShipping = () => [{ id: 'std', label: 'Standard', amount: 500, currency: 'usd', recommended: true }]
  const { rules } = props
  const adapter = createSandboxAdapter(id, { quoteShipping, ...(rules && { rules }) })
  const user = userEvent.setup()
  const { provider, sandbox } = adapter
  render(<CheckoutForm adapter={adapter} defaultValues={values} {...props} />)
  return {
    user,
    provider,
    sandbox,
    async save() {
      const sent = sandbox.requests.length
      await user.click(screen.getByRole('button', { name: 'Save' }))
      await waitFor(() => expect(sandbox.requests.length).toBeGreaterThan(sent))
      await waitFor(() => expect(screen.getByRole('status')).not.toHaveTextContent('Saving'))
      return sandbox.requests.at(-1)?.parsed
    },
  }
}

/** The stored values in each provider's documented format. */
const answers: Record<SandboxId, (stored: object) => object> = {
  fastspring: (customer) => ({ id: 's', status: 'OPEN', customer }),
  stripe: (session) => ({ object: 'checkout.session', ...session }),
  'checkout-page': (data) => ({ data }),
  topiic: (contactOfSession) => ({ merchantId: 'm', ...contactOfSession }),
}

describe.each(Object.keys(answers) as SandboxId[])('a form for %s', (id) => {
  it('shows the stored values, and saving one change keeps the others', async () => {
    const first = await open(id)
    await first.save()
    const before = first.sandbox.session()
    cleanup()

    const defaultValues = await first.provider?.toValues?.(answers[id](before))
    const { user, sandbox, provider, save } = await open(id, defaultValues && { defaultValues })
    const shown = listRows(provider?.fields ?? {}).filter(
      ([path]) => find(path)?.type === 'text' || find(path)?.type === 'email',
    )
    expect(shown.length).toBeGreaterThan(4)
    for (const [path] of shown) expect(input(path), path).toHaveValue(String(readOwn(values, ...splitPath(path))))
    const [city] = shown.find(([path]) => path.endsWith('.city')) ?? []
    if (!city) throw new Error('There is no city.')
    await user.clear(input(city))
    await user.type(input(city), 'Georgetown')
    await save()
    // Two equal addresses are shown once, and the second follows the first.
    const follows = find('shippingAddress.shipTo')?.checked === true
    const changed = follows ? (['billingAddress', 'shippingAddress'] as const) : [splitPath(city)[0]]
    const expected = changed.map((section) => [section, { ...defaultValues?.[section], city: 'Georgetown' }])
    const after = await provider?.toValues?.(answers[id](sandbox.session()))
    expect(after).toEqual({ ...defaultValues, ...Object.fromEntries(expected) })
  })
})

describe('a field that the shopper clears', () => {
  it.each<[SandboxId, FieldPath, to: string]>([
    ['fastspring', 'contact.company', 'billToContact.company'],
    ['fastspring', 'billingAddress.line2', 'billToAddress.addressLine2'],
    ['fastspring', 'taxId.value', 'taxId'],
    ['stripe', 'shippingAddress.line2', 'collected_information.shipping_details.address.line2'],
    ['checkout-page', 'contact.company', 'companyName'],
    ['checkout-page', 'contact.phone', 'phone'],
    ['topiic', 'contact.phone', 'phone'],
    ['topiic', 'billingAddress.line2', 'addressLine2'],
  ])('warns that %s may keep %s, and sends nothing for it', async (id, path, to) => {
    const { user, save } = await open(id)
    await user.clear(input(path))
    expect(readOwn(await save(), ...to.split('.'))).toBeUndefined()
    await waitFor(() => expect(input(path)).toHaveAccessibleDescription(expect.stringContaining(notCleared)))
    expect(screen.getByRole('status')).toHaveTextContent('Saved.')
    await user.type(input(path), 'x')
    expect(input(path)).not.toHaveAccessibleDescription(expect.stringContaining(notCleared))
  })

  it.each<[FieldPath, to: string]>([
    ['billingAddress.line2', 'address.line2'],
    ['shippingAddress.phone', 'shipping.phone'],
    ['shippingAddress.line2', 'shipping.address.line2'],
  ])('is cleared at Checkout Page by replacing its object: %s', async (path, to) => {
    const { user, sandbox, save } = await open('checkout-page')
    await save()
    expect(readOwn(sandbox.session(), ...to.split('.'))).toBe(readOwn(values, ...splitPath(path)))
    await user.clear(input(path))
    await save()
    expect(readOwn(sandbox.session(), ...to.split('.'))).toBeUndefined()
    expect(screen.queryByText(notCleared)).toBeNull()
  })

  it('is cleared with null at Stripe.js', async () => {
    const user = userEvent.setup()
    const stripe = createStripeJsStandIn()
    render(<CheckoutForm adapter={createStripeJsAdapter(stripe.loaded)} defaultValues={values} />)
    await user.clear(input('contact.phone'))
    await user.clear(input('billingAddress.line2'))
    await user.clear(input('taxId.value'))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Saved.'))
    expect(stripe.session).toMatchObject({
      phoneNumber: null,
      billingAddress: { address: { line2: null } },
      taxIdInfo: null,
    })
    expect(screen.queryByText(notCleared)).toBeNull()
  })
})

describe('a field that the rules hide or lock', () => {
  it.each<[SandboxId, FieldPath, to: string, sent: boolean]>([
    ['fastspring', 'contact.company', 'billToContact.company', false],
    ['fastspring', 'billingAddress.line2', 'billToAddress.addressLine2', false],
    ['stripe', 'shippingAddress.line2', 'collected_information.shipping_details.address.line2', true],
    ['stripe', 'shippingAddress.country', 'collected_information.shipping_details.address.country', true],
    ['checkout-page', 'contact.company', 'companyName', false],
    ['checkout-page', 'billingAddress.country', 'address.country', true],
    ['checkout-page', 'shippingAddress.line2', 'shipping.address.line2', true],
    ['topiic', 'contact.phone', 'phone', true],
    ['topiic', 'billingAddress.country', 'country', true],
  ])('at %s, %s is text or not shown, and is sent only if omitting it would clear it', async (id, path, to, sent) => {
    for (const rule of ['hidden', 'locked'] as const) {
      const { save } = await open(id, { rules: { fields: { [path]: rule } } })
      expect(find(path)).toBeNull()
      const text = document.querySelector(`[data-field="${path}"]`)
      if (rule === 'hidden') expect(text).toBeNull()
      else
        expect(text).toHaveTextContent(
          path.endsWith('country') ? 'United States' : String(readOwn(values, ...splitPath(path))),
        )
      expect(readOwn(await save(), ...to.split('.'))).toBe(sent ? readOwn(values, ...splitPath(path)) : undefined)
      cleanup()
    }
  })

  it('is text when the provider cannot store it: the country at FastSpring', async () => {
    await open('fastspring', { defaultValues: { billingAddress: { country: 'BR' } } })
    const place = within(screen.getByRole('group', { name: 'Billing address' }))
    expect(place.getByText('Country or region').parentElement).toHaveTextContent('Brazil')
    expect(find('billingAddress.country')).toBeNull()
  })
})

describe('fields that only FastSpring has', () => {
  const gift = () => screen.queryByLabelText('This is a gift')

  it('send the destination: the buyer, another address or a gift', async () => {
    const { user, save } = await open('fastspring', { rules: { fields: { 'shippingAddress.shipTo': 'optional' } } })
    expect(await save()).toMatchObject({ shipToType: 'SHIP_TO' })
    await user.click(screen.getByLabelText('This is a gift'))
    expect(await save()).toMatchObject({ shipToType: 'GIFT_PURCHASE', shipToContact: { firstName: 'Ada' } })
    await user.click(screen.getByLabelText('This is a gift'))
    expect(await save()).toMatchObject({ shipToType: 'SHIP_TO' })
    await user.click(screen.getByLabelText('Same as billing address'))
    expect(gift()).toBeNull()
    expect(await save()).toMatchObject({ shipToType: 'SAME_AS_BILL_TO' })
  })

  it('include the gift box only if the rules ask for it', async () => {
    await open('fastspring')
    expect(gift()).toBeNull()
  })

  it('include the state of a US tax exemption', async () => {
    const { user, save } = await open('fastspring', { defaultValues: { ...values, taxId: {} } })
    expect(find('taxId.region')).toBeNull()
    await user.click(screen.getByLabelText("I'm buying for a business"))
    await user.selectOptions(screen.getByLabelText('US tax exemption state'), 'California')
    expect(await save()).toMatchObject({ taxIdRegion: 'CA' })
  })
})
