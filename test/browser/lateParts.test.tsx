// Isolated: each part loads once.
import { lazy, Suspense } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import { TaxIdForm } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, setSilently } from './controls.js'

const Never = lazy(() => new Promise<never>(() => {}))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// Not by `mount`, which loads all parts first. A part loads once, so there is one page.
it('a checkout keeps what is typed, and the focused field, while a part of the form loads', async () => {
  // Already loaded: React renders it, and delays its display for some hundred milliseconds.
  await import('../../src/sections/tax-id/TaxIdFieldset.js')
  const adapter = createMemoryAdapter()
  const taxId = { type: 'eu_vat', value: 'DE1' }
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const elsewhere = createRoot(document.createElement('div'))
  onTestFinished(() => {
    for (const each of [root, elsewhere]) each.unmount()
    container.remove()
  })
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  // In one task, because on a busy machine the part could come before the field is entered.
  flushSync(() =>
    root.render(<TaxIdForm adapter={adapter} defaultValues={{ billingAddress: { country: 'DE' }, taxId }} />),
  )
  const plain = control(container, 'taxId.value')
  plain.focus()
  await pause(1000)
  expect(document.activeElement).toBe(plain)
  // After a custom fallback React delays again: what is filled in then is not focused.
  flushSync(() =>
    elsewhere.render(
      <Suspense fallback="…">
        <Never />
      </Suspense>,
    ),
  )
  plain.blur()
  await pause(50)
  expect(control(container, 'taxId.value')).toBe(plain)
  setSilently(plain, 'DE136695976', { events: true })
  await vi.waitUntil(() => container.querySelector('[name="taxId.business"]'), 5000)
  expect(control(container, 'taxId.value').value).toBe('DE136695976')
  await userEvent.click(container.querySelector('[type=submit]') as Element)
  await expect.poll(() => adapter.updates[0]?.taxId?.value).toBe('DE136695976')
})
