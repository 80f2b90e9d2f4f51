import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { Checkout, type RootProps, type SessionIssue, type SessionUpdate } from '../../src/index.js'
import { createMemoryAdapter } from '../../src/testing/index.js'

type FormProps = Parameters<typeof Checkout.Form>[0]

const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

function renderForm(form: FormProps = {}, root: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter()
  const { container } = render(
    <Checkout.Root
      adapter={adapter}
      rules={{ sections: ['contact'] }}
      defaultValues={{ contact: { email: 'ann@example.com' } }}
      {...root}
    >
      <Checkout.Form {...form}>
        <Checkout.Errors />
        <Checkout.Field name="contact.email" />
        <label>
          <input type="checkbox" name="terms" /> Terms
        </label>
        <Checkout.Field name="contact.phone" />
        <Checkout.Status />
        <Checkout.Submit />
      </Checkout.Form>
    </Checkout.Root>,
  )
  return {
    adapter: root.adapter ? createMemoryAdapter() : adapter,
    form: container.querySelector('form') as HTMLFormElement,
  }
}

afterEach(() => vi.restoreAllMocks())

describe('the attributes of Checkout.Form', () => {
  it('are those of a native form, beside those of the kit', async () => {
    const ref = createRef<HTMLFormElement>()
    const onKeyDown = vi.fn()
    const onBlur = vi.fn()
    const { form, adapter } = renderForm(
      {
        ref,
        id: 'ship',
        className: 'mine',
        'aria-label': 'Delivery',
        lang: 'en',
        autoComplete: 'on',
        onKeyDown,
        onBlur,
      },
      { classNames: { form: 'ours' } },
    )
    expect(ref.current).toBe(form)
    expect(screen.getByRole('form', { name: 'Delivery' })).toBe(form)
    expect(form).toHaveAttribute('data-till', 'form')
    expect(form).toHaveClass('ours', 'mine')
    expect(form).toHaveAttribute('method', 'post')
    expect(form.noValidate).toBe(true)
    await userEvent.type(screen.getByLabelText('Phone'), '1')
    await userEvent.clear(screen.getByLabelText('Phone'))
    await userEvent.tab()
    expect(onKeyDown).toHaveBeenCalled()
    expect(onBlur).toHaveBeenCalled()
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates).toHaveLength(1)
  })

  it('save nothing where onSubmit prevents the default', async () => {
    const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
    const { adapter } = renderForm({ onSubmit })
    await press()
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(screen.getByRole('status').textContent).toBe('')
    expect(adapter.updates).toEqual([])
  })

  it('give a function ref the form, and null when it is removed', () => {
    const ref = vi.fn()
    const { unmount } = render(
      <Checkout.Root adapter={createMemoryAdapter()}>
        <Checkout.Form ref={ref} />
      </Checkout.Root>,
    )
    expect(ref).toHaveBeenLastCalledWith(document.querySelector('form'))
    unmount()
    expect(ref).toHaveBeenLastCalledWith(null)
  })
})

