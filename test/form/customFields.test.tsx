import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import * as z from 'zod'

import {
  Checkout,
  CheckoutForm,
  type CheckoutHandle,
  type CheckoutRules,
  ContactForm,
  createDirectAdapter,
  createStripeJsAdapter,
  type RootProps,
  useField,
} from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { locale as german } from '../../src/locales/de.js'
import { stripe } from '../../src/providers/stripe/index.js'
import { topiic } from '../../src/providers/topiic/index.js'
import { createMemoryAdapter, createSandboxAdapter } from '../../src/testing/index.js'

const customFields = {
  po: { label: 'PO number', hint: 'As on your order form', autoComplete: 'off', after: 'contact' },
  notes: { label: 'Delivery note', type: 'textarea', maxLength: 10 },
  size: {
    label: 'Size',
    type: 'select',
    options: [
      { value: 's', label: 'Small' },
      { value: 'l', label: 'Large' },
    ],
  },
  pack: {
    label: 'Packaging',
    type: 'radio',
    required: true,
    options: [
      { value: 'box', label: 'Box' },
      { value: 'bag', label: 'Bag' },
    ],
  },
  terms: { label: 'I accept the terms', type: 'checkbox', required: true },
} as const satisfies CheckoutRules['customFields']

const rules: CheckoutRules = { sections: ['contact'], customFields }
const email = 'ann@example.com'

const text = (name: string | RegExp) => screen.getByRole('textbox', { name })
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const saved = () => screen.findByText('Saved.')

function open(props: Partial<RootProps> = {}, adapter = createMemoryAdapter()) {
  const handle = createRef<CheckoutHandle>()
  const { container } = render(<CheckoutForm adapter={adapter} rules={rules} {...props} ref={handle} />)
  return { adapter, container, handle }
}

async function fill() {
  await userEvent.type(text('Email'), email)
  await userEvent.click(screen.getByRole('radio', { name: 'Bag' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'I accept the terms' }))
}

