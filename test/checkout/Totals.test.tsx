import { act, render, screen } from '@testing-library/react'
import { createRef } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { Checkout, type CheckoutHandle, ContactSection, type SessionInfo } from '../../src/index.js'
import { locale as arabic } from '../../src/locales/ar.js'
import { locale as german } from '../../src/locales/de.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

type Totals = NonNullable<SessionInfo['totals']>

const of = (total: number, currency = 'usd'): Totals => [
  { id: 'subtotal', amount: total + 200, currency },
  { id: 'discount', amount: -200, currency },
  { id: 'tip', label: 'Tip', amount: 0, currency },
  { id: 'total', amount: total, currency },
]

function open(answers: Totals[], props: object = {}, first?: Totals) {
  const queue = [...answers]
  const adapter = createMemoryAdapter({
    answer: () => {
      const totals = queue.shift()
      return { status: 'saved', saved: ['contact'], ...(totals && { session: { totals } }) }
    },
  })
  const handle = createRef<CheckoutHandle>()
  const page = (more: object = {}) => (
    <Checkout.Root adapter={adapter} ref={handle} {...props} {...more}>
      <Checkout.Form>
        <ContactSection />
      </Checkout.Form>
      <Checkout.Totals {...(first && { totals: first })} />
    </Checkout.Root>
  )
  const { rerender } = render(page())
  let name = 'a'
  return {
    page,
    rerender: (more: object) => rerender(page(more)),
    save: () =>
      act(async () => {
        name += 'a'
        await handle.current?.setValues({ contact: { email: `${name}@example.com`, fullName: 'Ann Lee' } })
        await handle.current?.save()
      }),
    lines: () => screen.queryAllByRole('term').map((term) => [term.textContent, term.nextElementSibling?.textContent]),
    announced: () => document.querySelector('[data-till=totals] [aria-live=polite]')?.textContent,
  }
}

describe('Checkout.Totals', () => {
  it('shows the totals of the answer: with custom labels, the texts of the language and a negative discount', async () => {
    const { lines, save } = open([of(1000)])
    expect(lines()).toEqual([])
    await save()
    expect(lines()).toEqual([
      ['Subtotal', '$12.00'],
      ['Discount', '-$2.00'],
      ['Tip', '$0.00'],
      ['Total', '$10.00'],
    ])
  })

  it.each([
    ['jpy', '¥1,000'],
    ['usd', '$10.00'],
    ['kwd', 'KWD\u00a01.000'],
  ])('formats the minor units of %s', async (currency, text) => {
    const { lines, save } = open([of(1000, currency)])
    await save()
    expect(lines().at(-1)).toEqual(['Total', text])
  })

  it('shows the totals it starts with silently, and announces only changed lines, once', async () => {
    const { lines, save, announced, rerender } = open([of(1000), of(1100)], {}, of(1000))
    expect(lines().at(-1)).toEqual(['Total', '$10.00'])
    expect(announced()).toBe('')
    await save()
    expect(announced()).toBe('')
    await save()
    expect(announced()).toBe('Subtotal: $13.00. Total: $11.00')
    rerender({ locale: german })
    expect(lines().at(-1)?.[0]).toBe('Gesamtsumme')
  })

  it('announces nothing when the language changes', () => {
    const { announced, rerender, lines } = open([], {}, of(1000))
    rerender({ locale: arabic })
    expect(lines()[0]?.[0]).toBe('المجموع الفرعي')
    expect(announced()).toBe('')
  })

  it('is rendered on a server', () => {
    const markup = renderToString(open([], {}, of(1000)).page())
    expect(markup).toContain('<dd')
    expect(markup).toContain('$10.00')
  })
})
