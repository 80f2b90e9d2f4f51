import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { Checkout, type CheckoutHandle, ContactSection, type SessionInfo } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import '../../src/styles.css'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { mount, settle } from './mount.js'

type Totals = NonNullable<SessionInfo['totals']>

const totals = (total: number, currency: string): Totals => [
  { id: 'subtotal', amount: total - 500, currency },
  { id: 'shipping', amount: 500, currency },
  { id: 'total', amount: total, currency },
]

interface Shift extends PerformanceEntry {
  sources: readonly { node: Node | null }[]
}

/** The elements that moved until the end of `act`, except an amount that grew in its own place. */
async function movedDuring(act: () => Promise<void>, own: Node): Promise<(Node | null)[]> {
  const entries: PerformanceEntry[] = []
  const observer = new PerformanceObserver((list) => void entries.push(...list.getEntries()))
  observer.observe({ type: 'layout-shift' })
  await act()
  await settle()
  entries.push(...observer.takeRecords())
  observer.disconnect()
  const nodes = entries.flatMap((entry) => (entry as Shift).sources.map(({ node }) => node))
  return nodes.filter((node) => !own.contains(node))
}

describe('Checkout.Totals', () => {
  it.each([
    ['jpy', 'ltr'],
    ['usd', 'rtl'],
    ['kwd', 'ltr'],
    ['kwd', 'rtl'],
  ] as const)('does not shift the page when amounts in %s change, %s, and announces it once', async (currency, dir) => {
    const handle = createRef<CheckoutHandle>()
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'saved', saved: ['contact'], session: { totals: totals(1_234_500, currency) } }),
    })
    const container = mount(
      <div dir={dir} style={{ width: 300 }}>
        <Checkout.Root
          ref={handle}
          adapter={adapter}
          rules={{ sections: ['contact'] }}
          defaultValues={{ contact: { email: 'ann@example.com' } }}
          {...(dir === 'rtl' && { locale: arabic })}
        >
          <Checkout.Totals totals={totals(1000, currency)} />
          <Checkout.Form>
            <ContactSection />
          </Checkout.Form>
        </Checkout.Root>
      </div>,
    )
    await settle()
    const live = container.querySelector('[data-till="totals"] [aria-live]') as HTMLElement
    const total = container.querySelector('[data-total="total"] dd') as HTMLElement
    const before = total.textContent
    const below = (container.querySelector('form') as HTMLElement).getBoundingClientRect().top
    const announced: string[] = []
    const observer = new MutationObserver(() => void announced.push(live.textContent))
    observer.observe(live, { subtree: true, childList: true, characterData: true })
    const moved = await movedDuring(
      async () => {
        await handle.current?.save()
        await vi.waitUntil(() => total.textContent !== before)
      },
      total.closest('dl') as Node,
    )
    observer.disconnect()
    expect(moved).toEqual([])
    expect((container.querySelector('form') as HTMLElement).getBoundingClientRect().top).toBe(below)
    // Shipping has not changed.
    expect(announced).toHaveLength(1)
    expect(announced[0]?.match(/: /g)).toHaveLength(2)
    expect(getComputedStyle(total.parentElement as HTMLElement).direction).toBe(dir)
    const box = total.getBoundingClientRect()
    const list = (total.closest('dl') as HTMLElement).getBoundingClientRect()
    expect(Math.round(dir === 'rtl' ? box.left - list.left : list.right - box.right)).toBe(0)
  })
})
