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
  it('are passed to the native form, together with those of the kit', async () => {
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

  it('save nothing if onSubmit prevents the default', async () => {
    const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault())
    const { adapter } = renderForm({ onSubmit })
    await press()
    expect(onSubmit).toHaveBeenCalledOnce()
    expect(screen.getByRole('status').textContent).toBe('')
    expect(adapter.updates).toEqual([])
  })

  it('pass the form to a function ref, and null when it is removed', () => {
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

  it('receives a copy of the update, and returning nothing allows the save', async () => {
    const onBeforeSave = vi.fn((update: SessionUpdate) => {
      if (update.contact) update.contact.email = 'changed'
    })
    const { adapter } = renderForm({ onBeforeSave })
    await press()
    await screen.findByText('Saved.')
    expect(onBeforeSave).toHaveBeenCalledOnce()
    // A copy: changing it has no effect on the update.
    expect(adapter.updates[0]?.contact?.email).toBe('ann@example.com')
  })

  it('is not called for invalid values, or when there is nothing to send', async () => {
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

  it('stops the save by returning issues, which can link to a custom control', async () => {
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

  it('can show an issue at a field of the kit', async () => {
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
    'sends nothing, informs the shopper and reports the error when it %s',
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

  it('has the same deadline as an update', async () => {
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

  it('is called before an automatic save, whose issues do not move the focus', async () => {
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

describe('an issue at a custom control', () => {
  it('moves the focus to the first control in page order when the page has no summary', async () => {
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

  it('stays in the summary if rules.check names the control', async () => {
    const check = () => [{ path: 'terms', code: 'terms', message: 'Accept the terms.' }]
    const { adapter } = renderForm({}, { rules: { sections: ['contact'], check } })
    await press()
    await userEvent.click(await screen.findByRole('link', { name: 'Accept the terms.' }))
    expect(screen.getByLabelText('Terms')).toHaveFocus()
    expect(adapter.updates).toEqual([])
  })

  it('keeps the control’s own aria-describedby', async () => {
    renderForm({ onBeforeSave: () => [{ path: 'terms', code: 'terms', message: 'Accept the terms.' }] })
    const terms = screen.getByLabelText('Terms')
    terms.setAttribute('aria-describedby', 'note')
    await press()
    await waitFor(() => expect(terms.getAttribute('aria-describedby')).toMatch(/^note \S+$/))
    await userEvent.click(terms)
    await waitFor(() => expect(terms).toHaveAttribute('aria-describedby', 'note'))
  })
})
