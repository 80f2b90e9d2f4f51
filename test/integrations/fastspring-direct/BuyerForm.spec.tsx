import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { CheckoutForm } from 'tillkit'
import { fastspring, fastspringBody, toFastspringBody } from 'tillkit/providers/fastspring'
import {
  createMemoryAdapter,
  createSandbox,
  createSandboxAdapter,
  exampleValues,
  fieldSteps,
  fillCheckout,
} from 'tillkit/testing'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

it('saves a buyer to FastSpring in the documented format', async () => {
  const values = exampleValues('DE')
  const { container } = render(<CheckoutForm adapter={createSandboxAdapter('fastspring')} />)
  await fillCheckout(userEvent.setup(), container, values)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved.')).toBeTruthy()
})

it('reports when the session is changed elsewhere', async () => {
  const adapter = createMemoryAdapter({
    provider: fastspring,
    answer: (update, n) =>
      n === 1
        ? { status: 'failed', saved: [], reason: 'conflict', retryable: true }
        : { status: 'saved', saved: update.contact ? ['contact'] : [] },
  })
  render(<CheckoutForm adapter={adapter} defaultValues={exampleValues()} />)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Your details are being changed somewhere else. Try again.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(adapter.updates).toHaveLength(2))
  expect(adapter.updates[1]?.contact?.email).toBe(exampleValues().contact.email)
})

it('sends a body that the mirror accepts', async () => {
  const sandbox = createSandbox('fastspring')
  const body = await toFastspringBody({ contact: exampleValues('BR').contact })
  expect(fastspringBody.safeParse(body).success).toBe(true)
  expect(sandbox.requests).toHaveLength(0)
  expect(fieldSteps(exampleValues()).map(({ name }) => name)).toContain('contact.email')
})
