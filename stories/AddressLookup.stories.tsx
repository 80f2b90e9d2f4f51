import type { Meta, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { expect, waitFor } from 'storybook/test'

import { type AddressLookup, CheckoutForm, type RootProps } from '../src/index.js'
import { createMemoryAdapter, createMemoryLookup } from '../src/testing/index.js'

type Props = Pick<RootProps, 'defaultValues'> & { lookup: AddressLookup }

function Stage(props: Props): ReactNode {
  const [adapter] = useState(() => createMemoryAdapter())
  return <CheckoutForm adapter={adapter} rules={{ sections: ['billingAddress'] }} {...props} />
}

export default { title: 'Fields/Address lookup', component: Stage } satisfies Meta<Props>

type Story = StoryObj<Props>
type Play = NonNullable<Story['play']>

const search =
  (text: string): Play =>
  async ({ canvas, userEvent }) => {
    const street = await canvas.findByRole('combobox', { name: 'Address line 1' })
    await userEvent.type(street, text)
    await waitFor(() => expect(street).toHaveAttribute('aria-expanded', 'true'))
    await userEvent.keyboard('{ArrowDown}')
  }

/** The focus stays in the input; the arrow keys choose a row. */
export const Suggestions: Story = { args: { lookup: createMemoryLookup() }, play: search('roma') }

/** A building of several addresses, which are shown when it is chosen. */
export const Container: Story = { args: { lookup: createMemoryLookup() }, play: search('london bridge') }

export const Chosen: Story = {
  args: { lookup: createMemoryLookup() },
  async play(context) {
    await search('pennsylvania')(context)
    await context.userEvent.keyboard('{Enter}')
    await waitFor(() => expect(context.canvas.getByLabelText('City')).toHaveValue('Washington'))
  },
}

/** Nothing is said about it: by hand every address can be typed. */
export const OutOfOrder: Story = {
  args: { lookup: { id: 'broken', suggest: () => Promise.reject(new Error('down')) } },
  async play({ canvas, userEvent }) {
    const street = await canvas.findByRole('combobox', { name: 'Address line 1' })
    await userEvent.type(street, '1 Main St')
    await expect(street).toHaveValue('1 Main St')
  },
}

export const CityOfAPostalCode: Story = {
  args: { lookup: createMemoryLookup(), defaultValues: { billingAddress: { country: 'US' } } },
  async play({ canvas, userEvent }) {
    await canvas.findByRole('combobox', { name: 'Address line 1' })
    await userEvent.type(canvas.getByLabelText(/ZIP/), '20500')
    await userEvent.tab()
    await waitFor(() => expect(canvas.getByLabelText('City')).toHaveValue('Washington'))
  },
}
