import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { Checkout, CheckoutForm, ContactSection } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'

const newAdapter = () => createMemoryAdapter({ provider: fastspring })
const button = page.getByRole('button', { name: 'Save' })
const summary = page.getByRole('group', { name: 'There is a problem' })

/** Counts how often an element receives the focus from now on. */
function countFocus(): Map<Element, number> {
  const counts = new Map<Element, number>()
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) counts.set(target, (counts.get(target) ?? 0) + 1)
  })
  return counts
}

describe('A checkout after a rejected save', () => {
  it('moves the focus to its summary once, with links to the fields in page order', async () => {
    const container = mount(<CheckoutForm adapter={newAdapter()} sameAs="none" />)
    const focused = countFocus()
    await userEvent.click(button)
    await expect.element(summary).toHaveFocus()
    await settle()
    expect(focused.get(summary.element())).toBe(1)
    const links = [...summary.element().querySelectorAll('a')]
    const invalid = [...container.querySelectorAll('[aria-invalid="true"]')]
    expect(links.map(({ hash }) => hash.slice(1))).toEqual(invalid.map(({ id }) => id))
    const words = invalid.map((field) => {
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
      return document.getElementById(ids.find((id) => id.endsWith('-error')) ?? '')?.textContent
    })
    expect(links.map(({ textContent }) => textContent)).toEqual(words)
    for (const [index, link] of links.entries()) {
      await userEvent.click(link)
      expect(document.activeElement).toBe(invalid[index])
    }
  })

  it('moves the focus there again after the next rejection, but not while errors are corrected', async () => {
    const container = mount(<CheckoutForm adapter={newAdapter()} rules={{ sections: ['contact', 'billingAddress'] }} />)
    await userEvent.click(button)
    await expect.element(summary).toHaveFocus()
    const email = control(container, 'contact.email')
    await userEvent.fill(email, 'ann@example.com')
    await expect.element(summary.getByRole('listitem')).toHaveLength(2)
    expect(document.activeElement).toBe(email)
    await userEvent.keyboard('{Enter}')
    await expect.element(summary).toHaveFocus()
  })

  it('does not move the focus when the last error disappears', async () => {
    const container = mount(<CheckoutForm adapter={newAdapter()} rules={{ sections: ['contact'] }} />)
    await userEvent.click(button)
    await userEvent.fill(control(container, 'contact.email'), 'ann@example.com')
    await expect.element(summary).not.toBeInTheDocument()
    expect(document.activeElement).toBe(control(container, 'contact.email'))
  })

  it('moves the focus to the first invalid field if there is no summary', async () => {
    const container = mount(
      <Checkout.Root adapter={newAdapter()}>
        <Checkout.Form>
          <ContactSection />
          <Checkout.Submit />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await userEvent.click(button)
    await expect.element(control(container, 'contact.email')).toHaveFocus()
  })

  it('announces once, politely, that saving failed', async () => {
    const adapter = createMemoryAdapter({
      provider: fastspring,
      answer: () => ({ status: 'failed', saved: [], reason: 'offline', retryable: true }),
    })
    const container = mount(
      <CheckoutForm
        adapter={adapter}
        rules={{ sections: ['contact'] }}
        defaultValues={{ contact: { email: 'a@b.co' } }}
      />,
    )
    const announced: string[] = []
    for (const live of container.querySelectorAll('[role="status"], [role="alert"], [aria-live]')) {
      expect(live.textContent).toBe('')
      const hear = () => announced.push(live.textContent ?? '')
      new MutationObserver(hear).observe(live, { childList: true, characterData: true, subtree: true })
    }
    await userEvent.click(button)
    await expect.element(page.getByRole('status')).toHaveTextContent("You're offline.")
    await settle()
    expect(announced.filter(Boolean)).toEqual(['Saving…', expect.stringContaining("You're offline.")])
  })
})

describe('Two checkouts on one page', () => {
  it('share no id, error or value', async () => {
    const adapters = [newAdapter(), newAdapter()]
    const [first, second] = adapters.map((adapter) =>
      mount(<CheckoutForm adapter={adapter} rules={{ sections: ['contact'] }} />),
    ) as [HTMLElement, HTMLElement]
    await userEvent.click(first.querySelector('button') as HTMLElement)
    await expect.element(summary).toHaveFocus()
    expect(second.querySelector('[aria-invalid], [data-till="errors"]')).toBeNull()
    await userEvent.fill(control(second, 'contact.email'), 'ben@example.com')
    expect(control(first, 'contact.email').value).toBe('')
    await userEvent.keyboard('{Enter}')
    await expect.element(second.querySelector<HTMLElement>('[role="status"]')).toHaveTextContent('Saved.')
    expect(adapters.map(({ updates }) => updates.length)).toEqual([0, 1])
  })

  it('have their own ids, also in one React root', async () => {
    const container = mount(
      <>
        <CheckoutForm adapter={newAdapter()} />
        <CheckoutForm adapter={newAdapter()} />
      </>,
    )
    for (const save of container.querySelectorAll('button')) await userEvent.click(save)
    await expect.element(container.querySelectorAll('[data-till="errors"]')[1] as HTMLElement).toHaveFocus()
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(20)
    expect(new Set(ids).size).toBe(ids.length)
    const pointers = [...container.querySelectorAll('[for], [aria-describedby], [aria-labelledby], a[href]')].flatMap(
      (element) =>
        ['for', 'aria-describedby', 'aria-labelledby', 'href']
          .flatMap((name) => element.getAttribute(name)?.split(' ') ?? [])
          .map((id) => id.replace('#', '')),
    )
    expect(pointers.filter((id) => !ids.includes(id))).toEqual([])
  })
})
