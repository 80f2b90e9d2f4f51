import { act, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { expect, it } from 'vitest'

import { CheckoutForm, type CheckoutHandle } from '../../../src/index.js'
import { createMemoryAdapter } from '../../../src/testing/index.js'

it('a box added with a default value is ticked and stays ticked', async () => {
  const handle = createRef<CheckoutHandle>()
  render(
    <CheckoutForm
      adapter={createMemoryAdapter()}
      ref={handle}
      rules={{ fields: { 'shippingAddress.shipTo': 'optional' } }}
      defaultValues={{ shippingAddress: { shipTo: 'billing' } }}
    />,
  )
  expect(screen.queryByLabelText('This is a gift')).toBeNull()
  await act(async () => handle.current?.setValues({ shippingAddress: { shipTo: 'gift' } }))
  expect(await screen.findByLabelText('This is a gift')).toBeChecked()
  expect(handle.current?.getValues().shippingAddress.shipTo).toBe('gift')
})