describe('custom fields of the rules', () => {
  it('are rendered by CheckoutForm, after a section or in their own group', () => {
    const { container } = open()
    const names = [...container.querySelectorAll('[name]')].map((control) => control.getAttribute('name'))
    expect(names.filter((name) => name?.startsWith('custom.') || name === 'contact.phone')).toEqual([
      'contact.phone',
      'custom.po',
      'custom.notes',
      'custom.size',
      'custom.pack',
      'custom.pack',
      'custom.terms',
    ])
    const group = screen.getByRole('group', { name: 'Additional information' })
    expect(within(group).queryByRole('textbox', { name: 'PO number' })).not.toBeInTheDocument()
    expect(within(group).getByRole('textbox', { name: 'Delivery note' }).localName).toBe('textarea')
    expect(text('PO number')).toHaveAccessibleDescription('optional As on your order form')
    expect(text('PO number')).toHaveAttribute('autocomplete', 'off')
    expect(screen.getByRole('combobox', { name: 'Size' })).not.toBeRequired()
    expect(screen.getByRole('radiogroup', { name: 'Packaging' })).toBeRequired()
    expect(screen.getByRole('checkbox', { name: 'I accept the terms' })).toBeRequired()
  })

  it('are rendered on a server', () => {
    const html = renderToString(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={rules}
        defaultValues={{ custom: { notes: 'Ring', terms: 'true', pack: 'bag' } }}
      />,
    )
    expect(html).toContain('Ring</textarea>')
    expect(html).toMatch(/name="custom\.terms"[^>]*checked|checked[^>]*name="custom\.terms"/)
    expect(html).toMatch(/name="custom\.pack"[^>]*value="bag"[^>]*checked|checked[^>]*value="bag"/)
  })

  it('are validated, listed in the summary and focused by their links', async () => {
    const { adapter } = open()
    await userEvent.type(text('Email'), email)
    await userEvent.type(text('Delivery note'), 'far too long')
    await press()
    const summary = await screen.findByRole('group', { name: /problem/i })
    const links = within(summary).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Delivery note must be 10 characters or fewer.',
      'Select an option for “Packaging”.',
      'Check the box “I accept the terms” to continue.',
    ])
    expect(adapter.updates).toEqual([])
    expect(text('Delivery note')).toHaveAccessibleDescription(/must be 10 characters/)
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('Select an option for “Packaging”.')
    await userEvent.click(within(summary).getByRole('link', { name: /Packaging/ }))
    expect(screen.getByRole('radio', { name: 'Box' })).toHaveFocus()
    await userEvent.click(within(summary).getByRole('link', { name: /terms/ }))
    expect(screen.getByRole('checkbox')).toHaveFocus()
    await userEvent.click(screen.getByRole('checkbox'))
    await waitFor(() => expect(screen.getByRole('checkbox')).toBeValid())
  })

  it('have error messages for their kind of control, or custom ones', async () => {
    const size = { ...customFields.size, required: true }
    const messages = { 'issue.required.custom.terms': 'Please accept our terms.' }
    open({ locale: german, messages, rules: { ...rules, customFields: { ...customFields, size } } })
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    const sizes = await screen.findByRole('combobox', { name: 'Size' })
    await waitFor(() => expect(sizes).toHaveAccessibleDescription('Wählen Sie unter „Size“ eine Option aus.'))
    expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('Wählen Sie unter „Packaging“ eine Option aus.')
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Please accept our terms.')
  })

  it('do not keep the checkout incomplete if all are optional and empty', async () => {
    const onSaved = vi.fn()
    open({ rules: { sections: ['contact'], customFields: { notes: customFields.notes } }, onSaved })
    await userEvent.type(text('Email'), email)
    await press()
    await saved()
    expect(onSaved).toHaveBeenLastCalledWith(expect.objectContaining({ complete: true }))
  })

  it('are saved, blank only if they had a value, and complete the checkout', async () => {
    const onSaved = vi.fn()
    const { adapter } = open({ onSaved })
    await fill()
    await userEvent.type(text('Delivery note'), 'a{Enter} b ')
    await press()
    await saved()
    expect(adapter.updates[0]?.custom).toEqual({ notes: 'a\nb', pack: 'bag', terms: 'true' })
    expect(onSaved).toHaveBeenLastCalledWith(expect.objectContaining({ complete: true }))
    await userEvent.clear(text('Delivery note'))
    await press()
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates[1]).toEqual({ custom: { notes: '', pack: 'bag', terms: 'true' } })
    await saved()
    expect(onSaved).toHaveBeenLastCalledWith(expect.objectContaining({ complete: true }))
  })

  it('are cleared after a save with an unknown outcome', async () => {
    let failing = true
    const adapter = createMemoryAdapter({
      answer: () => (failing ? { status: 'failed', reason: 'timeout', retryable: true, saved: [] } : undefined),
    })
    open({}, adapter)
    await fill()
    await userEvent.type(text('PO number'), '17')
    await press()
    await screen.findByText(/took too long/)
    failing = false
    await userEvent.clear(text('PO number'))
    await press()
    await saved()
    expect(adapter.updates.at(-1)?.custom).toEqual({ po: '', pack: 'bag', terms: 'true' })
  })

  it('start with default values, and can be reset', async () => {
    const { handle, adapter } = open({
      defaultValues: { custom: { notes: 'Ring', size: 'l', pack: 'box', undeclared: 'x' } },
    })
    expect(text('Delivery note')).toHaveValue('Ring')
    expect(screen.getByRole('combobox', { name: 'Size' })).toHaveValue('l')
    expect(screen.getByRole('radio', { name: 'Box' })).toBeChecked()
    expect(handle.current?.getValues().custom).toEqual({ po: '', notes: 'Ring', size: 'l', pack: 'box', terms: '' })
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.type(text('Delivery note'), '!')
    act(() => handle.current?.reset({ custom: { size: 's' } }))
    expect(text('Delivery note')).toHaveValue('')
    expect(screen.getByRole('combobox', { name: 'Size' })).toHaveValue('s')
    expect(screen.getByRole('radio', { name: 'Box' })).not.toBeChecked()
    expect(screen.getByRole('checkbox')).not.toBeChecked()
    await fill()
    await press()
    await saved()
    expect(adapter.updates[0]?.custom).toEqual({ notes: '', size: 's', pack: 'bag', terms: 'true' })
  })

  it('are saved automatically', async () => {
    const { adapter } = open({ save: 'auto' })
    await userEvent.type(text('Delivery note'), 'Ring')
    await userEvent.click(screen.getByRole('radio', { name: 'Bag' }))
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.click(text('Email'))
    await waitFor(() => expect(adapter.updates).toEqual([{ custom: { notes: 'Ring', pack: 'bag', terms: 'true' } }]))
  })

  it('call onChange', async () => {
    const onChange = vi.fn()
    open({ onChange })
    await userEvent.type(text('Delivery note'), ' Ring ')
    await userEvent.click(text('Email'))
    await waitFor(() => expect(onChange).toHaveBeenCalled())
    expect(onChange).toHaveBeenCalledWith({
      section: 'custom',
      complete: false,
      empty: false,
      values: { notes: 'Ring' },
    })
  })

  it('show issues of the provider at the field or in the summary', async () => {
    const adapter = createMemoryAdapter({
      answer: (_update, n) =>
        n > 1
          ? undefined
          : {
              status: 'rejected',
              saved: [],
              issues: [
                { path: 'custom.notes', code: 'invalid' },
                { path: 'custom.other', code: 'invalid', message: 'Not yours' },
              ],
            },
    })
    open({}, adapter)
    await fill()
    await userEvent.type(text('Delivery note'), ' Ring ')
    await press()
    await waitFor(() => expect(text('Delivery note')).toBeInvalid())
    expect(screen.getByText('Not yours')).toBeInTheDocument()
    await userEvent.type(text('Delivery note'), '!')
    await waitFor(() => expect(text('Delivery note')).toBeValid())
    await press()
    await saved()
  })

  it('follow rules.fields', () => {
    const fields = {
      'custom.notes': 'locked',
      'custom.size': 'hidden',
      'custom.po': 'required',
      'custom.terms': 'locked',
    } as const
    open({ rules: { ...rules, fields }, defaultValues: { custom: { notes: 'Ring', terms: 'true' } } })
    expect(screen.queryByRole('textbox', { name: 'Delivery note' })).not.toBeInTheDocument()
    expect(screen.getByText('Ring')).toBeInTheDocument()
    expect(screen.getByText('✓')).toBeInTheDocument()
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
    expect(text('PO number')).toBeRequired()
  })

  it('use `messages` for their labels, and never those of a kit field with the same key', async () => {
    const own = {
      company: { label: 'Company colour', required: true },
      country: { label: 'Land', type: 'select', options: [{ value: 'x', label: 'X' }] },
    } as const
    const messages = {
      'label.custom.company': 'Firmenfarbe',
      'hint.custom.company': 'Wie Blau',
      'label.custom.country.x': 'Ix',
      'issue.required.custom.company': 'Farbe fehlt.',
    }
    open({ rules: { sections: ['contact'], customFields: own }, messages })
    expect(text('Firmenfarbe')).toHaveAccessibleDescription('Wie Blau')
    expect(screen.getByRole('option', { name: 'Ix' })).toBeInTheDocument()
    expect(
      within(screen.getByRole('combobox', { name: 'Land' })).getByRole('option', { name: 'Select…' }),
    ).toBeInTheDocument()
    await press()
    expect((await screen.findAllByText('Farbe fehlt.'))[0]).toBeInTheDocument()
    expect(screen.queryByText('Enter a company name.')).not.toBeInTheDocument()
  })

  it('use a schema: its output is saved and its messages are shown', async () => {
    const schema = z
      .string()
      .toUpperCase()
      .regex(/^PO-\d+$/, 'Give a number such as PO-1.')
    const { adapter } = open({ rules: { sections: ['contact'], customFields: { po: { label: 'PO number', schema } } } })
    await userEvent.type(text('Email'), email)
    await userEvent.type(text('PO number'), 'po-x')
    await userEvent.click(text('Email'))
    expect(await screen.findByText('Give a number such as PO-1.')).toBeInTheDocument()
    await userEvent.type(text('PO number'), '{Backspace}7')
    await press()
    await saved()
    expect(adapter.updates[0]?.custom).toEqual({ po: 'PO-7' })
    expect(text('PO number')).toHaveValue('po-7')
    await press()
    expect(adapter.updates).toHaveLength(1)
  })

  it('show an issue of the provider at a field whose schema changed the value', async () => {
    const adapter = createMemoryAdapter({
      answer: () => ({ status: 'rejected', saved: [], issues: [{ path: 'custom.po', code: 'invalid' }] }),
    })
    const schema = z.string().toUpperCase()
    open({ rules: { sections: ['contact'], customFields: { po: { label: 'PO number', schema } } } }, adapter)
    await userEvent.type(text('Email'), email)
    await userEvent.type(text('PO number'), 'x')
    await press()
    await waitFor(() => expect(text('PO number')).toBeInvalid())
  })

  it('keep what was typed when a schema throws, and report the error', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const onError = vi.fn((event: ErrorEvent) => event.preventDefault())
    window.addEventListener('error', onError)
    const schema = z.string().refine(() => {
      throw new RangeError('broken')
    })
    const { adapter } = open({ rules: { sections: ['contact'], customFields: { po: { label: 'PO number', schema } } } })
    await userEvent.type(text('Email'), email)
    await userEvent.type(text('PO number'), 'x')
    await press()
    expect((await screen.findAllByText("We couldn't check “PO number”. Try again in a moment."))[0]).toBeInTheDocument()
    expect(text('PO number')).toHaveValue('x')
    expect(adapter.updates).toEqual([])
    expect(onError.mock.calls.length + reported.mock.calls.length).toBeGreaterThan(0)
    window.removeEventListener('error', onError)
    reported.mockRestore()
  })

  it('are hidden with a direct adapter, with a warning', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    for (const provider of [fastspring, topiic]) {
      const adapter = createDirectAdapter({
        provider: provider as typeof fastspring,
        session: { checkoutPath: 'a/b', sessionId: 'c' },
      })
      const { unmount } = render(<CheckoutForm adapter={adapter} rules={{ customFields }} />)
      expect(screen.queryByRole('textbox', { name: 'PO number' })).not.toBeInTheDocument()
      unmount()
    }
    expect(warned).toHaveBeenCalledWith(
      expect.stringContaining(
        '`rules.customFields` are not shown, because nothing can store them. A browser cannot store',
      ),
    )
    warned.mockRestore()
  })

  it('are hidden with Stripe.js without a server, with a warning', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const never = new Promise<never>(() => undefined)
    open({ rules: { customFields } }, createStripeJsAdapter(never) as never)
    expect(screen.queryByRole('textbox', { name: 'PO number' })).not.toBeInTheDocument()
    expect(warned).toHaveBeenCalledWith(expect.stringMatching(/`rules.customFields` are not shown,.* a `server`/))
    warned.mockRestore()
    const server = createSandboxAdapter('stripe', { rules: { customFields } })
    open({ rules: { customFields } }, createStripeJsAdapter(never, { server }) as never)
    expect(screen.getByRole('textbox', { name: 'PO number' })).toBeInTheDocument()
  })

  it('warn in development about a wrong declaration', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    open({ rules: { sections: ['contact'], customFields: { size: { label: 'Size', type: 'radio', options: [] } } } })
    expect(warned).toHaveBeenCalledWith(
      expect.stringContaining('TypeError: rules.customFields["size"]: the options are missing'),
    )
    warned.mockRestore()
  })

  it('are stored at the provider through the relay', async () => {
    const adapter = createSandboxAdapter('stripe', { rules: { customFields } })
    render(<CheckoutForm adapter={adapter} rules={{ sections: ['custom'], customFields }} />)
    await userEvent.click(screen.getByRole('radio', { name: 'Bag' }))
    await userEvent.click(screen.getByRole('checkbox'))
    await userEvent.type(text('Delivery note'), 'Ring')
    await press()
    await saved()
    expect(adapter.sandbox.session()).toMatchObject({ metadata: { notes: 'Ring', pack: 'bag', terms: 'true' } })
    expect(adapter.provider?.id).toBe(stripe.id)
  })

  it('follow rules that change in a later render', () => {
    const { rerender } = render(<CheckoutForm adapter={createMemoryAdapter()} rules={{ sections: ['contact'] }} />)
    expect(screen.queryByRole('group', { name: 'Additional information' })).not.toBeInTheDocument()
    rerender(<CheckoutForm adapter={createMemoryAdapter()} rules={rules} />)
    expect(text('Delivery note')).toHaveValue('')
  })
})

