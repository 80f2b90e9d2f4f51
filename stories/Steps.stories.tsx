import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect } from 'storybook/test'

import { createMemoryAdapter, exampleValues, fillCheckout } from '../src/testing/index.js'
import { shippingOptions } from './storyKit.js'
import { ThreeSteps } from './ThreeSteps.js'

const createAdapter = () =>
  createMemoryAdapter({
    answer: ({ contact, ...address }) =>
      contact ? undefined : { status: 'saved', saved: sectionsOf(address), session: { shippingOptions } },
  })

const sectionsOf = (update: object) => Object.keys(update) as ('shippingAddress' | 'shippingOptions')[]

function Steps() {
  const [adapter] = useState(createAdapter)
  return <ThreeSteps adapter={adapter} />
}

export default { title: 'Checkout/Steps', component: ThreeSteps, render: () => <Steps /> } satisfies Meta

type Story = StoryObj

export const First: Story = {}

export const BackAndForth: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const values = exampleValues()
    const save = async () => userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await fillCheckout(userEvent, canvasElement, values)
    await save()
    await canvas.findByLabelText('Address line 1')
    await fillCheckout(userEvent, canvasElement, values)
    await save()
    await userEvent.click(await canvas.findByLabelText(/Express/))
    await canvas.findByText('All is saved: on to payment.')
    await userEvent.click(canvas.getByRole('button', { name: 'Contact' }))
    await expect(canvas.getByLabelText('Email')).toHaveValue(values.contact.email)
    await userEvent.click(canvas.getByRole('button', { name: 'Shipping' }))
    await expect(canvas.getByLabelText(/Express/)).toBeChecked()
  },
}
