import axe from 'axe-core'
import { createRef, type ComponentPropsWithRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import {
  type AddressLookup,
  CheckoutForm,
  type CheckoutHandle,
  type RootProps,
  type Suggestion,
} from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { createMemoryLookup } from '../../src/testing/createMemoryLookup.js'
import { control, enter, onScreen } from './controls.js'
import { hydrate, mount, serve, settle } from './mount.js'

const rules = { sections: ['billingAddress'], fields: { 'billingAddress.line2': 'optional' } } as const
const line1 = 'billingAddress.line1'

/** A page with one address, whose lookup code has loaded. */
async function open(lookup: AddressLookup, props: Partial<Omit<RootProps, 'ref'>> = {}) {
  const adapter = createMemoryAdapter()
  const handle = createRef<CheckoutHandle>()
  const element = (
    <CheckoutForm
      ref={handle}
      adapter={adapter}
      rules={rules}
      lookup={lookup}
      defaultValues={{ billingAddress: { country: 'GB' } }}
      {...props}
    />
  )
  const container = mount(element)
  const input = control(container, line1)
  await vi.waitUntil(() => input.getAttribute('role') === 'combobox')
  return { adapter, container, input, handle, values: () => onScreen(container) }
}

const quick = (lookup: AddressLookup): AddressLookup => ({ ...lookup, debounceMs: 0 })
const list = () => page.getByRole('listbox', { name: 'Suggested addresses' })
const options = () => list().getByRole('option')
const announced = (container: HTMLElement) =>
  container.querySelector('[data-till="lookup"] [role="status"]')?.textContent

describe('the street field with a lookup', () => {
  it('is a combobox: arrow keys move through its list, and Enter fills in the address without a submit', async () => {
    const { adapter, container, input, values } = await open(quick(createMemoryLookup()))
    expect(input.getAttribute('aria-expanded')).toBe('false')
    await userEvent.type(input, '96 eus')
    await expect.element(options()).toHaveTextContent('96 Euston Road')
    expect(input.getAttribute('aria-expanded')).toBe('true')
    expect(container.querySelector(`#${CSS.escape(input.getAttribute('aria-controls') ?? '')}`)?.role).toBe('listbox')
    expect(announced(container)).toMatch(/^1 address found/)
    expect(input.hasAttribute('aria-activedescendant')).toBe(false)
    await userEvent.keyboard('{ArrowDown}')
    const active = container.querySelector(`#${CSS.escape(input.getAttribute('aria-activedescendant') ?? '')}`)
    expect(active).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{Enter}')
    await vi.waitUntil(() => input.value === '96 Euston Road')
    expect(values()).toMatchObject({
      'billingAddress.city': 'London',
      'billingAddress.postalCode': 'NW1 2DB',
      'billingAddress.country': 'GB',
    })
    expect(document.activeElement).toBe(input)
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(announced(container)).toBe('Filled in: 96 Euston Road, London, NW1 2DB')
    expect(adapter.updates).toEqual([])
    await userEvent.keyboard('{Enter}')
    await vi.waitUntil(() => adapter.updates.length === 1)
    expect(adapter.updates[0]?.billingAddress).toMatchObject({ line1: '96 Euston Road', postalCode: 'NW1 2DB' })
  })

  it('wraps around through the text, keeps the text on Escape, and opens again', async () => {
    const { input } = await open(quick(createMemoryLookup()))
    await userEvent.type(input, 'lon')
    await vi.waitUntil(() => options().elements().length === 2)
    const active = () => input.getAttribute('aria-activedescendant')?.replace(/.*-/, '')
    const walk: (string | undefined)[] = []
    for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'End']) {
      await userEvent.keyboard(`{${key}}`)
      walk.push(active())
    }
    expect(walk).toEqual(['1', '0', undefined, '0', '1', undefined])
    await userEvent.keyboard('{ArrowDown}{Escape}')
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(input.value).toBe('lon')
    expect(active()).toBeUndefined()
    await userEvent.keyboard('{ArrowDown}')
    expect(input.getAttribute('aria-expanded')).toBe('true')
  })

  it('is left by Tab without a selection', async () => {
    const { container, input } = await open(quick(createMemoryLookup()))
    await userEvent.type(input, '96 eus')
    await vi.waitUntil(() => options().elements().length === 1)
    await userEvent.keyboard('{ArrowDown}{Tab}')
    expect(document.activeElement).toBe(control(container, 'billingAddress.line2'))
    expect(input.getAttribute('aria-expanded')).toBe('false')
    expect(input.value).toBe('96 eus')
  })

  it('selects a suggestion by click, and opens a container first', async () => {
    const { container, input, values } = await open(quick(createMemoryLookup()))
    await userEvent.type(input, 'london bridge')
    await userEvent.click(list().getByRole('option', { name: /3 addresses/ }))
    await vi.waitUntil(() => options().elements().length === 3)
    expect(document.activeElement).toBe(input)
    await userEvent.click(list().getByRole('option', { name: /Level 31/ }))
    await vi.waitUntil(() => values()['billingAddress.line2'] === 'Level 31')
    expect(values()).toMatchObject({ [line1]: '32 London Bridge Street', 'billingAddress.postalCode': 'SE1 9SG' })
    expect(announced(container)).toContain('Level 31')
  })

  it('asks once per pause, never for a short text, and ignores late answers', async () => {
    const asked: { text: string; signal: AbortSignal; answer: (rows: Suggestion[]) => void }[] = []
    const { input } = await open({
      id: 'slow',
      minLength: 2,
      debounceMs: 300,
      suggest: ({ text }, { signal }) => new Promise((answer) => asked.push({ text, signal, answer })),
    })
    const row = (title: string): Suggestion => ({
      id: title,
      title,
      kind: 'address',
      address: { country: 'GB', line1: title },
    })
    await userEvent.type(input, 'a')
    await settle()
    expect(asked).toEqual([])
    await userEvent.type(input, 'bcd')
    await vi.waitUntil(() => asked.length === 1)
    expect(asked[0]?.text).toBe('abcd')
    await userEvent.type(input, 'e')
    await vi.waitUntil(() => asked.length === 2)
    expect(asked[0]?.signal.aborted).toBe(true)
    asked[1]?.answer([row('new')])
    asked[0]?.answer([row('old')])
    await expect.element(options()).toHaveTextContent('new')
    await userEvent.type(input, 'f')
    await vi.waitUntil(() => asked.length === 3)
    await userEvent.keyboard('{Tab}')
    expect(asked[2]?.signal.aborted).toBe(true)
    asked[2]?.answer([row('late')])
    await settle()
    expect(input.getAttribute('aria-expanded')).toBe('false')
  })

  it.each(['rejects', 'throws', 'hangs'])('accepts any text when the lookup %s', async (fault) => {
    const { adapter, container, input } = await open({
      id: fault,
      debounceMs: 0,
      suggest() {
        if (fault === 'throws') throw new Error('down')
        return fault === 'rejects' ? Promise.reject(new Error('down')) : new Promise(() => {})
      },
      postcode: () => Promise.reject(new Error('down')),
    })
    await userEvent.type(input, '1 Any Street')
    await enter(container, 'billingAddress.city', 'London')
    await enter(container, 'billingAddress.postalCode', 'NW1 2DB')
    await userEvent.keyboard('{Enter}')
    await vi.waitUntil(() => adapter.updates.length === 1)
    expect(adapter.updates[0]?.billingAddress).toMatchObject({ line1: '1 Any Street', city: 'London' })
  })

  it('never overwrites what the shopper typed, and replaces what it filled in itself', async () => {
    const { container, input, values } = await open(quick(createMemoryLookup()), {
      defaultValues: { billingAddress: { country: 'GB', city: 'Leeds', postalCode: 'LS1 1UR' } },
    })
    await enter(container, 'billingAddress.line2', 'Ring twice')
    await userEvent.fill(input, 'london bridge')
    await userEvent.click(list().getByRole('option', { name: /3 addresses/ }))
    await userEvent.click(list().getByRole('option', { name: /Level 2/ }))
    await vi.waitUntil(() => values()['billingAddress.postalCode'] === 'SE1 9SG')
    expect(values()).toMatchObject({ 'billingAddress.line2': 'Ring twice', 'billingAddress.city': 'London' })
    await enter(container, 'billingAddress.city', 'Southwark')
    await userEvent.fill(input, 'euston')
    await userEvent.click(options())
    await vi.waitUntil(() => values()['billingAddress.postalCode'] === 'NW1 2DB')
    expect(values()).toMatchObject({ 'billingAddress.city': 'Southwark', 'billingAddress.line2': 'Ring twice' })
  })

  it('selects the country and state of the address, if they are allowed', async () => {
    const { input, values } = await open(quick(createMemoryLookup()), { defaultValues: {} })
    await userEvent.fill(input, 'pennsylvania')
    await userEvent.click(options())
    await vi.waitUntil(() => values()['billingAddress.state'] === 'DC')
    expect(values()).toMatchObject({ 'billingAddress.country': 'US', 'billingAddress.postalCode': '20500' })
  })

  it('ignores an address in a country that the shop does not sell to', async () => {
    const elsewhere: Suggestion = { id: '1', title: 'There', kind: 'address', address: { country: 'FR', line1: 'Rue' } }
    const { container, input, values } = await open(
      { id: 'x', debounceMs: 0, suggest: () => Promise.resolve([elsewhere]) },
      { rules: { ...rules, allowedCountries: ['GB', 'DE'] }, defaultValues: {} },
    )
    await userEvent.fill(input, 'there')
    await userEvent.click(options())
    await vi.waitUntil(() => announced(container)?.includes("don't sell"))
    expect(values()).toMatchObject({ [line1]: 'there', 'billingAddress.country': '' })
  })

  it('is a plain input if the lookup does not support the country', async () => {
    const { container, input } = await open(quick({ ...createMemoryLookup(), supports: (country) => country !== 'DE' }))
    await enter(container, 'billingAddress.country', 'DE')
    await vi.waitUntil(() => !input.hasAttribute('role'))
    await userEvent.type(input, 'Willy-Brandt')
    await settle()
    expect(options().elements()).toEqual([])
    await enter(container, 'billingAddress.country', 'GB')
    await vi.waitUntil(() => input.getAttribute('role') === 'combobox')
  })

  it('ignores keys that an input method handles', async () => {
    const lookup = quick(createMemoryLookup())
    const suggest = vi.spyOn(lookup, 'suggest')
    const { input } = await open(lookup)
    input.focus()
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    input.value = '96 eu'
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    await settle()
    expect(suggest).not.toHaveBeenCalled()
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    await vi.waitUntil(() => options().elements().length === 1)
    await userEvent.keyboard('{ArrowDown}')
    const enterKey = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    expect(input.dispatchEvent(enterKey)).toBe(true)
    expect(input.value).toBe('96 eu')
  })

  it('keeps the same input and its text when the lookup code loads, also on a server-rendered page', async () => {
    const element = <CheckoutForm adapter={createMemoryAdapter()} rules={rules} lookup={quick(createMemoryLookup())} />
    const container = serve(element)
    const input = control(container, line1)
    expect(input.hasAttribute('role')).toBe(false)
    input.value = '9'
    expect(await hydrate(container, element)).toEqual([])
    await vi.waitUntil(() => input.getAttribute('role') === 'combobox')
    expect(control(container, line1)).toBe(input)
    expect(input.value).toBe('9')
    await userEvent.type(input, '6 euston')
    await expect.element(options()).toHaveTextContent('96 Euston Road')
  })

  it('supports a custom input component', async () => {
    const Own = ({ className: _none, ...props }: ComponentPropsWithRef<'input'>) => (
      <span>
        <input {...props} className="own" />
      </span>
    )
    const { input, values } = await open(quick(createMemoryLookup()), { components: { input: Own } })
    expect(input.className).toBe('own')
    await userEvent.type(input, 'euston')
    await userEvent.click(options())
    await vi.waitUntil(() => values()[line1] === '96 Euston Road')
  })

  it('is accessible with its list open, and names the source of the suggestions', async () => {
    const { container, input } = await open(quick(createMemoryLookup()))
    await userEvent.type(input, 'lon')
    await vi.waitUntil(() => options().elements().length === 2)
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByText('Example addresses')).toBeVisible()
    const { violations } = await axe.run(container)
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})

