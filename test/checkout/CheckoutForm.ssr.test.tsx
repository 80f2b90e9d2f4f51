import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { CheckoutForm, type DefaultValues, type RootProps } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { exampleValues } from '../../src/testing/exampleValues.js'

const html = (props: Partial<Omit<RootProps, 'ref'>> = {}) =>
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

  it('sends the same markup twice', () => {
    expect(html()).toBe(html())
  })
})