describe('Checkout.CustomFields', () => {
  const page = (children: ReactNode) =>
    render(
      <Checkout.Root adapter={createMemoryAdapter()} rules={{ customFields }}>
        <Checkout.Form>{children}</Checkout.Form>
      </Checkout.Root>,
    )

  it('renders all of them or the listed ones, with a custom legend', () => {
    page(
      <>
        <Checkout.CustomFields names={['terms', 'po']} legend="At last" />
        <Checkout.Field name="custom.notes" />
      </>,
    )
    const group = screen.getByRole('group', { name: 'At last' })
    expect(within(group).getByRole('textbox', { name: 'PO number' })).toBeInTheDocument()
    expect(group.querySelectorAll('[name]')).toHaveLength(2)
    expect(text('Delivery note')).toBeInTheDocument()
  })

  it('warns about names that are not declared', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    page(<Checkout.CustomFields names={['other']} />)
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('shows nothing for other'))
    warned.mockRestore()
  })

  it('warns once that it ignores `after`, unless the fields are listed', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const aboutAfter = () => warned.mock.calls.filter(([text]) => String(text).includes('ignores `after` of po'))
    page(<Checkout.CustomFields names={['po']} />)
    expect(aboutAfter()).toEqual([])
    page(<Checkout.CustomFields />)
    page(<Checkout.CustomFields />)
    expect(aboutAfter()).toHaveLength(1)
    warned.mockRestore()
  })

  it('renders nothing without a declared field', () => {
    const { container } = render(
      <Checkout.Root adapter={createMemoryAdapter()}>
        <Checkout.Form>
          <Checkout.CustomFields />
        </Checkout.Form>
      </Checkout.Root>,
    )
    expect(container.querySelector('fieldset')).toBeNull()
  })
})

