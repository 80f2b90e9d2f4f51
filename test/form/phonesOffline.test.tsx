import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { ContactForm } from '../../src/index.js'
import { judge } from '../../src/providers/judge.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

const network = vi.hoisted(() => ({ fails: true }))

vi.mock('../../src/schema/phoneRules.js', () =>
  network.fails ? Promise.reject(new Error('offline')) : new Promise(() => {}),
)

afterEach(() => void vi.useRealTimers())

const contact = { email: 'ann@example.com', phone: '+1 555' }

function open() {
  const adapter = createMemoryAdapter()
  render(<ContactForm adapter={adapter} defaultValues={{ contact, billingAddress: { country: 'US' } }} />)
  return adapter
}

describe('a phone number whose rules cannot be loaded', () => {
  it('is sent as typed, for the relay to validate', async () => {
    const adapter = open()
    const input = screen.getByLabelText('Phone')
    await userEvent.clear(input)
    await userEvent.type(input, '2015550123')
    expect(input).toHaveValue('2015550123')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '2015550123' } }]))
  })

  it('is saved after a short wait if they never arrive', async () => {
    network.fails = false
    vi.resetModules()
    vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 20 })
    const before = Date.now()
    const verdict = judge({ contact: { ...blank, ...contact } }, {})
    await vi.advanceTimersByTimeAsync(6000)
    expect(await verdict).toMatchObject({ issues: [] })
    // The fake clock advances while the machine loads the code.
    expect(Date.now() - before).toBeLessThan(9000)
    const adapter = open()
    screen.getByRole('button', { name: 'Save' }).click()
    await vi.advanceTimersByTimeAsync(6000)
    await vi.waitFor(() => expect(adapter.updates).toMatchObject([{ contact: { phone: '+1 555' } }]))
  })
})

const blank = { fullName: '', firstName: '', lastName: '', company: '', billingEmail: '' }
