import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type RootProps, type SessionIssue, type VerifyTaxId } from '../../../../src/index.js'
import { checkoutPage } from '../../../../src/providers/checkout-page/index.js'
import { createMemoryAdapter } from '../../../../src/testing/index.js'

vi.setConfig({ testTimeout: 30_000 })

type Answer = Awaited<ReturnType<VerifyTaxId>>

/** A registry that answers when the test says so. */
function createRegistry() {
  const calls: {
    value: string
    country: string
    signal: AbortSignal
    answer(given: Answer): void
    fail(): void
  }[] = []
  const verifyTaxId: VerifyTaxId = ({ value }, { country, signal }) =>
    new Promise((answer, fail) => calls.push({ value, country, signal, answer, fail: () => fail(new Error('down')) }))
  return { calls, verifyTaxId }
}

function renderTaxId(props: Partial<RootProps>) {
  const adapter = createMemoryAdapter({ provider: checkoutPage })
  const defaultValues = { billingAddress: { country: 'DE' } }
  render(<CheckoutForm adapter={adapter} rules={{ sections: ['taxId'] }} defaultValues={defaultValues} {...props} />)
  const user = userEvent.setup()
  return {
    adapter,
    user,
    value: () => screen.getByLabelText<HTMLInputElement>('Tax ID'),
    save: () => user.click(screen.getByRole('button', { name: 'Save' })),
    async enter(number: string) {
      const box = screen.getByLabelText<HTMLInputElement>("I'm buying for a business")
      if (!box.checked) await user.click(box)
      const input = screen.getByLabelText('Tax ID')
      await user.clear(input)
      await user.type(input, number)
      await user.tab()
    },
  }
}

const one = 'DE136695976'
const other = 'DE129273398'
const unknown: SessionIssue = { path: 'taxId.value', code: 'unknown-number', message: 'The registry does not know it.' }
const asked = (registry: ReturnType<typeof createRegistry>, count: number) =>
  waitFor(() => {
    const call = registry.calls[count - 1]
    expect(registry.calls).toHaveLength(count)
    if (!call) throw new Error('not asked')
    return call
  })

describe('verifyTaxId', () => {
  it.each([
    ['verified', 'Tax ID verified.'],
    ['unverified', "We couldn't verify this tax ID. You can still continue."],
    ['unavailable', "We can't verify tax IDs right now. You can still continue."],
  ] as const)('announces politely that the number is %s, and does not prevent saving', async (answer, words) => {
    const registry = createRegistry()
    const { enter, save, adapter, value } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter('136695976')
    const call = await asked(registry, 1)
    expect(call).toMatchObject({ value: one, country: 'DE' })
    const waiting = await screen.findByText('Checking your tax ID…')
    expect(waiting.closest('[aria-live="polite"]')).not.toBeNull()
    call.answer(answer)
    expect(await screen.findByText(words)).toBeVisible()
    expect(screen.queryByText('Checking your tax ID…')).toBeNull()
    await save()
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    expect(value()).not.toBeInvalid()
    expect(registry.calls).toHaveLength(1)
  })

  it('does not delay a save while it runs, even by Enter', async () => {
    const registry = createRegistry()
    const { enter, user, value, adapter } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter('1')
    await user.clear(value())
    await user.type(value(), `${one}{Enter}`)
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    await asked(registry, 1)
    expect(registry.calls[0]?.value).toBe(one)
  })

  it('prevents saving with an issue at the field, until the number changes', async () => {
    const registry = createRegistry()
    const { enter, save, adapter, value } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter(one)
    const call = await asked(registry, 1)
    call.answer(unknown)
    await waitFor(() => expect(value()).toHaveAccessibleDescription(/The registry does not know it/))
    expect(value()).toBeInvalid()
    await save()
    expect(await screen.findByText('There is a problem')).toBeVisible()
    expect(adapter.updates).toEqual([])
    await enter(other)
    await waitFor(() => expect(value()).not.toBeInvalid())
    await enter(one)
    await waitFor(() => expect(value()).toBeInvalid())
    expect(registry.calls.map(({ value: number }) => number)).toEqual([one, other])
  })

  it('shows an issue without a path at the number', async () => {
    const { enter, value } = renderTaxId({ verifyTaxId: () => Promise.resolve({ code: 'invalid' }) })
    await enter(one)
    await waitFor(() => expect(value()).toBeInvalid())
  })

  it('is ignored after the number is cleared', async () => {
    const registry = createRegistry()
    const { enter, value } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter(one)
    const late = await asked(registry, 1)
    await enter(other)
    const now = await asked(registry, 2)
    expect(late.signal.aborted).toBe(true)
    expect(now.signal.aborted).toBe(false)
    now.answer('verified')
    await screen.findByText('Tax ID verified.')
    late.answer(unknown)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(value()).not.toBeInvalid()
    expect(screen.getByText('Tax ID verified.')).toBeVisible()
  })

  it('is ignored while the shopper types another number', async () => {
    const registry = createRegistry()
    const { enter, user, value } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter(one)
    const call = await asked(registry, 1)
    await user.type(value(), '1')
    call.answer(unknown)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(value()).not.toBeInvalid()
    expect(screen.queryByText('Checking your tax ID…')).toBeNull()
  })

  it('shows "unavailable" if it rejects', async () => {
    const registry = createRegistry()
    const { enter } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter(one)
    const call = await asked(registry, 1)
    call.fail()
    expect(await screen.findByText(/can't verify tax IDs right now/)).toBeVisible()
  })

  it('shows "unavailable" if it throws', async () => {
    const { enter } = renderTaxId({
      verifyTaxId: () => {
        throw new Error('not there')
      },
    })
    await enter(one)
    expect(await screen.findByText(/can't verify tax IDs right now/)).toBeVisible()
  })

  it('is not called for an invalid number', async () => {
    const registry = createRegistry()
    const { enter, save, value } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
    await enter('12')
    await save()
    await waitFor(() => expect(value()).toBeInvalid())
    expect(registry.calls).toEqual([])
  })

  it('shows "unavailable" if it takes longer than 15 seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    try {
      const registry = createRegistry()
      const { enter } = renderTaxId({ verifyTaxId: registry.verifyTaxId })
      await enter(one)
      const call = await asked(registry, 1)
      await vi.advanceTimersByTimeAsync(15_000)
      expect(await screen.findByText(/can't verify tax IDs right now/)).toBeVisible()
      expect(call.signal.aborted).toBe(true)
    } finally {
      vi.useRealTimers()
    }
  })
})
