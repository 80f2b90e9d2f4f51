// Isolated: it measures the memory of the page.
import { StrictMode } from 'react'
import { describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'

import { CheckoutForm } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { CommitCounter, createCommits } from './CommitCounter.js'
import { mount, settle, unmount } from './mount.js'

function mountCounted(defaultEmail = '') {
  const commits = createCommits()
  const adapter = createMemoryAdapter({ provider: fastspring })
  const container = mount(
    <CommitCounter commits={commits}>
      <CheckoutForm adapter={adapter} defaultValues={{ contact: { email: defaultEmail } }} sameAs="none" />
    </CommitCounter>,
  )
  return { commits, adapter, container }
}

describe('CheckoutForm in React', () => {
  it('mounts in at most two commits', async () => {
    const { commits } = mountCounted()
    await settle()
    expect(commits.count).toBeGreaterThan(0)
    expect(commits.count).toBeLessThanOrEqual(2)
  })

  it('renders nothing while every text field receives valid values', async () => {
    const { commits, container } = mountCounted()
    await userEvent.click(control(container, 'taxId.business'))
    await settle()
    commits.clear()
    const inputs = [...container.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"])')]
    expect(inputs.length).toBeGreaterThan(10)
    for (const input of inputs) {
      await userEvent.click(input)
      await userEvent.keyboard(input.type === 'email' ? 'ann@example.com' : 'AB 12')
    }
    await userEvent.keyboard('{Tab}')
    await settle()
    expect(inputs.map(({ value }) => value).filter(Boolean)).toHaveLength(inputs.length)
    expect(commits).toMatchObject({ count: 0, components: [] })
  })

  it('shows an error in one commit of at most three components, and removes it in another', async () => {
    const { commits } = mountCounted()
    const street = page.getByRole('group', { name: 'Billing address' }).getByLabelText('Address line 1')
    await userEvent.click(street)
    commits.clear()
    await userEvent.keyboard('{Tab}')
    await expect.element(street).toHaveAttribute('aria-invalid', 'true')
    await settle()
    expect(commits.count).toBe(1)
    expect(commits.components.length).toBeLessThanOrEqual(3)
    await userEvent.click(street)
    commits.clear()
    await userEvent.keyboard('1')
    await expect.element(street).not.toHaveAttribute('aria-invalid')
    await userEvent.keyboard(' Main St')
    await settle()
    expect(commits.count).toBe(1)
    expect(commits.components.length).toBeLessThanOrEqual(3)
  })

  it('renders only the button and the status for a save', async () => {
    const { commits, adapter, container } = mountCounted('ann@example.com')
    for (const section of ['billingAddress', 'shippingAddress']) {
      await userEvent.fill(control(container, `${section}.line1`), '1 Main St')
      await userEvent.fill(control(container, `${section}.city`), 'Springfield')
    }
    await settle()
    commits.clear()
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(adapter.updates).toHaveLength(1)
    expect([...new Set(commits.components)].sort()).toEqual(['Status', 'Submit'])
  })

  it('leaves no node, listener or memory behind', async () => {
    const cycle = (times: number) => {
      for (let i = 0; i < times; i += 1) {
        const adapter = createMemoryAdapter({ provider: fastspring })
        const form = <CheckoutForm adapter={adapter} />
        const container = mount(i % 2 ? form : <StrictMode>{form}</StrictMode>)
        control(container, 'contact.email').focus()
        unmount(container)
      }
    }
    cycle(20)
    const before = await counters()
    cycle(40)
    const after = await counters()
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0)
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0)
    // A leaked form would need many times this. React itself needs up to 6 kB for each early form.
    expect((after.heap - before.heap) / 40).toBeLessThan(10_240)
  }, 120_000)
})

/** The browser's memory after a garbage collection. */
async function counters(): Promise<{ nodes: number; listeners: number; heap: number }> {
  await settle()
  const session = cdp() as unknown as { send(method: string): Promise<Record<string, unknown>> }
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = (await session.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] }
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') }
}
