import { Activity, type ReactNode, startTransition, Suspense, use, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { Checkout, CheckoutForm, ContactSection, useCheckout } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { mount, settle, update } from './mount.js'

const rules = { sections: ['contact'] } as const
const email = page.getByLabelText('Email')
const button = page.getByRole('button', { name: /Sav/ })

/** Does what a translator does: wraps every text into new elements. */
function translate(container: HTMLElement): void {
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
  const found: Text[] = []
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) found.push(texts.currentNode as Text)
  for (const text of found) {
    const font = document.createElement('font')
    text.replaceWith(font)
    font.append(text)
  }
}

describe('a page that a translator changed', () => {
  it('still shows errors, answers and new text', async () => {
    const issue = { path: 'contact.phone', code: 'invalid' }
    const adapter = createMemoryAdapter({ provider: fastspring })
    function Host(): ReactNode {
      const [shown, setShown] = useState(false)
      return (
        <Checkout.Root adapter={adapter} rules={rules} issues={issues}>
          <Checkout.Form>
            <Checkout.Errors />
            {shown && <ContactSection />}
            <Checkout.Submit />
            <Checkout.Status />
          </Checkout.Form>
          <button onClick={() => setShown(true)}>Next</button>
        </Checkout.Root>
      )
    }
    const issues = [issue]
    const container = mount(<Host />)
    await expect.element(page.getByRole('listitem')).toBeInTheDocument()
    translate(container)
    await userEvent.click(page.getByRole('button', { name: 'Next' }))
    await expect.element(page.getByRole('link', { name: /^Phone/ })).toBeInTheDocument()
    translate(container)
    await userEvent.fill(page.getByLabelText('Phone'), '+12015550123')
    await userEvent.click(button)
    await expect.element(page.getByRole('link', { name: 'Enter an email address.' })).toBeInTheDocument()
    translate(container)
    await userEvent.fill(email, 'ann@example.com')
    await userEvent.click(button)
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    translate(container)
    await userEvent.fill(email, 'ben@example.com')
    await userEvent.click(button)
    await expect.poll(() => adapter.updates.length).toBe(2)
  })
})

describe('a page that renders around the checkout', () => {
  it('loses no key while transitions run and the checkout waits for other code', async () => {
    const adapter = createMemoryAdapter({ provider: fastspring })
    let start: (waiting: Promise<void>) => void = () => {}
    function Host(): ReactNode {
      const [waiting, setWaiting] = useState(() => Promise.resolve())
      start = setWaiting
      return (
        <Suspense fallback="Loading">
          <CheckoutForm adapter={adapter} rules={rules} />
          <Slow waiting={waiting} />
        </Suspense>
      )
    }
    const Slow = ({ waiting }: { waiting: Promise<void> }) => (use(waiting), null)
    mount(<Host />)
    await userEvent.click(email)
    for (const part of ['ann', '@exam', 'ple.com']) {
      startTransition(() => start(new Promise((resolve) => setTimeout(resolve, 30))))
      await userEvent.keyboard(part)
    }
    await expect.element(email).toHaveValue('ann@example.com')
    // Without a transition the checkout is hidden for a while.
    start(new Promise((resolve) => setTimeout(resolve, 50)))
    await expect.element(page.getByText('Loading')).toBeInTheDocument()
    await expect.element(page.getByText('Loading')).not.toBeInTheDocument()
    await userEvent.click(button)
    await expect.poll(() => adapter.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
  })

  it('shows the answer that arrived while the checkout was hidden', async () => {
    let letGo = () => {}
    const held = new Promise<undefined>((resolve) => (letGo = () => resolve(undefined)))
    const adapter = createMemoryAdapter({ provider: fastspring, answer: () => held })
    const tab = (mode: 'visible' | 'hidden') => (
      <Activity mode={mode}>
        <CheckoutForm adapter={adapter} rules={rules} />
      </Activity>
    )
    const container = mount(tab('visible'))
    await userEvent.fill(email, 'ann@example.com')
    await userEvent.click(button)
    await expect.poll(() => adapter.updates.length).toBe(1)
    update(container, tab('hidden'))
    letGo()
    await settle()
    update(container, tab('visible'))
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    await expect.element(email).toHaveValue('ann@example.com')
    await userEvent.fill(email, 'ben@example.com')
    await userEvent.click(button)
    await expect.poll(() => adapter.updates.at(-1)?.contact?.email).toBe('ben@example.com')
  })

  it('keeps what is typed when the page renders on every key', async () => {
    const adapter = createMemoryAdapter({ provider: fastspring })
    function Host(): ReactNode {
      const [count, setCount] = useState(0)
      return (
        <div onKeyUp={() => setCount(count + 1)} data-count={count}>
          <Checkout.Root
            adapter={adapter}
            rules={{ sections: ['contact'] }}
            messages={{ 'submit.save': 'Save' }}
            classNames={{ form: `after-${count}` }}
          >
            <Checkout.Form onChange={() => setCount(count + 1)}>
              <ContactSection />
              <Checkout.Submit />
            </Checkout.Form>
            <Values />
          </Checkout.Root>
        </div>
      )
    }
    const Values = () => <output>{useCheckout().status}</output>
    mount(<Host />)
    await userEvent.click(email)
    await userEvent.keyboard('ann@example.com{Tab}Ann{Enter}')
    await expect
      .poll(() => adapter.updates)
      .toMatchObject([{ contact: { email: 'ann@example.com', firstName: 'Ann' } }])
  })
})
