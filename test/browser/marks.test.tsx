import '../../src/styles.css'

import { describe, expect, it } from 'vitest'

import { CheckoutForm, type RootProps } from '../../src/index.js'
import { createMemoryAdapter, createSandboxAdapter, exampleValues } from '../../src/testing/index.js'
import { mount, settle } from './mount.js'

const shippingOptions = [{ id: 'a', label: 'Standard', amount: 0, currency: 'usd' }]
const adapters: Record<string, () => RootProps['adapter']> = {
  none: () => createMemoryAdapter(),
  fastspring: () => createSandboxAdapter('fastspring'),
  stripe: () => createSandboxAdapter('stripe'),
  'checkout-page': () => createSandboxAdapter('checkout-page'),
  topiic: () => createSandboxAdapter('topiic'),
}

const markOf = (element: Element | null) => element && getComputedStyle(element, '::after').content

describe.each(['US', 'JP', 'BR', 'IN'])('A checkout in %s', (country) => {
  it.each(Object.keys(adapters))(
    'marks each field as required or optional, visually and for assistive technology (provider: %s)',
    async (id) => {
      const adapter = adapters[id]?.() ?? createMemoryAdapter()
      const container = mount(
        <CheckoutForm
          adapter={adapter}
          sameAs="none"
          defaultValues={exampleValues(country)}
          shippingOptions={shippingOptions}
        />,
      )
      await settle()
      // Except plain text, and what is behind a button.
      const fields = [...container.querySelectorAll('[data-till="field"]:not([data-locked]):has(label)')]
      const marks = fields.map((field) => {
        const control = field.querySelector<HTMLInputElement>('input, select')
        const optional = field.querySelector('[data-till="optional"]')
        const received = control?.required
          ? 'required'
          : control
              ?.getAttribute('aria-describedby')
              ?.split(' ')
              .includes(optional?.id ?? '') && 'optional'
        const seen = markOf(field.querySelector('[data-till="label"]'))?.includes('*')
          ? 'required'
          : optional?.checkVisibility() && 'optional'
        return { name: control?.name, received, seen }
      })
      expect(marks.length).toBeGreaterThan(5)
      expect(marks.filter(({ received, seen }) => !received || received !== seen)).toEqual([])
      for (const radio of container.querySelectorAll('[type="radio"]')) {
        expect(radio).toBeRequired()
        expect(markOf(radio.closest('fieldset')?.querySelector('legend') ?? null)).toContain('*')
      }
    },
  )
})
