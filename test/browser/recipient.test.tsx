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

describe('The name of the recipient', () => {
  it.each([
    { sameAs: 'none' },
    { sameAs: 'billing' },
    { rules: { sections: ['contact', 'shippingAddress'] } },
  ] satisfies Partial<RootProps>[])('is that of the contact once the contact is left, with %o', async (props) => {
    const { recipient, nameContact } = mountCheckout(props)
    await nameContact('Ada')
    expect(recipient()).toBe('Ada Byron')
  })

  it('follows the contact, until somebody touches it', async () => {
    const { container, recipient, nameContact } = mountCheckout()
    await nameContact('Ada')
    await nameContact('Augusta', 'King')
    expect(recipient()).toBe('Augusta King')
    await enter(container, 'shippingAddress.firstName', 'Charles')
    await nameContact('Ada')
    expect(recipient()).toBe('Charles King')
  })

  it('stays empty where the shopper emptied it', async () => {
    const { container, recipient, nameContact } = mountCheckout()
    await nameContact('Ada')
    await userEvent.clear(control(container, 'shippingAddress.firstName'))
    await nameContact('Augusta')
    expect(recipient()).toBe(' Byron')
  })

  it.each([true, false])('stays as it was filled in before, with events: %s', async (events) => {
    const { container, recipient, nameContact } = mountCheckout()
    setSilently(control(container, 'shippingAddress.lastName'), 'Babbage', { events })
    await nameContact('Ada')
    expect(recipient()).toBe(' Babbage')
  })

  it('stays as the host gave it', async () => {
    const { recipient, nameContact } = mountCheckout({}, { shippingAddress: { firstName: 'Charles' } })
    await nameContact('Ada')
    expect(recipient()).toBe('Charles ')
  })

  it('is there at first where the host knows the contact, and follows it too', async () => {
    const contact = { firstName: 'Ada', lastName: 'Byron' }
    const { recipient, nameContact } = mountCheckout({}, { contact })
    expect(recipient()).toBe('Ada Byron')
    await nameContact('Augusta')
    expect(recipient()).toBe('Augusta Byron')
  })

  it('is asked for where the goods are a gift', async () => {
    const { recipient, nameContact } = mountCheckout({ rules: { fields: { 'shippingAddress.shipTo': 'optional' } } })
    await userEvent.click(page.getByLabelText('This is a gift'))
    await nameContact('Ada')
    expect(recipient()).toBe(' ')
  })

  it('is there before the shopper gets to it, and typing replaces it', async () => {
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
    'is replaced by a shopper who comes from the contact’s name: %s',
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

  it('is not taken while the contact is still being typed', async () => {
    const { container, recipient } = mountCheckout()
    await enter(container, 'contact.firstName', 'Ada')
    control(container, 'contact.lastName').focus()
    await settle()
    expect(recipient()).toBe(' ')
  })
})
