import type { Meta, StoryObj } from '@storybook/react-vite'

import { BillingAddressSection, Checkout, ContactSection, TaxIdSection } from '../src/index.js'
import './host.css'
import { see } from './play.js'
import { Stage } from './Stage.js'
import { events, filled } from './states.js'

export default {
  title: 'Checkout/Checkout.Form',
  component: Checkout.Form,
  render: () => (
    <Stage provider="none">
      {(given) => (
        <Checkout.Root {...given} defaultValues={filled}>
          <div className="host">
            <Checkout.Form {...events}>
              <Checkout.Errors />
              <ContactSection />
              <Checkout.Submit>Save contact</Checkout.Submit>
            </Checkout.Form>
            <hr />
            <Checkout.Form {...events}>
              <Checkout.Errors />
              <BillingAddressSection />
              <TaxIdSection />
              <Checkout.Submit>Save invoice</Checkout.Submit>
              <Checkout.Status />
            </Checkout.Form>
          </div>
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta

type Story = StoryObj

/** Two forms below one root. Each saves its own sections. */
export const TwoForms: Story = { name: 'Two forms' }

/** Saving the second form does not validate the first. */
export const OneOfThemSaved: Story = {
  name: 'One of two saved',
  async play(page) {
    await page.userEvent.click(await see(page, 'form:last-of-type [type=submit]'))
    await see(page, '[data-till=status][data-saved]')
  },
}