describe('useField of a custom field', () => {
  it('returns the props of its native element', () => {
    const seen: Record<string, unknown> = {}
    function Own() {
      for (const key of ['po', 'notes', 'size', 'pack', 'terms', 'constructor', 'undeclared'] as const) {
        // eslint-disable-next-line react-hooks/rules-of-hooks -- Always the same keys.
        const field = useField(`custom.${key}`)
        seen[key] = [field.kind, field.label, field.hint, field.options?.map(({ value }) => value)]
      }
      return null
    }
    render(
      <Checkout.Root adapter={createMemoryAdapter()} rules={{ customFields }}>
        <Own />
      </Checkout.Root>,
    )
    expect(seen).toEqual({
      po: ['input', 'PO number', 'As on your order form', undefined],
      notes: ['textarea', 'Delivery note', undefined, undefined],
      size: ['select', 'Size', undefined, ['s', 'l']],
      pack: ['select', 'Packaging', undefined, ['box', 'bag']],
      terms: ['checkbox', 'I accept the terms', undefined, undefined],
      constructor: ['text', 'This field', undefined, undefined],
      undeclared: ['text', 'This field', undefined, undefined],
    })
  })
})

it('custom fields do not delay the completion of a form for one section', async () => {
  const onSaved = vi.fn()
  render(<ContactForm adapter={createMemoryAdapter()} rules={{ customFields }} onSaved={onSaved} />)
  await userEvent.type(text('Email'), email)
  await press()
  await saved()
  expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ complete: true }))
})
