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

/** The word "optional" follows the label. */
export const Optional: Story = {}
/** A mark follows the label. */
export const Required: Story = { args: { rule: 'required' } }
/** The field has a default value. */
export const Filled: Story = { args: { defaultValues: phone } }
/** The shopper can read the value and cannot change it. */
export const Locked: Story = { args: { rule: 'locked', defaultValues: phone } }
/** A button opens the field. */
export const Collapsed: Story = { args: { rule: 'collapsed' } }
/** The button opens the field and moves the focus into it. */
export const Opened: Story = {
  ...Collapsed,
  async play(page) {
    await page.userEvent.click(await see(page, '[data-field] button'))
    const phone = await see(page, '[name="contact.phone"]')
    await waitFor(() => expect(phone).toHaveFocus())
  },
}
/** The focus outline of the control. */
export const Focused: Story = {
  async play(page) {
    await page.userEvent.click(await see(page, '[name="contact.phone"]'))
  },
}
/** The error below the control. */
export const Invalid: Story = {
  args: { name: 'contact.email' },
  play: typeAndSee('contact.email', 'ada', '[data-till=field][data-invalid] [data-till=error]'),
}
/** A warning never blocks saving. */
export const Warning: Story = {
  args: { name: 'contact.email' },
  play: typeAndSee('contact.email', 'ada@gmial.com', '[data-till=field][data-warning] [data-till=warning]'),
}
/** The countries in the language of the form. */
export const Countries: Story = { args: { name: 'billingAddress.country' } }
/** A list, because the country has one. */
export const States: Story = {
  args: { name: 'billingAddress.state', defaultValues: { billingAddress: { country: 'US' } } },
  async play(page) {
    await see(page, 'select')
  },
}