describe('a pending lookup', () => {
  it.each(['suggest', 'resolve', 'postcode'] as const)('is dropped on reset: %s', async (method) => {
    const answers: (() => void)[] = []
    const found = { country: 'GB', line1: '96 Euston Road', city: 'London', postalCode: 'NW1 2DB' }
    const later = <T,>(answer: T) => new Promise<T>((resolve) => answers.push(() => resolve(answer)))
    const rows = [{ id: '1', kind: 'address', title: '96 Euston Road' } as const]
    const { container, input, handle, values } = await open({
      id: 'slow',
      debounceMs: 0,
      suggest: () => (method === 'suggest' ? later(rows) : Promise.resolve(rows)),
      resolve: () => later(found),
      postcode: () => later(found),
    })
    const ask = async () => {
      if (method === 'postcode') {
        await enter(container, 'billingAddress.postalCode', 'NW1 2DB')
        return userEvent.keyboard('{Tab}')
      }
      await userEvent.fill(input, '96 eus')
      if (method === 'resolve') await userEvent.click(options())
    }
    await ask()
    await vi.waitUntil(() => answers.length === 1)
    handle.current?.reset({ billingAddress: { country: 'GB' } })
    answers[0]?.()
    await settle()
    expect(options().elements()).toEqual([])
    expect(values()).toMatchObject({ [line1]: '', 'billingAddress.city': '', 'billingAddress.postalCode': '' })
    expect(container.textContent).not.toMatch(/Filled in|address found/)
    // The next shopper may live at the same address.
    await ask()
    await vi.waitUntil(() => answers.length === 2)
  })

  it('does not announce to a new shopper what it found for the previous one', async () => {
    const { container, handle, values } = await open(createMemoryLookup(), {
      defaultValues: { billingAddress: { country: 'US' } },
    })
    await enter(container, 'billingAddress.postalCode', '20500')
    await userEvent.keyboard('{Tab}')
    await vi.waitUntil(() => container.textContent?.includes('Filled in: Washington, DC'))
    handle.current?.reset({ billingAddress: { country: 'US' } })
    await settle()
    expect(container.textContent).not.toContain('Filled in')
    expect(values()).toMatchObject({ 'billingAddress.city': '', 'billingAddress.state': '' })
  })
})

