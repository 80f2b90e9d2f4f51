import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useContext, useMemo } from 'react'
import { expect, waitFor } from 'storybook/test'

import { type AddressLookup, BillingAddressForm, type DefaultValues, type RootProps } from '../src/index.js'
import { createMemoryLookup } from '../src/testing/index.js'
import { ConditionsContext } from './conditions.js'
import { see } from './play.js'
import { Stage } from './Stage.js'

interface Args {
  defaultValues?: DefaultValues
  isBroken?: boolean
}

const broken: AddressLookup = { id: 'broken', suggest: () => Promise.reject(new Error('down')) }

/** A lookup with the latency and the failure of the toolbar. */
function Searched({ isBroken, ...props }: Args & Pick<RootProps, 'adapter' | 'locale'>): ReactNode {
  const { latency, failure } = useContext(ConditionsContext)
  const memory = useMemo(() => createMemoryLookup({ delayMs: latency }), [latency])
  return <BillingAddressForm {...props} lookup={isBroken || failure ? broken : memory} />
}

/** Suggestions while the shopper types a street. Pass a `lookup` to the form to get them. */
export default {
  title: 'Fields/Address lookup',
  component: BillingAddressForm,
  parameters: {
    docs: {
      source: {
        code: 'const lookup = createMemoryLookup()\n\n<BillingAddressForm adapter={adapter} lookup={lookup} />',
      },
    },
  },
  render: (args: Args) => (
    <Stage key={JSON.stringify(args)} provider="checkout-page" sections={['billingAddress']}>
      {(given) => <Searched {...given} {...args} />}
    </Stage>
  ),
} satisfies Meta

type Story = StoryObj<Args>
type Play = NonNullable<Story['play']>

const search =
  (text: string): Play =>
  async (page) => {
    const street = await see(page, '[name="billingAddress.line1"][role=combobox]')
    await page.userEvent.type(street, text)
    await waitFor(() => expect(street).toHaveAttribute('aria-expanded', 'true'))
    await page.userEvent.keyboard('{ArrowDown}')
  }

/** Suggestions below the street. The focus stays in the input, and the arrow keys select a row. */
export const Open: Story = { play: search('roma') }

/** A row for a building. Selecting it lists the addresses inside. */
export const Container: Story = { name: 'Building with several addresses', play: search('london bridge') }

/** Selecting an address fills in city, state and postal code. */
export const Chosen: Story = {
  async play(page) {
    await search('pennsylvania')(page)
    await page.userEvent.keyboard('{Enter}')
    await waitFor(() => expect(page.canvasElement.querySelector('[name$=".city"]')).toHaveValue('Washington'))
  },
}

/** The form shows no error, because the shopper can type any address. */
export const OutOfOrder: Story = {
  name: 'Lookup does not answer',
  args: { isBroken: true },
  async play(page) {
    const street = await see(page, '[name="billingAddress.line1"][role=combobox]')
    await page.userEvent.type(street, '1 Main St')
    await expect(street).toHaveValue('1 Main St')
  },
}

/** Leaving the postal code fills in city and state. */
export const CityOfAPostalCode: Story = {
  name: 'City from the postal code',
  args: { defaultValues: { billingAddress: { country: 'US' } } },
  async play(page) {
    await see(page, '[name="billingAddress.line1"][role=combobox]')
    await page.userEvent.type(await see(page, '[name="billingAddress.postalCode"]'), '20500')
    await page.userEvent.tab()
    await waitFor(() => expect(page.canvasElement.querySelector('[name$=".city"]')).toHaveValue('Washington'))
  },
}
