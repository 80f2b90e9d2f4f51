import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type RootProps, type SessionIssue } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

const general = "We couldn't save these details. Check them and try again."
const { contact, billingAddress } = exampleValues('US')
const rules: NonNullable<RootProps['rules']> = { sections: ['contact', 'billingAddress'] }
const field = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const summary = () => screen.findByRole('group', { name: 'There is a problem' }, { timeout: 15_000 })

function open(issues: unknown, props: Partial<RootProps> = {}) {
  const adapter = createMemoryAdapter({
    answer: () => ({ status: 'rejected', saved: [], issues: issues as SessionIssue[] }),
  })
  render(<CheckoutForm adapter={adapter} rules={rules} defaultValues={{ contact, billingAddress }} {...props} />)
  return adapter
}

describe('a rejection', () => {
  it.each([
    ['no issues', []],
    ['a mistyped path', [{ path: 'billing.zip', code: 'required' }]],
    ['a mistyped key', [{ path: 'billingAddress.zip', code: 'required' }]],
    ['no path and an unknown code', [{ code: 'card_declined' }]],
    ['an empty message', [{ code: 'own', message: '' }]],
    ['a blank message', [{ path: '', code: 'own', message: ' \u200b' }]],
    ['no code', [{ path: 'x' }]],
    ['a path that is not a text', [{ path: ['contact', 'email'], code: 'required' }]],
  ])('shows that the details were not accepted: %s', async (_what, issues) => {
    open(issues)
    await press()
    expect((await within(await summary()).findAllByRole('listitem')).map((item) => item.textContent)).toEqual([general])
    expect(screen.queryByText(/Something/)).toBeNull()
    expect(screen.getByRole('status')).toHaveTextContent('')
    expect(await summary()).toHaveFocus()
  })

  it('is shown at the field it names, and otherwise in general', async () => {
    open([
      { path: 'billingAddress.city', code: 'own', message: '' },
      { path: 'billing.zip', code: 'required' },
    ])
    await press()
    const items = await within(await summary()).findAllByRole('listitem')
    expect(items.map((item) => item.textContent)).toEqual(["City isn't valid. Check it and try again.", general])
  })

  it('tells the developer which code has no text', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    open(
      [
        { path: 'contact.email', code: 'taken' },
        { path: 'billingAddress.line1', code: 'taken' },
        { path: 'billingAddress.line2', code: 'far', message: 'Too far away.' },
        { path: 'billingAddress.city', code: 'reserved' },
        { path: 'billingAddress.country', code: 'required' },
      ],
      { messages: { 'issue.reserved': 'Reserved.' } },
    )
    await press()
    await screen.findAllByText('Reserved.')
    expect(warn.mock.calls.map(([text]: unknown[]) => text)).toEqual([
      "tillkit: The code taken of an issue has no text. Send a `message`, or add one to `messages['issue.taken']`.",
    ])
    warn.mockRestore()
  })

  it('reaches onRejected without a path if the path is unknown', async () => {
    const onRejected = vi.fn()
    open([{ path: 'billing.zip', code: 'required' }], { onRejected })
    await press()
    await waitFor(() => expect(onRejected).toHaveBeenCalledOnce())
    expect(onRejected.mock.calls[0]?.[0]).toEqual({
      status: 'rejected',
      saved: [],
      issues: [{ code: 'rejected-by-provider' }],
    })
  })
})

describe('the error summary', () => {
  it('has the same message as the field, also after the country changes', async () => {
    const adapter = createMemoryAdapter()
    render(
      <CheckoutForm
        adapter={adapter}
        rules={rules}
        defaultValues={{ contact, billingAddress: { ...billingAddress, postalCode: '!!!' } }}
      />,
    )
    await press()
    const announced = new Set<string>()
    for (const country of ['US', 'CA', 'JP', 'DE']) {
      await userEvent.selectOptions(field('billingAddress.country'), country)
      await press()
      const link = await within(await summary()).findByRole('link', { name: /like|format/ })
      await waitFor(() => {
        expect(field('billingAddress.postalCode')).toHaveAccessibleDescription(link.textContent ?? '-')
      })
      announced.add(link.textContent ?? '')
    }
    expect(announced.size).toBe(4)
  })

  it('is updated with the country before another submit, like the field', async () => {
    render(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={rules}
        defaultValues={{
          contact,
          billingAddress: { ...billingAddress, country: 'CA', postalCode: '!!!', state: 'QC' },
        }}
        issues={[
          { path: 'contact.phone', code: 'invalid-phone' },
          { path: 'billingAddress.state', code: 'invalid' },
        ]}
      />,
    )
    for (const country of ['CA', 'JP', 'US', 'GB']) {
      await userEvent.selectOptions(field('billingAddress.country'), country)
      for (const name of ['contact.phone', 'billingAddress.state'].filter((each) => field(each))) {
        const words = field(name)
          .getAttribute('aria-describedby')
          ?.split(' ')
          .map((id) => document.getElementById(id)?.textContent)
        const links = within(await summary())
          .getAllByRole('link')
          .map((link) => link.textContent)
        expect(links).toContain(words?.at(-1))
      }
    }
  })
})
