import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'

import { AddressSummary, Checkout, CheckoutForm, LineItemsSection } from '../src/index.js'
import { createMemoryAdapter, createMemoryLookup, exampleValues } from '../src/testing/index.js'
import { allParts } from './docs/readSources.js'
import './host.css'
import { PartNames } from './PartNames.js'
import { see, submitAndSee, typeAndSee } from './play.js'
import { shippingOptions } from './shippingOptions.js'
import { Stage } from './Stage.js'

const lookup = createMemoryLookup()
const cart = createMemoryAdapter()
const lineItems = [
  {
    id: 'lamp',
    label: 'Desk lamp',
    amount: 3900,
    currency: 'eur',
    quantity: 1,
    adjustable: { minimum: 1, maximum: 9 },
    removable: true,
  },
]
const totals = [{ id: 'total', amount: 3900, currency: 'eur' }]
const { contact, billingAddress } = exampleValues()

function Parts(): ReactNode {
  return (
    <PartNames>
      <div className="host">
        <AddressSummary address={billingAddress} />
        <Stage provider="none" answer="rejected">
          {(given) => (
            <CheckoutForm
              {...given}
              defaultValues={{ contact: { ...contact, company: '' }, billingAddress: { ...billingAddress, line1: '' } }}
              shippingOptions={shippingOptions}
              lookup={lookup}
            />
          )}
        </Stage>
        <Checkout.Root adapter={cart}>
          <Checkout.Form>
            <LineItemsSection lineItems={lineItems} />
            <Checkout.Totals totals={totals} />
          </Checkout.Form>
        </Checkout.Root>
      </div>
    </PartNames>
  )
}

/** Every part that a style sheet can select with `data-till`, named at its first element. */
export default {
  title: 'Look/Parts',
  component: Parts,
  parameters: { docs: { codePanel: false, canvas: { sourceState: 'none' } } },
} satisfies Meta

/** Each part has its name at its first element. */
export const AllParts: StoryObj = {
  name: 'All parts',
  async play(page) {
    await submitAndSee('[data-till=errors]')(page)
    await typeAndSee('contact.email', 'ada@gmial.com', '[data-till=warning]')(page)
    await page.userEvent.type(await see(page, '[name="billingAddress.line1"][role=combobox]'), 'avenue')
    await see(page, '[data-till=suggestion]')
    for (const part of allParts) {
      await waitFor(() => expect(page.canvasElement.querySelector(`[data-till=${part}]`), part).not.toBeNull())
    }
  },
}
