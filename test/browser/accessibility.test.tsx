import '../../src/styles.css'

import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { CheckoutForm, type SessionIssue, type SessionUpdateResult } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'
import { mount } from './mount.js'

const failed = (reason: 'offline' | 'ended'): SessionUpdateResult => ({
  status: 'failed',
  reason,
  retryable: reason === 'offline',
  saved: [],
})
const warned: SessionIssue[] = [{ path: 'billingAddress.postalCode', code: 'invalid-postal-code' }]
const refused: SessionIssue[] = [
  'contact.email',
  'billingAddress.city',
  'shippingAddress.postalCode',
  'taxId.value',
].map((path) => ({ path, code: 'invalid' }))
const shippingOptions = [{ id: 'standard', label: 'Standard', amount: 500, currency: 'usd' }]
const defaultValues = { ...exampleValues('US'), shippingOptions: { selected: 'standard' } }

interface State {
  isEmpty?: boolean
  issues?: SessionIssue[]
  /** What comes of a press on the button, and what is seen then. */
  answer?: SessionUpdateResult | 'never'
  seen?: string
}

const states: Record<string, State> = {
  empty: { isEmpty: true },
  filled: {},
  invalid: { isEmpty: true, seen: '[data-till="errors"] a' },
  'server issue': { issues: refused },
  warning: { answer: { status: 'saved', saved: [], session: { warnings: warned } }, seen: '[data-till="warning"]' },
  saving: { answer: 'never', seen: '[data-till="submit"][data-saving]' },
  saved: { answer: { status: 'saved', saved: [] }, seen: '[data-saved]' },
  offline: { answer: failed('offline'), seen: '[data-offline]' },
  ended: { answer: failed('ended'), seen: '[data-ended]' },
}

async function show({ isEmpty, issues, answer, seen }: State): Promise<HTMLElement> {
  const adapter = createMemoryAdapter({
    answer: () => (answer === 'never' ? new Promise<undefined>(() => {}) : answer),
  })
  const values = isEmpty ? {} : { defaultValues, shippingOptions }
  const container = mount(
    <main>
      <h1>Checkout</h1>
      <CheckoutForm adapter={adapter} sameAs="none" {...values} {...(issues && { issues })} />
    </main>,
  )
  if (!seen) return container
  container.querySelector('form')?.requestSubmit()
  await expect.poll(() => container.querySelector(seen), { timeout: 10_000 }).not.toBeNull()
  return container
}

const page = document.documentElement

beforeEach(async () => {
  Object.assign(page, { lang: 'en' })
  document.title = 'Checkout'
  page.style.background = 'Canvas'
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> }
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })
})
afterEach(() => {
  page.removeAttribute('style')
  page.dir = ''
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

describe('every section of a checkout', () => {
  it.each(Object.entries(states))(
    'has no violation when it is %s, in light and dark, from both sides',
    async (_, state) => {
      const container = await show(state)
      for (const colorScheme of ['light', 'dark'])
        for (const dir of ['ltr', 'rtl']) {
          page.style.colorScheme = colorScheme
          page.dir = dir
          const { violations, passes } = await axe.run(document, {
            runOnly: { type: 'tag', values: tags },
            rules: { 'target-size': { enabled: true } },
          })
          const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`))
          expect(found, `${colorScheme} ${dir}`).toEqual([])
          expect(passes.length).toBeGreaterThan(15)
        }
      for (const control of container.querySelectorAll<HTMLElement>('input, select, button, a')) {
        const { width, height } = (
          control.matches('[type=checkbox], [type=radio]') ? (control.parentElement ?? control) : control
        ).getBoundingClientRect()
        expect(Math.min(width, height), control.outerHTML.slice(0, 160)).toBeGreaterThanOrEqual(24)
      }
    },
  )
})
