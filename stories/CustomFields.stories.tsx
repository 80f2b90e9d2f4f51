import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { Checkout, CheckoutForm, type CheckoutRules, type DefaultValues, type SessionIssue } from '../src/index.js'
import { see } from './play.js'
import { Stage } from './Stage.js'
import { events } from './states.js'

const options = [
  { value: 'box', label: 'Box' },
  { value: 'bag', label: 'Paper bag' },
]
const every = {
  order: { label: 'Order number', hint: 'As on your order form' },
  note: { label: 'Delivery note', type: 'textarea', maxLength: 200 },
  size: { label: 'Gift card', type: 'select', options },
  pack: { label: 'Packaging', type: 'radio', options },
  terms: { label: 'I accept the terms and conditions', type: 'checkbox' },
} as const satisfies CheckoutRules['customFields']

type Key = keyof typeof every

interface Args {
  names?: Key[]
  legend?: string
  required?: boolean
  locked?: boolean
  defaultValues?: DefaultValues
  issues?: SessionIssue[]
}

const all = Object.keys(every) as Key[]

const rulesFor = ({ required = false, locked = false }: Args): CheckoutRules => ({
  customFields: Object.fromEntries(all.map((key) => [key, { ...every[key], required }])),
  ...(locked && { fields: Object.fromEntries(all.map((key) => [`custom.${key}`, 'locked' as const])) }),
})

export default {
  title: 'Checkout/Checkout.CustomFields',
  component: Checkout.CustomFields,
  render: ({ names = all, legend, defaultValues, issues, ...rest }: Args) => (
    <Stage key={JSON.stringify([names, legend, defaultValues, issues, rest])} provider="none">
      {(given) => (
        <Checkout.Root
          {...given}
          {...(defaultValues && { defaultValues })}
          {...(issues && { issues })}
          rules={rulesFor(rest)}
          {...events}
        >
          <Checkout.Form>
            <Checkout.Errors />
            <Checkout.CustomFields names={names} {...(legend && { legend })} />
            <Checkout.Submit />
            <Checkout.Status />
          </Checkout.Form>
        </Checkout.Root>
      )}
    </Stage>
  ),
} satisfies Meta<Args>

type Story = StoryObj<Args>

const custom = { order: 'PO-17', note: 'Ring twice\nand wait', size: 'bag', pack: 'box', terms: 'true' }

export const Default: Story = {}
export const Text: Story = { args: { names: ['order'] } }
export const Textarea: Story = { args: { names: ['note'] } }
export const Select: Story = { args: { names: ['size'] } }
export const Radio: Story = { args: { names: ['pack'] } }
export const Checkbox: Story = { args: { names: ['terms'] } }
export const Required: Story = { args: { required: true } }
export const Filled: Story = { args: { defaultValues: { custom } } }
export const Locked: Story = { args: { locked: true, defaultValues: { custom } } }
export const WithLegend: Story = { args: { names: ['note', 'terms'], legend: 'Before we ship' } }
/** An issue of the provider at each of them. */
export const Invalid: Story = { args: { issues: all.map((key) => ({ path: `custom.${key}`, code: 'invalid' })) } }
/** Nothing is filled in, and every field is required. */
export const Missing: Story = {
  args: { required: true },
  async play(page) {
    await page.userEvent.click(await see(page, '[data-till="submit"]'))
    await waitFor(() => expect(page.canvasElement.querySelectorAll('[data-till="errors"] li')).toHaveLength(all.length))
  },
}
/** `CheckoutForm` renders a field after the section that it names, and the others before the button. */
export const InCheckoutForm: Story = {
  render: () => (
    <Stage provider="stripe">
      {(given) => (
        <CheckoutForm
          {...given}
          rules={{ customFields: { ...every, note: { ...every.note, after: 'shippingAddress' } } }}
          {...events}
        />
      )}
    </Stage>
  ),
}
