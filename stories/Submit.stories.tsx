import type { Meta, StoryObj } from '@storybook/react-vite'

import { Checkout, ContactSection } from '../src/index.js'
import { createMemoryAdapter } from '../src/testing/index.js'
import { filled, saveAndSee } from './storyKit.js'

const silent = createMemoryAdapter({ answer: () => new Promise(() => {}) })

export default {
  title: 'Checkout/Submit',
  component: Checkout.Submit,
  render: (args) => (
    <Checkout.Root adapter={silent} defaultValues={filled} rules={{ sections: ['contact'] }}>
      <Checkout.Form>
        <ContactSection />
        <Checkout.Submit {...args} />
      </Checkout.Form>
    </Checkout.Root>
  ),
} satisfies Meta<typeof Checkout.Submit>

type Story = StoryObj<typeof Checkout.Submit>

export const Save: Story = {}
export const OwnWords: Story = { args: { children: 'Continue to payment' } }
export const Saving: Story = { play: saveAndSee('Saving…') }