describe('onBeforeSave', () => {
  const veto: SessionIssue = { path: 'terms', code: 'terms', message: 'Accept the terms.' }

  it('gets what is about to be sent, and lets it pass where it returns nothing', async () => {
    const onBeforeSave = vi.fn((update: SessionUpdate) => {
      if (update.contact) update.contact.email = 'changed'
    })
    const { adapter } = renderForm({ onBeforeSave })
    await press()
    await screen.findByText('Saved.')
    expect(onBeforeSave).toHaveBeenCalledOnce()
    // A copy: what was judged is what is sent.
    expect(adapter.updates[0]?.contact?.email).toBe('ann@example.com')
  })

  it('is not called where something is wrong, or where there is nothing to send', async () => {
    const onBeforeSave = vi.fn()
    renderForm({ onBeforeSave }, { defaultValues: {} })
    await press()
    await screen.findByRole('group')
    expect(onBeforeSave).not.toHaveBeenCalled()
    await userEvent.type(screen.getByLabelText('Email'), 'ann@example.com')
    await press()
    await screen.findByText('Saved.')
    await press()
    await screen.findByText('Saved.')
    expect(onBeforeSave).toHaveBeenCalledOnce()
  })

  it('keeps an update from being sent by issues, which are linked to a control of the host', async () => {
    const onRejected = vi.fn()
    const accepted = { current: false }
    const { adapter } = renderForm({ onBeforeSave: async () => (accepted.current ? [] : [veto]), onRejected })
    const terms = screen.getByLabelText('Terms')
    await press()
    const link = await screen.findByRole('link', { name: 'Accept the terms.' })
    expect(adapter.updates).toEqual([])
    expect(onRejected).toHaveBeenCalledWith({ status: 'rejected', saved: [], issues: [veto] })
    expect(screen.getByRole('group')).toHaveFocus()
    await waitFor(() => expect(terms).toBeInvalid())
    expect(terms).toHaveAccessibleDescription('Accept the terms.')
    await userEvent.click(link)
    expect(terms).toHaveFocus()
    await userEvent.click(terms)
    await waitFor(() => expect(screen.queryByRole('link')).toBeNull())
    expect(terms).not.toHaveAttribute('aria-invalid')
    expect(terms).not.toHaveAttribute('aria-describedby')
    accepted.current = true
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates).toHaveLength(1)
  })

  it('shows an issue at a field of the kit too', async () => {
    renderForm({ onBeforeSave: () => [{ path: 'contact.email', code: 'known', message: 'You have an account.' }] })
    await press()
    await waitFor(() => expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('You have an account.'))
  })

  it.each([
    [
      'throws',
      () => {
        throw new Error('down')
      },
    ],
    ['rejects', () => Promise.reject(new Error('down'))],
    ['returns false', (() => false) as unknown as NonNullable<FormProps['onBeforeSave']>],
    ['returns a text', (() => 'no') as unknown as NonNullable<FormProps['onBeforeSave']>],
  ] as [string, NonNullable<FormProps['onBeforeSave']>][])(
    'sends nothing, tells the shopper and reports it where it %s',
    async (_, onBeforeSave) => {
      const report = vi.fn()
      vi.stubGlobal('reportError', report)
      const onFailed = vi.fn()
      const { adapter } = renderForm({ onBeforeSave, onFailed })
      await press()
      await waitFor(() => expect(onFailed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'misconfigured' })))
      expect(screen.getByRole('status').textContent).not.toBe('')
      expect(adapter.updates).toEqual([])
      expect(String(report.mock.calls[0]?.[0])).toContain('onBeforeSave')
      vi.unstubAllGlobals()
    },
  )

  it('has as long as an update', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const adapter = { ...createMemoryAdapter(), timeoutMs: 50 }
    renderForm({ onBeforeSave: () => new Promise<void>(() => {}) }, { adapter })
    await press()
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/too long/))
    expect(adapter.updates).toEqual([])
    expect(String(report.mock.calls[0]?.[0])).toContain('50 ms')
    vi.unstubAllGlobals()
  })

  it('is asked before an automatic save, whose issues leave the focus where it is', async () => {
    const onBeforeSave = vi.fn(() => [{ path: 'contact.phone', code: 'own', message: 'Not this one.' }])
    const { adapter } = renderForm({ onBeforeSave }, { save: 'auto' })
    await userEvent.type(screen.getByLabelText('Email'), 'm')
    await userEvent.click(document.body)
    await waitFor(() => expect(onBeforeSave).toHaveBeenCalledOnce())
    await waitFor(() => expect(screen.getByLabelText('Phone')).toHaveAccessibleDescription(/Not this one/))
    expect(screen.getByRole('status').textContent).toBe('')
    expect(document.activeElement).toBe(document.body)
    expect(adapter.updates).toEqual([])
  })
})

describe('an issue at your own control', () => {
  it('moves the focus there where no summary is on the page, in the order of the page', async () => {
    const issues = [
      { path: 'contact.phone', code: 'own', message: 'Second.' },
      { path: 'it\'s "quoted"', code: 'own', message: 'First.' },
    ]
    render(
      <Checkout.Root adapter={createMemoryAdapter()} defaultValues={{ contact: { email: 'ann@example.com' } }}>
        <Checkout.Form onBeforeSave={() => issues}>
          <input aria-label="Own" name={'it\'s "quoted"'} />
          <Checkout.Field name="contact.email" />
          <Checkout.Field name="contact.phone" />
          <Checkout.Submit />
        </Checkout.Form>
      </Checkout.Root>,
    )
    await press()
    await waitFor(() => expect(screen.getByLabelText('Own')).toHaveFocus())
  })

  it('stays in the summary where the own check of the merchant names it', async () => {
    const check = () => [{ path: 'terms', code: 'terms', message: 'Accept the terms.' }]
    const { adapter } = renderForm({}, { rules: { sections: ['contact'], check } })
    await press()
    await userEvent.click(await screen.findByRole('link', { name: 'Accept the terms.' }))
    expect(screen.getByLabelText('Terms')).toHaveFocus()
    expect(adapter.updates).toEqual([])
  })

  it('keeps what the host itself says of its control', async () => {
    renderForm({ onBeforeSave: () => [{ path: 'terms', code: 'terms', message: 'Accept the terms.' }] })
    const terms = screen.getByLabelText('Terms')
    terms.setAttribute('aria-describedby', 'note')
    await press()
    await waitFor(() => expect(terms.getAttribute('aria-describedby')).toMatch(/^note \S+$/))
    await userEvent.click(terms)
    await waitFor(() => expect(terms).toHaveAttribute('aria-describedby', 'note'))
  })
})
