import type { ComponentPropsWithRef } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type CheckoutRules, type DefaultValues, type OwnParts, type RootProps } from '../../src/index.js'
import type { Provider } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, enter } from './controls.js'
import { mount, settle, update } from './mount.js'

const option = { id: 'standard', label: 'Standard', amount: 500, currency: 'usd' }
const button = page.getByRole('button', { name: 'Save' })

interface Setting extends Partial<Omit<RootProps, 'ref'>> {
  provider?: Provider
}

function mountCheckout({ provider = fastspring, ...props }: Setting = {}) {
  const adapter = createMemoryAdapter({ provider })
  const container = mount(<CheckoutForm adapter={adapter} sameAs="none" {...props} />)
  const field = (path: string) => container.querySelector<HTMLElement>(`[data-field="${path}"]`)
  return { adapter, container, field }
}

describe('The rules of a merchant', () => {
  const defaultValues: DefaultValues = {
    contact: { email: 'ann@example.com', company: 'Acme', phone: '+12015550123' },
  }
  const sections: CheckoutRules['sections'] = ['contact']

  it('show a locked field as text with its label, and leave it out of the update', async () => {
    const rules: CheckoutRules = { sections, fields: { 'contact.company': 'locked' } }
    const { adapter, field } = mountCheckout({ rules, defaultValues })
    expect(field('contact.company')?.textContent).toBe('Company Acme')
    expect(field('contact.company')?.querySelector('input, [disabled]')).toBeNull()
    await userEvent.click(button)
    await expect.poll(() => adapter.updates).toMatchObject([{ contact: { company: '', phone: '+12015550123' } }])
  })

  it('remove a hidden field from the page and the update', async () => {
    const rules: CheckoutRules = { sections, fields: { 'contact.phone': 'hidden' } }
    const { adapter, field, container } = mountCheckout({ rules, defaultValues })
    expect(field('contact.phone')).toBeNull()
    expect(container.innerHTML).not.toContain('+12015550123')
    await userEvent.click(button)
    await expect.poll(() => adapter.updates).toMatchObject([{ contact: { phone: '', company: 'Acme' } }])
  })

  it('make a field required, also for assistive technology', async () => {
    const rules: CheckoutRules = { sections, fields: { 'contact.lastName': 'required' } }
    const { adapter, field } = mountCheckout({ rules, defaultValues })
    const lastName = page.getByLabelText('Last name')
    await expect.element(lastName).toBeRequired()
    expect(field('contact.lastName')?.textContent).not.toContain('optional')
    await expect.element(page.getByLabelText('First name')).toHaveAccessibleDescription('optional')
    await userEvent.click(button)
    await expect.element(lastName).toHaveAccessibleDescription('Enter a last name.')
    expect(adapter.updates).toHaveLength(0)
  })

  it('leave only the allowed countries in the list', async () => {
    const { container } = mountCheckout({ provider: stripe, rules: { allowedCountries: ['DE', 'FR'] } })
    const options = [...container.querySelectorAll('option')].map(({ value }) => value)
    expect(options).toEqual(['', 'FR', 'DE'])
  })

  it('show the messages of rules.check verbatim', async () => {
    const rules: CheckoutRules = {
      sections,
      check: async () => [{ path: 'contact.email', code: 'own', message: 'Use the address of your company.' }],
    }
    const { adapter } = mountCheckout({ rules, defaultValues })
    await userEvent.click(button)
    await expect.element(page.getByRole('link', { name: 'Use the address of your company.' })).toBeInTheDocument()
    expect(adapter.updates).toHaveLength(0)
  })
})

describe('FastSpring’s country', () => {
  it('is text if it has a default, and is hidden otherwise', () => {
    const { field } = mountCheckout({ defaultValues: { billingAddress: { country: 'DE' } } })
    expect(field('billingAddress.country')?.textContent).toBe('Country or region Germany')
    expect(field('billingAddress.country')?.querySelector('select')).toBeNull()
    expect(field('shippingAddress.country')).toBeNull()
  })

  it('is a list if the rules require it', async () => {
    const { container } = mountCheckout({
      rules: { sections: ['billingAddress'], fields: { 'billingAddress.country': 'required' } },
    })
    const country = control(container, 'billingAddress.country')
    expect(country.tagName).toBe('SELECT')
    await userEvent.click(button)
    await expect.element(country).toHaveAttribute('aria-invalid', 'true')
    await userEvent.selectOptions(country, 'Germany')
    await expect.element(country).not.toHaveAttribute('aria-invalid')
  })
})

