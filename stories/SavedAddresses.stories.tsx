import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'

import {
  Checkout,
  type CheckoutRules,
  type DefaultValues,
  SavedAddresses,
  type SavedAddressesProps,
} from '../src/index.js'
import { exampleValues } from '../src/testing/index.js'
import { Stage } from './Stage.js'

interface Args extends SavedAddressesProps {
  rules?: CheckoutRules
  defaultValues?: DefaultValues
}

const home = exampleValues('US').shippingAddress
const office = exampleValues('DE').shippingAddress

export default {
  title: 'Sections/SavedAddresses',
  component: SavedAddresses,
  args: {
    section: 'shippingAddress',
    addresses: [
      { id: 'home', label: 'Home', address: home },
      { id: 'office', label: 'Office', address: office },
      { id: 'brazil', address: exampleValues('BR').shippingAddress },
    ],
  },
  render: ({ rules, defaultValues, ...props }: Args) => (
    <Stage provider="stripe" sections={[props.section]}>
      {(given) => (
        <Checkout.Root {...given} {...(rules && { rules })} {...(defaultValues && { defaultValues })}>
          <Checkout.Form>
            <SavedAddresses {...props} />
            <Checkout.Status />
            <Checkout.Submit />
          </Checkout.Form>
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

/** No saved address is selected, so the fields are shown. */
export const DifferentAddress: Story = { name: 'A different address' }

/** A saved address is selected. A button edits it. */
export const Chosen: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Home' }))
    await expect(await canvas.findByRole('button', { name: 'Edit' })).toBeVisible()
  },
}

/** The fields have the selected address in them. */
export const Edited: Story = {
  async play({ canvas }) {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Home' }))
    await userEvent.click(await canvas.findByRole('button', { name: 'Edit' }))
    await expect(await canvas.findByDisplayValue(home.line1)).toHaveFocus()
  },
}

/** The shop ships only to the United States, so one address cannot be selected. */
export const CountryRefused: Story = {
  name: 'Country not allowed',
  args: { rules: { sections: ['shippingAddress'], allowedCountries: ['US'] } },
  async play({ canvas }) {
    await expect(await canvas.findByRole('radio', { name: 'Office' })).toBeDisabled()
  },
}

/** The same list for the billing address. */
export const BillingAddress: Story = { name: 'Billing address', args: { section: 'billingAddress' } }

/** Without saved addresses, only the fields are shown. */
export const NoAddresses: Story = { name: 'No saved addresses', args: { addresses: [] } }

/** The list on a page that reads from right to left. */
export const RightToLeft: Story = { name: 'Right to left', globals: { direction: 'rtl' } }
