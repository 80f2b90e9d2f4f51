import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type DefaultValues } from '../../src/index.js'
import type { CheckoutFormProps } from '../../src/checkout/CheckoutForm.js'
import { messages } from '../../src/locales/messages/en.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
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
    it(`sends every field with its label${provider ? ` for ${provider.id}` : ''}`, () => {
      const markup = html({ adapter: createMemoryAdapter(provider && { provider }) })
      const labelled = tags(markup, 'label').map((label) => label.for)
      const controls = [...tags(markup, 'input'), ...tags(markup, 'select')]
      expect(controls.length).toBeGreaterThan(5)
      expect(controls.map(({ id }) => id).sort()).toEqual(labelled.sort())
    })

  it('sends the values that it starts with', () => {
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

  it('posts nowhere near a URL without JavaScript, and needs no inline style or script', () => {
    const markup = html()
    expect(tags(markup, 'form')).toMatchObject([{ method: 'post' }])
    expect(markup).not.toMatch(/\sstyle=|<style|<script|\son\w+=/)
  })

  it('links each issue of the server to its field, and says it there', () => {
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
    // The words of the status, because no field is to blame.
    expect(markup).toContain(messages['status.timeout'])
  })

  it('posts to the action, with what a browser would leave out', () => {
    const props = { rules: { fields: { 'billingAddress.country': 'locked' } }, sameAs: 'shipping' } as const
    const defaultValues = { billingAddress: { country: 'US' }, shippingAddress: { shipTo: 'gift' } }
    const markup = html({ ...props, defaultValues, action: '/relay' })
    expect(tags(markup, 'form')).toMatchObject([{ method: 'post', action: '/relay', 'accept-charset': 'utf-8' }])
    const hidden = tags(markup, 'input').filter(({ type }) => type === 'hidden')
    expect(Object.fromEntries(hidden.map(({ name, value }) => [name, value]))).toMatchObject({
      'fixed:billingAddress.country': 'US',
      'asked:shippingAddress.shipTo': 'shipping',
    })
    // Nothing opens it without JavaScript.
    expect(/<noscript>([^]*?)<\/noscript>/.exec(markup)?.[1]).toMatch(/name="billingAddress.line2"/)
    expect(html({ ...props, defaultValues })).not.toMatch(/type="hidden"|noscript|action=/)
  })

  it('names a custom box in a form with an action, because a browser leaves it out while it is not ticked', () => {
    const customFields = { terms: { type: 'checkbox', label: 'I agree', required: true } } as const
    const props = { rules: { sections: ['contact'], customFields } } satisfies Partial<CheckoutFormProps>
    expect(html({ ...props, action: '/relay' })).toContain('name="asked:custom.terms"')
    expect(html(props)).not.toContain('asked:')
  })

  it('sends the same markup twice', () => {
    expect(html()).toBe(html())
  })
})