describe('custom components', () => {
  const seen = new Map<string, Record<string, unknown>>()
  const components: OwnParts = {
    input: (props: ComponentPropsWithRef<'input'>) => <input {...remember(`input ${props.name}`, props)} />,
    checkbox: (props: ComponentPropsWithRef<'input'>) => <input {...remember(`checkbox ${props.name}`, props)} />,
    radio: (props: ComponentPropsWithRef<'input'>) => <input {...remember(`radio ${props.name}`, props)} />,
    select: (props: ComponentPropsWithRef<'select'>) => <select {...remember(`select ${props.name}`, props)} />,
    submit: (props: ComponentPropsWithRef<'button'>) => <button {...remember('submit', props)} />,
  }
  function remember<P extends object>(key: string, props: P): P {
    seen.set(key, Object.fromEntries(Object.entries(props)))
    return props
  }

  it('receive the props of a native control including the ref, and stay uncontrolled', async () => {
    seen.clear()
    const adapter = createMemoryAdapter()
    const container = mount(<CheckoutForm adapter={adapter} components={components} shippingOptions={[option]} />)
    expect([...seen.keys()].map((key) => key.split(' ')[0])).toEqual(
      expect.arrayContaining(['input', 'checkbox', 'radio', 'select', 'submit']),
    )
    for (const [key, props] of seen) {
      expect(
        Object.keys(props).filter((name) => /^(value|checked)$/.test(name) && !/radio|checkbox/.test(key)),
      ).toEqual([])
      if (key !== 'submit') expect(props).toMatchObject({ ref: expect.any(Function), name: key.split(' ')[1] })
    }
    const address = { country: 'US', line1: '1 Main St', city: 'Springfield', state: 'IL', postalCode: '62701' }
    await enter(container, 'contact.email', 'ann@example.com')
    for (const [key, value] of Object.entries(address)) await enter(container, `billingAddress.${key}`, value)
    await userEvent.click(page.getByRole('radio'))
    await userEvent.click(button)
    await expect.poll(() => adapter.updates.at(-1)?.contact?.email).toBe('ann@example.com')
    expect(Object.assign({}, ...adapter.updates)).toMatchObject({
      billingAddress: { country: 'US', city: 'Springfield' },
      shippingOptions: { selected: 'standard' },
    })
  })

  it('can be a plain element with a class from classNames', () => {
    const { container } = mountCheckout({ classNames: { input: 'my-input', legend: 'my-legend' } })
    expect(container.querySelectorAll('input.my-input[data-till="input"]').length).toBeGreaterThan(5)
    expect(container.querySelectorAll('legend.my-legend')).toHaveLength(container.querySelectorAll('legend').length)
  })
})

describe('a right-to-left page', () => {
  it('shows each value in its own direction', async () => {
    document.documentElement.dir = 'rtl'
    const { container } = mountCheckout({ defaultValues: { contact: { company: '1 Main St, Springfield' } } })
    const direction = (name: string) => getComputedStyle(control(container, name)).direction
    expect(direction('contact.company')).toBe('ltr')
    await userEvent.fill(control(container, 'contact.company'), '\u05e8\u05d7\u05d5\u05d1 1')
    expect(direction('contact.company')).toBe('rtl')
    document.documentElement.removeAttribute('dir')
  })
})

describe('Assistive technology', () => {
  it('finds every label and description that a control references', async () => {
    const adapter = createMemoryAdapter()
    const container = mount(<CheckoutForm adapter={adapter} shippingOptions={[option]} sameAs="none" />)
    await userEvent.click(button)
    await expect.element(page.getByRole('group', { name: 'There is a problem' })).toHaveFocus()
    const pointers = ['aria-describedby', 'aria-labelledby', 'for'].flatMap((name) =>
      [...container.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)?.split(' ') ?? []),
    )
    expect(pointers.length).toBeGreaterThan(20)
    expect(pointers.filter((id) => !document.getElementById(id))).toEqual([])
  })
})

describe('custom messages', () => {
  it('replace those of the locale, at the field and in the summary, also in a later render', async () => {
    const adapter = createMemoryAdapter({ provider: fastspring })
    const checkout = (label: string, required: string) => (
      <CheckoutForm
        adapter={adapter}
        messages={{ 'label.email': label, 'issue.required.email': required, 'submit.save': 'Continue' }}
      />
    )
    const container = mount(checkout('Work email', 'Your work email, please.'))
    await userEvent.fill(page.getByLabelText('Company'), 'Acme')
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    await expect.element(page.getByLabelText('Work email')).toHaveAccessibleDescription('Your work email, please.')
    await expect.element(page.getByRole('link', { name: 'Your work email, please.' })).toBeInTheDocument()
    update(container, checkout('E-Mail', 'Bitte geben Sie Ihre E-Mail-Adresse an.'))
    await settle()
    await expect.element(page.getByLabelText('E-Mail')).toHaveAccessibleDescription(/^Bitte/)
    await expect.element(page.getByLabelText('Company')).toHaveValue('Acme')
  })
})
