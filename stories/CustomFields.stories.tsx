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

/** Every custom field of the rules. */
export const Default: Story = {}
/** A text input with a hint. */
export const Text: Story = { args: { names: ['order'] } }
/** A text of several lines. */
export const Textarea: Story = { args: { names: ['note'] } }
/** A list of options. */
export const Select: Story = { args: { names: ['size'] } }
/** Options as radio buttons. */
export const Radio: Story = { args: { names: ['pack'] } }
/** A checkbox with its label. */
export const Checkbox: Story = { args: { names: ['terms'] } }
/** Each field has the mark of a required field. */
export const Required: Story = { args: { required: true } }
/** Each field has a default value. */
export const Filled: Story = { args: { defaultValues: { custom } } }
/** The shopper can read the values and cannot change them. */
export const Locked: Story = { args: { locked: true, defaultValues: { custom } } }
/** Two fields in a group with your own name. */
export const WithLegend: Story = { name: 'With a legend', args: { names: ['note', 'terms'], legend: 'Before we ship' } }
/** The provider rejects each value. */
export const Invalid: Story = { args: { issues: all.map((key) => ({ path: `custom.${key}`, code: 'invalid' })) } }
/** All fields are required and empty. */
export const Missing: Story = {
  args: { required: true },
  async play(page) {
    await page.userEvent.click(await see(page, '[data-till="submit"]'))
    await waitFor(() => expect(page.canvasElement.querySelectorAll('[data-till="errors"] li')).toHaveLength(all.length))
  },
}
/** `CheckoutForm` renders a field after the section that it names, and the others before the button. */
export const InCheckoutForm: Story = {
  name: 'In CheckoutForm',
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
