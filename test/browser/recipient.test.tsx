import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { CheckoutForm, type DefaultValues, type RootProps } from '../../src/index.js'
import { fastspring } from '../../src/providers/fastspring/index.js'
import { createMemoryAdapter } from '../../src/testing/createMemoryAdapter.js'
import { control, enter, setSilently } from './controls.js'
import { mount, settle } from './mount.js'

const provider = fastspring

function mountCheckout(props: Partial<RootProps> = {}, defaultValues: DefaultValues = {}) {
  const container = mount(
    <CheckoutForm adapter={createMemoryAdapter({ provider })} defaultValues={defaultValues} sameAs="none" {...props} />,
  )
  const recipient = () =>
    ['firstName', 'lastName'].map((key) => control(container, `shippingAddress.${key}`).value).join(' ')
  const leaveContact = async () => {
    control(container, 'shippingAddress.city').focus()
    await settle()
  }
  const nameContact = async (first: string, last = 'Byron') => {
    await enter(container, 'contact.firstName', first)
    await enter(container, 'contact.lastName', last)
    await leaveContact()
  }
  return { container, recipient, nameContact, leaveContact }
}

describe('the name of the recipient', () => {
  it.each([
    { sameAs: 'none' },
    { sameAs: 'billing' },
    { rules: { sections: ['contact', 'shippingAddress'] } },
  ] satisfies Partial<RootProps>[])(
    'is copied from the contact when the contact loses the focus, with %o',
    async (props) => {
      const { recipient, nameContact } = mountCheckout(props)
      await nameContact('Ada')
      expect(recipient()).toBe('Ada Byron')
    },
  )

  it('follows the contact until the shopper edits it', async () => {
    const { container, recipient, nameContact } = mountCheckout()
    await nameContact('Ada')
    await nameContact('Augusta', 'King')
    expect(recipient()).toBe('Augusta King')
    await enter(container, 'shippingAddress.firstName', 'Charles')
    await nameContact('Ada')
    expect(recipient()).toBe('Charles King')
  })

  it('stays empty after the shopper clears it', async () => {
    const { container, recipient, nameContact } = mountCheckout()
    await nameContact('Ada')
    await userEvent.clear(control(container, 'shippingAddress.firstName'))
    await nameContact('Augusta')
    expect(recipient()).toBe(' Byron')
  })

  it.each([true, false])('is not overwritten if it is already filled in, with events: %s', async (events) => {
    const { container, recipient, nameContact } = mountCheckout()
    setSilently(control(container, 'shippingAddress.lastName'), 'Babbage', { events })
    await nameContact('Ada')
    expect(recipient()).toBe(' Babbage')
  })

  it('is not overwritten if it has a default value', async () => {
    const { recipient, nameContact } = mountCheckout({}, { shippingAddress: { firstName: 'Charles' } })
    await nameContact('Ada')
    expect(recipient()).toBe('Charles ')
  })

  it('is copied from a default contact, and follows it too', async () => {
    const contact = { firstName: 'Ada', lastName: 'Byron' }
    const { recipient, nameContact } = mountCheckout({}, { contact })
    expect(recipient()).toBe('Ada Byron')
    await nameContact('Augusta')
    expect(recipient()).toBe('Augusta Byron')
  })

  it('is not copied for a gift', async () => {
    const { recipient, nameContact } = mountCheckout({ rules: { fields: { 'shippingAddress.shipTo': 'optional' } } })
    await userEvent.click(page.getByLabelText('This is a gift'))
    await nameContact('Ada')
    expect(recipient()).toBe(' ')
  })

  it('is filled in before the shopper reaches the field, and typing replaces it', async () => {
    const { container, recipient, nameContact } = mountCheckout()
    await enter(container, 'contact.firstName', 'Ada')
    await enter(container, 'contact.lastName', 'Byron')
    control(container, 'contact.email').focus()
    await settle()
    expect(recipient()).toBe('Ada Byron')
    await nameContact('Augusta')
    expect(recipient()).toBe('Augusta Byron')
  })

  it.each(['fill', 'click', 'focus'] as const)(
    'is replaced when the shopper comes directly from the contact’s name: %s',
    async (way) => {
      const { container, recipient } = mountCheckout()
      await enter(container, 'contact.firstName', 'Ada')
      await enter(container, 'contact.lastName', 'Byron')
      const field = control(container, 'shippingAddress.lastName')
      if (way === 'fill') await userEvent.fill(field, 'King')
      if (way === 'click') await userEvent.click(field)
      if (way === 'focus') field.focus()
      if (way !== 'fill') {
        await settle()
        await userEvent.keyboard('King')
      }
      expect(recipient()).toBe('Ada King')
    },
  )

  it('is not copied while the shopper still types the contact', async () => {
    const { container, recipient } = mountCheckout()
    await enter(container, 'contact.firstName', 'Ada')
    control(container, 'contact.lastName').focus()
    await settle()
    expect(recipient()).toBe(' ')
  })
})
