import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'

import { type CheckoutHandle, CheckoutForm, shippingOptionsSchema } from '../../src/index.js'
import { showableOptions } from '../../src/sections/shipping-options/form/hostOptions.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const price = { amount: 500, currency: 'usd' }
const { contact } = exampleValues('US')

describe('the id of a shipping option', () => {
  it('is compared and sent exactly, including a trailing space', async () => {
    const adapter = createMemoryAdapter()
    const complete: boolean[] = []
    render(
      <CheckoutForm
        adapter={adapter}
        rules={{ sections: ['shippingOptions'] }}
        shippingOptions={[
          { id: 'air', label: 'Air', ...price },
          { id: 'air ', label: 'Balloon', ...price },
        ]}
        onSaved={(event) => complete.push(event.complete)}
      />,
    )
    const user = userEvent.setup()
    await user.click(screen.getByRole('radio', { name: /Balloon/ }))
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(complete).toEqual([true]))
    expect(adapter.updates).toEqual([{ shippingOptions: { selected: 'air ' } }])
  })

  it.each([' ', '\u00a0', '\u200b', 'a\nb', 'a\ud83d', ''])(
    'makes an option invalid if it is blank or unsafe (%j)',
    (id) => {
      expect(showableOptions([{ id, label: 'Air', ...price }])).toEqual([])
    },
  )

  it.each([' ', '\u200b', ''])('that is blank (%j) is never complete', async (selected) => {
    expect(shippingOptionsSchema.parse({ selected })).toEqual({ selected: '' })
    const complete: boolean[] = []
    const ref = createRef<CheckoutHandle>()
    render(
      <CheckoutForm
        ref={ref}
        adapter={createMemoryAdapter()}
        rules={{ sections: ['contact', 'shippingOptions'] }}
        defaultValues={{ contact, shippingOptions: { selected } }}
        onSaved={(event) => complete.push(event.complete)}
      />,
    )
    await ref.current?.save()
    expect(complete).toEqual([false])
  })
})
