import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm, type CheckoutHandle, ContactForm, Checkout, type RootProps } from '../../src/index.js'
import { createMemoryAdapter, exampleValues } from '../../src/testing/index.js'

vi.setConfig({ testTimeout: 30_000 })

const { contact, billingAddress } = exampleValues('US')
type MemoryAdapterOptions = NonNullable<Parameters<typeof createMemoryAdapter>[0]>

const sections = ['contact', 'billingAddress'] as const
const field = (name: string) => document.querySelector(`[name="${name}"]`) as HTMLInputElement
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const retype = async (name: string, text: string) => {
  await userEvent.clear(field(name))
  if (text) await userEvent.type(field(name), text)
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('save() during an automatic save', () => {
  it('validates the sections that the automatic save skipped', async () => {
    const adapter = createMemoryAdapter({ delayMs: 100 })
    let handle: CheckoutHandle | null = null
    render(
      <CheckoutForm
        adapter={adapter}
        save="auto"
        rules={{ sections }}
        ref={(given) => {
          handle = given
        }}
      />,
    )
    await userEvent.type(field('contact.email'), 'ann@example.com')
    await userEvent.click(document.body)
    await waitFor(() => expect(adapter.updates).toHaveLength(1))
    const result = await (handle as unknown as CheckoutHandle).save()
    expect(result.status).toBe('rejected')
    expect(field('billingAddress.line1')).toHaveAttribute('aria-invalid', 'true')
    expect(adapter.updates).toHaveLength(1)
  })
})

describe('a section that could not be sent while offline', () => {
  const offline = () => vi.spyOn(navigator, 'onLine', 'get')
  const failsOffline: MemoryAdapterOptions['answer'] = (_update, n) =>
    n === 1 ? { status: 'failed', saved: [], reason: 'offline', retryable: true } : undefined

  it('is not sent again after another save', async () => {
    offline().mockReturnValue(true)
    const adapter = createMemoryAdapter({ answer: failsOffline })
    render(<CheckoutForm adapter={adapter} rules={{ sections }} defaultValues={{ contact, billingAddress }} />)
    await press()
    await screen.findByText(/You're offline/)
    await press()
    await screen.findByText('Saved.')
    await retype('billingAddress.city', 'Albany Park')
    window.dispatchEvent(new Event('online'))
    await sleep(100)
    expect(adapter.updates).toHaveLength(2)
  })
})

describe('a section that is cleared after a failed save', () => {
  it('is saved empty, because the stored value is unknown', async () => {
    const adapter = createMemoryAdapter({
      answer: (_update, n) =>
        n === 1 ? { status: 'failed', saved: [], reason: 'timeout', retryable: true } : undefined,
    })
    render(
      <CheckoutForm adapter={adapter} save="auto" rules={{ sections: ['taxId'] }} defaultValues={{ billingAddress }} />,
    )
    await userEvent.click(await screen.findByRole('checkbox', { name: "I'm buying for a business" }))
    await userEvent.type(field('taxId.value'), '12-3456789')
    await userEvent.click(document.body)
    await screen.findByText(/too long/)
    await userEvent.click(screen.getByRole('checkbox', { name: "I'm buying for a business" }))
    await userEvent.click(document.body)
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates[1]).toEqual({ taxId: { type: '', value: '', region: '' } })
  })
})

describe('a validation that ends late', () => {
  it.each([
    ['contact.email', 'ann@', 'ann@example.com'],
    ['contact.phone', '+1 22', '+12025550123'],
    ['billingAddress.postalCode', '!!!', '12207'],
  ])('shows no error for newer text: %s', async (name, old, newer) => {
    render(
      <CheckoutForm adapter={createMemoryAdapter()} rules={{ sections }} defaultValues={{ contact, billingAddress }} />,
    )
    fireEvent.input(field(name), { target: { value: old } })
    fireEvent.blur(field(name))
    fireEvent.input(field(name), { target: { value: newer } })
    await sleep(150)
    expect(field(name)).not.toHaveAttribute('aria-invalid')
    fireEvent.input(field(name), { target: { value: old } })
    fireEvent.blur(field(name))
    await waitFor(() => expect(field(name)).toHaveAttribute('aria-invalid', 'true'))
  })
})

describe('a callback that throws', () => {
  const answers = {
    onSaved: undefined,
    onRejected: { status: 'rejected', saved: [], issues: [{ path: 'contact.email', code: 'invalid' }] },
    onFailed: { status: 'failed', saved: [], reason: 'unavailable', retryable: true },
  } as const

  it.each(Object.keys(answers) as (keyof typeof answers)[])(
    'is reported, and the other callbacks still run: %s',
    async (name) => {
      const reported = vi.fn()
      vi.stubGlobal('reportError', reported)
      const fault = new Error('of the host')
      const adapter = createMemoryAdapter({ answer: () => answers[name] as never })
      const received = vi.fn()
      const thrower = {
        [name]: () => {
          throw fault
        },
      } as Partial<RootProps>
      render(
        <Checkout.Root
          adapter={adapter}
          rules={{ sections: ['contact'] }}
          defaultValues={{ contact }}
          {...{ [name]: received }}
        >
          <ContactForm {...thrower} />
        </Checkout.Root>,
      )
      await press()
      await waitFor(() => expect(received).toHaveBeenCalledOnce())
      expect(reported).toHaveBeenCalledExactlyOnceWith(fault)
      expect(screen.getByRole('status')).not.toHaveTextContent('Saving…')
    },
  )

  it('is written to the console in an environment without reportError', async () => {
    vi.stubGlobal('reportError', undefined)
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const fault = new Error('of the host')
    render(
      <CheckoutForm
        adapter={createMemoryAdapter()}
        rules={{ sections: ['contact'] }}
        defaultValues={{ contact }}
        onSaved={() => {
          throw fault
        }}
      />,
    )
    await press()
    expect(await screen.findByText('Saved.')).toBeInTheDocument()
    expect(logged).toHaveBeenCalledWith(fault)
  })

  it('is reported, and the other callbacks still run: onChange', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const received = vi.fn()
    render(
      <Checkout.Root adapter={createMemoryAdapter()} rules={{ sections: ['contact'] }} onChange={received}>
        <ContactForm
          onChange={() => {
            throw new Error('of the host')
          }}
        />
      </Checkout.Root>,
    )
    await userEvent.type(field('contact.email'), 'ann@example.com')
    await userEvent.tab()
    await waitFor(() => expect(received).toHaveBeenCalledOnce())
    expect(reported).toHaveBeenCalledOnce()
  })

  it('is reported if it is rules.check, and the shopper sees that saving failed', async () => {
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const adapter = createMemoryAdapter()
    const check = () => {
      throw new Error('of the host')
    }
    render(<CheckoutForm adapter={adapter} rules={{ sections: ['contact'], check }} defaultValues={{ contact }} />)
    await press()
    await waitFor(() => expect(reported).toHaveBeenCalledOnce())
    expect(adapter.updates).toEqual([])
  })
})
