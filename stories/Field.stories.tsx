import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ComponentProps } from 'react'
import { expect, waitFor } from 'storybook/test'

import { Checkout, type DefaultValues, type FieldRule } from '../src/index.js'
import { see, typeAndSee } from './play.js'
import { Stage } from './Stage.js'
import { events } from './states.js'

interface Args {
  name: ComponentProps<typeof Checkout.Field>['name']
  rule?: FieldRule
  defaultValues?: DefaultValues
}

export default {
  title: 'Checkout/Checkout.Field',
  component: Checkout.Field,
  args: { name: 'contact.phone' },
  render: ({ name, rule, defaultValues }: Args) => (
    <Stage key={JSON.stringify([name, rule, defaultValues])} provider="none">
      {(given) => (
        <Checkout.Root
          {...given}
          {...(defaultValues && { defaultValues })}
          rules={rule ? { fields: { [name]: rule } } : {}}
          {...events}
        >
          <Checkout.Form>
            <Checkout.Field name={name} />
          </Checkout.Form>
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const phone = { contact: { phone: '+12025550123' } }

export const Optional: Story = {}
export const Required: Story = { args: { rule: 'required' } }
export const Filled: Story = { args: { defaultValues: phone } }
export const Locked: Story = { args: { rule: 'locked', defaultValues: phone } }
/** A button until the shopper opens the field. */
export const Collapsed: Story = { args: { rule: 'collapsed' } }
export const Opened: Story = {
  ...Collapsed,
  async play(page) {
    await page.userEvent.click(await see(page, '[data-field] button'))
    const phone = await see(page, '[name="contact.phone"]')
    await waitFor(() => expect(phone).toHaveFocus())
  },
}
export const Focused: Story = {
  async play(page) {
    await page.userEvent.click(await see(page, '[name="contact.phone"]'))
  },
}
export const Invalid: Story = {
  args: { name: 'contact.email' },
  play: typeAndSee('contact.email', 'ada', '[data-till=field][data-invalid] [data-till=error]'),
}
export const Warning: Story = {
  args: { name: 'contact.email' },
  play: typeAndSee('contact.email', 'ada@gmial.com', '[data-till=field][data-warning] [data-till=warning]'),
}
export const Countries: Story = { args: { name: 'billingAddress.country' } }
/** A list if the country has states. */
export const States: Story = {
  args: { name: 'billingAddress.state', defaultValues: { billingAddress: { country: 'US' } } },
  async play(page) {
    await see(page, 'select')
  },
}
