import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'

import { Checkout, useField } from '../../../../src/index.js'
import { useTaxId } from '../../../../src/sections/tax-id/form/useTaxIdLazily.js'
import { createMemoryAdapter } from '../../../../src/testing/index.js'

const network = vi.hoisted(() => ({ isDown: true, tries: 0 }))
vi.mock('../../../../src/sections/tax-id/form/typeData.js', async (original) => {
  network.tries += 1
  // A module that throws makes its import reject, like a chunk that fails to load.
  if (network.isDown) throw new Error('offline')
  return original()
})

// The server version would load the data too.
vi.mock('../../../../src/sections/tax-id/form/useTaxId.js', () => ({ useTaxId: () => undefined }))

function Fields() {
  const { group, isBusiness, business, type, value } = useTaxId()
  useField('contact.email')
  return (
    <fieldset {...group}>
      <input {...business?.input} aria-label="business" />
      {isBusiness && type.kind === 'select' && (
        <select {...type.input} aria-label="type">
          {type.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {isBusiness && type.kind === 'input' && <input {...type.input} aria-label="type" />}
      {isBusiness && value.kind === 'input' && <input {...value.input} aria-label="number" />}
    </fieldset>
  )
}

const page = (key: string, adapter = createMemoryAdapter()) => (
  <Checkout.Root key={key} adapter={adapter} defaultValues={{ billingAddress: { country: 'DE' } }}>
    <Checkout.Form>
      <Fields />
    </Checkout.Form>
  </Checkout.Root>
)
const type = () => screen.getByLabelText('type')

it('useTaxId has a text input for the type until its data has loaded, never suspends, and retries after a failure', async () => {
  const { rerender } = render(page('first'))
  await userEvent.click(screen.getByLabelText('business'))
  expect(type().localName).toBe('input')
  await waitFor(() => expect(network.tries).toBeGreaterThan(0))
  await userEvent.type(screen.getByLabelText('number'), 'DE136695976')
  network.isDown = false
  rerender(page('second'))
  await userEvent.click(screen.getByLabelText('business'))
  await waitFor(() => expect(type().localName).toBe('select'))
  expect(type()).toHaveValue('eu_vat')
})
