import '../../src/styles.css'

import type { ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'

import {
  Checkout,
  CheckoutForm,
  ContactSection,
  type DefaultValues,
  type SessionUpdateResult,
  useCheckout,
} from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control } from './controls.js'
import { mount, settle } from './mount.js'

const valid: DefaultValues = {
  contact: { email: 'ann@example.com' },
  billingAddress: { line1: '1 Main St', city: 'Springfield' },
}
const button = page.getByRole('button', { name: /Sav/ })
const form = () => document.querySelector('form') as HTMLFormElement

/** An adapter whose answers are delayed until the test releases them. */
function createHeldAdapter() {
  let letGo = () => {}
  const held = new Promise<undefined>((resolve) => {
    letGo = () => resolve(undefined)
  })
  return { adapter: createMemoryAdapter({ provider: fastspring, answer: () => held }), letGo }
}

interface Page {
  frameTree: { childFrames: { frame: { id: string } }[] }
  nodes: { role?: { value: string }; name?: { value: string } }[]
}

/** The accessible names of the page's buttons, as Chromium reports them. */
async function buttonNames(): Promise<unknown[]> {
  const session = cdp() as unknown as { send(method: string, params?: object): Promise<Page> }
  const { childFrames } = (await session.send('Page.getFrameTree')).frameTree
  const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId: childFrames.at(-1)?.frame.id })
  return nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => name?.value)
}

const ways: Record<string, () => Promise<void> | void> = {
  'a double click': () => userEvent.dblClick(button),
  'a click and Enter': async () => {
    await userEvent.click(button)
    await userEvent.type(page.getByLabelText('Email'), '{Enter}')
  },
  'two submits in one tick': () => {
    form().requestSubmit()
    form().requestSubmit()
  },
  'impatient clicks during the save': async () => {
    for (let i = 0; i < 3; i += 1) {
      await userEvent.click(button)
      await settle()
    }
  },
}

describe('submitting a checkout', () => {
  for (const strict of [false, true])
    for (const [name, submit] of Object.entries(ways))
      it(`sends one update for ${name}${strict ? ', in StrictMode' : ''}`, async () => {
        const { adapter, letGo } = createHeldAdapter()
        mount(<CheckoutForm adapter={adapter} defaultValues={valid} />, { strict })
        await submit()
        await expect.element(button).toHaveAttribute('data-saving', 'Saving…')
        await settle()
        letGo()
        await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
        await settle()
        expect(adapter.updates).toHaveLength(1)
      })

  it('calls the callbacks once per save, in StrictMode too', async () => {
    const onSaved = vi.fn()
    const adapter = createMemoryAdapter({ provider: fastspring })
    mount(<CheckoutForm adapter={adapter} defaultValues={valid} onSaved={onSaved} />, { strict: true })
    await userEvent.click(button)
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(onSaved).toHaveBeenCalledTimes(1)
  })

  it('never disables its button or fields, and does not move the focus', async () => {
    const { adapter, letGo } = createHeldAdapter()
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={valid} />)
    await userEvent.click(button)
    await expect.element(button).toHaveAttribute('data-saving')
    expect(container.querySelectorAll(':disabled, [aria-disabled]')).toHaveLength(0)
    expect(document.activeElement).toBe(button.element())
    letGo()
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(document.activeElement).toBe(button.element())
  })

  it('shows "Saving…" on the button, and announces it only through the status', async () => {
    const { adapter, letGo } = createHeldAdapter()
    const container = mount(
      <Checkout.Root adapter={adapter} rules={{ sections: ['contact'] }} defaultValues={valid}>
        <Checkout.Form>
          <ContactSection />
          <Checkout.Submit>
            <b>Pay</b>
          </Checkout.Submit>
          <Checkout.Status />
        </Checkout.Form>
      </Checkout.Root>,
    )
    const pay = container.querySelector('[data-till=submit]') as HTMLElement
    const label = container.querySelector('b')?.parentElement as HTMLElement
    const drawn = () => getComputedStyle(pay, '::after').content
    expect(drawn()).toBe('none')
    await userEvent.click(pay)
    await expect.poll(drawn).toContain('Saving…')
    expect(getComputedStyle(label).clipPath).toBe('inset(50%)')
    await expect.element(page.getByRole('status')).toHaveTextContent('Saving…')
    expect(await buttonNames()).toEqual(['Pay'])
    expect(document.activeElement).toBe(pay)
    letGo()
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(drawn()).toBe('none')
  })

  it('ignores custom controls named like properties of a form', async () => {
    const adapter = createMemoryAdapter({ provider: fastspring })
    const names = [
      'elements',
      'submit',
      'action',
      'method',
      'name',
      'id',
      'querySelector',
      'querySelectorAll',
      'contains',
    ]
    const container = mount(
      <Checkout.Root adapter={adapter} rules={{ sections: ['contact'] }}>
        <Checkout.Form>
          <Checkout.Errors />
          {names.map((name) => (
            <input key={name} name={name} aria-label={name} />
          ))}
          <ContactSection />
          <Checkout.Submit />
          <Checkout.Status />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await userEvent.click(button)
    await expect.element(page.getByRole('group', { name: 'There is a problem' })).toHaveFocus()
    await userEvent.fill(control(container, 'contact.email'), 'ann@example.com')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(adapter.updates).toMatchObject([{ contact: { email: 'ann@example.com' } }])
  })

  it('keeps every value when saving fails, and saves them on the next try', async () => {
    const failed: SessionUpdateResult = { status: 'failed', saved: [], reason: 'unavailable', retryable: true }
    const adapter = createMemoryAdapter({ provider: fastspring, answer: (_, n) => (n === 1 ? failed : undefined) })
    const container = mount(<CheckoutForm adapter={adapter} defaultValues={valid} />)
    await userEvent.fill(control(container, 'contact.company'), 'Acme')
    await userEvent.click(button)
    await expect.element(page.getByRole('status')).toHaveTextContent("We couldn't save your details.")
    expect(control(container, 'contact.company').value).toBe('Acme')
    await userEvent.click(button)
    await expect.element(page.getByRole('status')).toHaveTextContent('Saved.')
    expect(adapter.updates[1]).toEqual(adapter.updates[0])
  })

  it('returns the latest typed values from getValues, without a render', async () => {
    const seen: string[] = []
    function Host(): ReactNode {
      const { getValues } = useCheckout()
      return <button onClick={() => seen.push(getValues().contact.email)}>Look</button>
    }
    mount(
      <Checkout.Root adapter={createMemoryAdapter({ provider: fastspring })}>
        <Checkout.Form>
          <ContactSection />
        </Checkout.Form>
        <Host />
      </Checkout.Root>,
    )
    await userEvent.fill(page.getByLabelText('Email'), 'ann@example.com')
    await userEvent.click(page.getByRole('button', { name: 'Look' }))
    expect(seen).toEqual(['ann@example.com'])
  })
})
