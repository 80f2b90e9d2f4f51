// Isolated: it counts what the page has loaded.
import { expect, describe, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { ContactForm, type CheckoutRules } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'

// A browser remembers 250 of them, which the modules of the kit alone reach.
performance.setResourceTimingBufferSize(2000)

const rules: CheckoutRules = { sections: ['contact'] }
const loaded = (pattern: RegExp) =>
  performance.getEntriesByType('resource').filter(({ name }) => pattern.test(name)).length
const library = /schema\/phoneRules\.ts/
const plans = /countries\/phones\/\d+\.ts/
const start = (phone = '') =>
  mount(
    <ContactForm
      adapter={createMemoryAdapter()}
      rules={rules}
      defaultValues={{ contact: { email: 'ann@example.com', phone }, billingAddress: { country: 'NZ' } }}
    />,
  )

// In order, on one page: modules stay loaded.
describe('the phone number data', () => {
  it('does not load with a form, when other fields are used, or for a save without a number', async () => {
    const container = start()
    await userEvent.fill(control(container, 'contact.company'), 'Acme')
    container.querySelector('form')?.requestSubmit()
    await settle()
    expect(loaded(library)).toBe(0)
  })

  it('loads when a phone field receives the focus, with the plans of one country', async () => {
    const container = start()
    await userEvent.click(control(container, 'contact.phone'))
    await expect.poll(() => loaded(library)).toBe(1)
    await expect.poll(() => loaded(plans)).toBe(1)
    expect(loaded(/phones\/64\.ts/)).toBe(1)
  })

  it('loads if there is a number', async () => {
    start('+81 3 1234 5678')
    await expect.poll(() => loaded(/phones\/81\.ts/)).toBe(1)
    expect(loaded(plans)).toBe(2)
  })
})