describe('the postal code field with a lookup', () => {
  it('fills in an empty city and state when it loses the focus, and announces it', async () => {
    const { container, values } = await open(createMemoryLookup(), {
      defaultValues: { billingAddress: { country: 'US' } },
    })
    await enter(container, 'billingAddress.postalCode', '20500')
    await userEvent.keyboard('{Tab}')
    await vi.waitUntil(() => values()['billingAddress.state'] === 'DC')
    expect(values()['billingAddress.city']).toBe('Washington')
    expect(values()[line1]).toBe('')
    const place = container.querySelector('[data-field="billingAddress.postalCode"] [role="status"]')
    await vi.waitUntil(() => place?.textContent === 'Filled in: Washington, DC')
  })

  it('keeps a typed city, and ignores the answer for a code that has changed', async () => {
    const answers: (() => void)[] = []
    const { container, values } = await open({
      id: 'slow',
      suggest: () => Promise.resolve([]),
      postcode: ({ postalCode, country }) =>
        new Promise((answer) => answers.push(() => answer({ country, city: `Town of ${postalCode}` }))),
    })
    await enter(container, 'billingAddress.postalCode', 'nw12db')
    await userEvent.keyboard('{Tab}')
    await vi.waitUntil(() => answers.length === 1)
    await enter(container, 'billingAddress.postalCode', 'SE1 9SG')
    answers[0]?.()
    await settle()
    expect(values()['billingAddress.city']).toBe('')
    await userEvent.keyboard('{Tab}')
    await vi.waitUntil(() => answers.length === 2)
    await enter(container, 'billingAddress.city', 'Mine')
    answers[1]?.()
    await settle()
    expect(values()['billingAddress.city']).toBe('Mine')
  })
})
