import { renderToReadableStream, renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { Checkout, CheckoutForm, type DefaultValues, SavedAddresses } from '../../src/index.js'
import type { CheckoutFormProps } from '../../src/checkout/CheckoutForm.js'
import { messages } from '../../src/locales/messages/en.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { exampleValues } from '../../src/testing/exampleValues.js'

const html = (props: Partial<CheckoutFormProps> = {}) =>
  renderToString(<CheckoutForm adapter={createMemoryAdapter()} sameAs="none" {...props} />)

/** The attributes of every start tag of one name. */
const tags = (markup: string, name: string): Record<string, string>[] =>
  [...markup.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries([...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key, value])),
  )

describe('CheckoutForm on a server', () => {
  for (const provider of [undefined, fastspring, stripe])
    it(`renders every field with its label${provider ? ` for ${provider.id}` : ''}`, () => {
      const markup = html({ adapter: createMemoryAdapter(provider && { provider }) })
      const labelled = tags(markup, 'label').map((label) => label.for)
      const controls = [...tags(markup, 'input'), ...tags(markup, 'select')]
      expect(controls.length).toBeGreaterThan(5)
      expect(controls.map(({ id }) => id).sort()).toEqual(labelled.sort())
    })

  it('renders the default values', () => {
    const values = exampleValues('DE')
    const markup = html({ defaultValues: values satisfies DefaultValues })
    const shown = Object.fromEntries(tags(markup, 'input').map(({ name, value }) => [name, value]))
    expect(shown).toMatchObject({
      'contact.email': values.contact.email,
      'billingAddress.line1': values.billingAddress.line1,
      'shippingAddress.city': values.shippingAddress.city,
    })
    expect(markup).toMatch(/<option value="DE" selected="">Germany/)
  })

  it('never puts values into a URL without JavaScript, and needs no inline style or script', () => {
    const markup = html()
    expect(tags(markup, 'form')).toMatchObject([{ method: 'post' }])
    expect(markup).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
  })

  it('links each issue of the server to its field, and shows it there', () => {
    const issues = [
      { path: 'contact.email', code: 'invalid-email' },
      { path: 'shippingAddress.postalCode', code: 'required' },
      { code: 'timeout' },
    ]
    const markup = html({ issues, defaultValues: { contact: { email: 'ann at example' } } })
    const links = tags(markup, 'a').map(({ href = '' }) => href.slice(1))
    const byId = Object.fromEntries(tags(markup, 'input').map((input) => [input.id, input]))
    expect(links.map((id) => byId[id]?.name)).toEqual(['contact.email', 'shippingAddress.postalCode'])
    expect(links.map((id) => byId[id]?.['aria-invalid'])).toEqual(['true', 'true'])
    expect(byId[links[0] ?? '']?.value).toBe('ann at example')
    // The general message, because the issue names no field.
    expect(markup).toContain(messages['status.timeout'])
  })

  it('posts to the action, with hidden inputs for what a browser would leave out', () => {
    const props = { rules: { fields: { 'billingAddress.country': 'locked' } }, sameAs: 'shipping' } as const
    const defaultValues = { billingAddress: { country: 'US' }, shippingAddress: { shipTo: 'gift' } }
    const markup = html({ ...props, defaultValues, action: '/relay' })
    expect(tags(markup, 'form')).toMatchObject([{ method: 'post', action: '/relay', 'accept-charset': 'utf-8' }])
    const hidden = tags(markup, 'input').filter(({ type }) => type === 'hidden')
    expect(Object.fromEntries(hidden.map(({ name, value }) => [name, value]))).toMatchObject({
      'fixed:billingAddress.country': 'US',
      'asked:shippingAddress.shipTo': 'shipping',
    })
    // Without JavaScript nothing could open it.
    expect(/<noscript>([^]*?)<\/noscript>/.exec(markup)?.[1]).toMatch(/name="billingAddress.line2"/)
    expect(html({ ...props, defaultValues })).not.toMatch(/type="hidden"|noscript|action=/)
  })

  it('posts the name of a custom checkbox, because a browser omits an unticked one', () => {
    const customFields = { terms: { type: 'checkbox', label: 'I agree', required: true } } as const
    const props = { rules: { sections: ['contact'], customFields } } satisfies Partial<CheckoutFormProps>
    expect(html({ ...props, action: '/relay' })).toContain('name="asked:custom.terms"')
    expect(html(props)).not.toContain('asked:')
  })

  it('shows the business fields if the box was ticked when the form came back', () => {
    const rules = { sections: ['taxId'] } as const
    const markup = html({ rules, action: '/relay', defaultValues: { taxId: { business: 'true' } } })
    expect(tags(markup, 'input').find(({ name }) => name === 'taxId.business')).toHaveProperty('checked')
    expect(markup).toMatch(/name="taxId.value"/)
    expect(markup).not.toMatch(/<noscript>/)
    expect(tags(html({ rules }), 'input').find(({ name }) => name === 'taxId.business')).not.toHaveProperty('checked')
  })

  it('posts the selected saved address, and shows the fields for a different one', () => {
    const { shippingAddress } = exampleValues('US')
    const addresses = [{ id: 'home', label: 'Home', address: shippingAddress }]
    const page = (action?: string) =>
      renderToString(
        <Checkout.Root adapter={createMemoryAdapter()} sameAs="none" defaultValues={{ shippingAddress }}>
          <Checkout.Form action={action}>
            <SavedAddresses section="shippingAddress" addresses={addresses} />
          </Checkout.Form>
        </Checkout.Root>,
      )
    const [home, other] = tags(page('/relay'), 'input').filter(({ type }) => type === 'radio')
    expect([home?.name, other?.name, other?.value]).toEqual(['saved:shippingAddress', 'saved:shippingAddress', ''])
    expect(JSON.parse((home?.value ?? '').replaceAll('&quot;', '"'))).toMatchObject({ line1: shippingAddress.line1 })
    expect(/<noscript>([^]*?)<\/noscript>/.exec(page('/relay'))?.[1]).toMatch(/name="shippingAddress.line1"/)
    expect(page()).not.toMatch(/saved:|noscript|shippingAddress.line1/)
  })

  it('posts the values of other sections that the provider needs', () => {
    const { billingAddress } = exampleValues('CA')
    const props = { adapter: createMemoryAdapter({ provider: topiic }), rules: { sections: ['contact'] as const } }
    const fixedIn = (markup: string) => tags(markup, 'input').filter(({ name }) => name?.startsWith('fixed:'))
    const markup = html({ ...props, defaultValues: { billingAddress }, action: '/relay' })
    expect(Object.fromEntries(fixedIn(markup).map(({ name, value }) => [name, value]))).toMatchObject({
      'fixed:billingAddress.line1': billingAddress.line1,
      'fixed:billingAddress.country': 'CA',
    })
    expect(fixedIn(html({ ...props, rules: {}, defaultValues: { billingAddress }, action: '/relay' }))).toEqual([])
    expect(fixedIn(html({ ...props, defaultValues: { billingAddress } }))).toEqual([])
  })

  it('keeps all controls inside the form in streamed HTML, without JavaScript', async () => {
    const customFields = { note: { type: 'textarea', label: 'Note', hint: 'x'.repeat(1000) } } as const
    const defaultValues = {
      billingAddress: { country: 'US' },
      shippingAddress: { country: 'US', state: 'NY' },
      shippingOptions: { selected: 'fast' },
      custom: { note: 'Ring twice' },
    }
    const shippingOptions = ['fast', 'slow'].map((id) => ({ id, label: id.repeat(200), amount: 500, currency: 'usd' }))
    const stream = await renderToReadableStream(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        sameAs="none"
        action="/relay"
        rules={{ customFields }}
        shippingOptions={shippingOptions}
        defaultValues={defaultValues}
      />,
    )
    const form = (await new Response(stream as BodyInit).text()).split('</form>')[0] ?? ''
    for (const name of ['billingAddress.state', 'shippingAddress.state']) {
      expect(form).toMatch(new RegExp(`<select [^>]*name="${name}"[^>]*>.*?<option value="NY"`))
    }
    expect(form).toMatch(/<input [^>]*name="shippingOptions.selected"/)
    // With JavaScript the fallback is ignored, and the form may be posted before the controls are in it.
    const scripted = form.replaceAll(/<noscript>.*?<\/noscript>/gs, '')
    expect(scripted).toContain('name="custom.note"')
    expect(scripted).not.toMatch(/<select [^>]*name="shippingAddress.state"/)
    expect(scripted).not.toMatch(/<input [^>]*name="shippingOptions.selected"/)
    const posted = tags(scripted, 'input').filter(({ name }) => name?.startsWith('fixed:'))
    expect(posted).toMatchObject([
      { name: 'fixed:shippingAddress.state', value: 'NY' },
      { name: 'fixed:shippingOptions.selected', value: 'fast' },
    ])
  })

  it('renders the same markup twice', () => {
    expect(html()).toBe(html())
  })
})
