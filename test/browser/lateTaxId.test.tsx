// Isolated: the data of all tax IDs is late, and loads once. Not with `mount.js`, which has it loaded before.
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import { Checkout, type RootProps, useField } from '../../src/index.js'
import * as options from '../../src/sections/tax-id/form/options.js'
import * as type from '../../src/sections/tax-id/form/type.js'
import { useTaxId as useTaxIdInBrowsers } from '../../src/sections/tax-id/form/useTaxIdLazily.js'
import { type TaxId, useTaxIdWith } from '../../src/sections/tax-id/form/useTaxIdWith.js'
import { createMemoryAdapter } from '../../src/testing/index.js'
import { control, setSilently } from './controls.js'
import { shopperIn } from './shopper.js'

const late = vi.hoisted(() => {
  let arrive = () => {}
  return { code: new Promise<void>((resolve) => (arrive = resolve)), arrive: () => arrive() }
})
vi.mock('../../src/sections/tax-id/form/typeData.js', async (original) => {
  await late.code
  return original()
})

interface LinesProps {
  isRadio: boolean
}

// A server has the data at once.
const ServerLines = (props: LinesProps) => <Lines taxId={useTaxIdWith({ ...options, ...type })} {...props} />
const BrowserLines = (props: LinesProps) => <Lines taxId={useTaxIdInBrowsers()} {...props} />

interface PageProps {
  Fields: (props: LinesProps) => ReactNode
  props?: Partial<Omit<RootProps, 'ref'>>
  isRadio?: boolean
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 100))
const adapter = createMemoryAdapter()
const business = { billingAddress: { country: 'DE' }, taxId: { value: 'DE136695976' } }

/** A checkout by hooks alone, without a `<Suspense>` anywhere. */
const page = ({ Fields, props, isRadio = false }: PageProps) => (
  <Checkout.Root adapter={adapter} defaultValues={business} {...props}>
    <h1>Shop</h1>
    <input name="coupon" aria-label="Coupon" />
    <Checkout.Form>
      <Email />
      <Fields isRadio={isRadio} />
      <button type="submit">Save</button>
    </Checkout.Form>
  </Checkout.Root>
)

function Email() {
  const { id, label, input, error } = useField('contact.email')
  return (
    <p>
      <label htmlFor={id}>{label}</label> <input {...(input as object)} /> {error && <b id={`${id}-error`}>{error}</b>}
    </p>
  )
}

function Lines({ taxId, isRadio }: LinesProps & { taxId: TaxId }) {
  const { group, business: box, isBusiness, type: field, value } = taxId
  return (
    <fieldset {...group}>
      {box && (
        <label>
          <input {...box.input} /> {box.label}
        </label>
      )}
      {isBusiness && (
        <>
          {field.kind === 'text' && <p data-type="">{field.value}</p>}
          {field.kind === 'input' && <input {...field.input} aria-label={field.label} />}
          {field.kind === 'select' && isRadio && (
            <input {...field.radio(field.options[0]?.value ?? '')} aria-label={field.options[0]?.label} />
          )}
          {field.kind === 'select' && !isRadio && (
            <select {...field.input} aria-label={field.label}>
              <option value="">{field.placeholder}</option>
              {field.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
          {value.kind === 'input' && <input {...value.input} aria-label={value.label} />}
          {value.hint && <small id={`${value.id}-hint`}>{value.hint}</small>}
        </>
      )}
    </fieldset>
  )
}

let container: HTMLElement
let complaints: unknown[]
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false })
  complaints = []
  const logged = vi.spyOn(console, 'error').mockImplementation((...words) => complaints.push(words))
  container = document.body.appendChild(document.createElement('div'))
  onTestFinished(() => {
    logged.mockRestore()
    container.remove()
  })
})

function hydrate(props: Omit<PageProps, 'Fields'> = {}) {
  const root = hydrateRoot(container, page({ Fields: BrowserLines, ...props }), {
    onRecoverableError: (error) => complaints.push(error),
  })
  onTestFinished(() => root.unmount())
}
const serve = (props: Omit<PageProps, 'Fields'> = {}) => {
  container.innerHTML = renderToString(page({ Fields: ServerLines, ...props }))
}

const isAlive = () => Object.keys(control(container, 'contact.email')).some((key) => key.startsWith('__reactProps$'))
const labels = () => [...container.querySelectorAll('option')].map(({ text }) => text)

it('hydrates what the server has rendered before its data has loaded', async () => {
  serve()
  const [served, html] = [labels(), container.innerHTML]
  expect(served.length).toBeGreaterThan(50)
  const [list, coupon] = [control(container, 'taxId.type'), control(container, 'coupon')]
  expect(list.value).toBe('eu_vat')
  setSilently(coupon, 'SPRING')
  setSilently(control(container, 'taxId.value'), 'DE1366959')
  hydrate()
  await vi.waitUntil(isAlive)
  await settle()
  expect(complaints).toEqual([])
  expect(container.innerHTML).toBe(html)
  expect(control(container, 'taxId.type')).toBe(list)
  expect(coupon.value).toBe('SPRING')
  expect(control(container, 'taxId.value').value).toBe('DE1366959')
  // All of it works already.
  const shopper = shopperIn(container)
  await shopper.click(shopper.find('button'))
  await expect.poll(() => container.querySelector('b')?.textContent).toBeTruthy()
  await shopper.click(shopper.control('taxId.business'))
  expect(container.querySelector('select')).toBeNull()
  await shopper.click(shopper.control('taxId.business'))
  expect(labels()).toEqual(served)
})

it('displays what the shopper has selected before the code came', async () => {
  serve()
  control(container, 'taxId.type').value = 'gb_vat'
  hydrate()
  await vi.waitUntil(isAlive)
  await settle()
  expect(complaints).toEqual([])
  expect(control(container, 'taxId.type').value).toBe('gb_vat')
})

it('hydrates a page that does not display the fields yet, and has an input once it does', async () => {
  const props = { defaultValues: { billingAddress: { country: 'DE' } } }
  serve({ props })
  hydrate({ props })
  await vi.waitUntil(isAlive)
  const shopper = shopperIn(container)
  await shopper.click(shopper.control('taxId.business'))
  await expect.poll(() => control(container, 'taxId.type').localName).toBe('input')
  expect(complaints).toEqual([])
})

const locked: RootProps['rules'] = { fields: { 'taxId.type': 'locked' } }
const unreadable = [
  {
    name: 'text',
    options: { props: { rules: locked, defaultValues: { taxId: { ...business.taxId, type: 'eu_vat' } } } },
  },
  { name: 'radio buttons', options: { isRadio: true } },
]

it.each(unreadable)(
  'keeps the HTML of the server until the data has loaded if the type is in $name',
  async ({ options }) => {
    serve(options)
    const html = container.innerHTML
    setSilently(control(container, 'contact.email'), 'ann@example.com')
    hydrate(options)
    await settle()
    expect(container.innerHTML).toBe(html)
    expect(control(container, 'contact.email').value).toBe('ann@example.com')
    expect(complaints).toEqual([])
  },
)

it('follows the number once the data has loaded, with the list that was there', async () => {
  serve()
  const list = control(container, 'taxId.type')
  hydrate()
  await vi.waitUntil(isAlive)
  late.arrive()
  const shopper = shopperIn(container)
  await vi.waitUntil(async () => {
    shopper.control('taxId.value').select()
    await shopper.enter('taxId.value', 'GB123456789')
    await shopper.click(shopper.find('h1'))
    return list.value === 'gb_vat'
  })
  expect(control(container, 'taxId.type')).toBe(list)
  expect(complaints).toEqual([])
})
