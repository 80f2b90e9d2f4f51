import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect } from 'storybook/test'

import { Checkout, type FieldPath, type RootProps, useCheckout, useField } from '../src/index.js'
import { exampleValues, fillCheckout } from '../src/testing/index.js'
import { HeadlessCheckout } from './HeadlessCheckout.js'
import './ownLook.css'
import { shippingOptions } from './shippingOptions.js'
import { Stage } from './Stage.js'

/** The kit's fields in your own order, with your own display of the checkout's state. */
function OwnLayout(given: Pick<RootProps, 'adapter' | 'locale'>) {
  return (
    <Checkout.Root {...given} rules={{ sections: ['contact', 'billingAddress'] }}>
      <Checkout.Form>
        <h1>Two steps from your order</h1>
        <Checkout.Field name="billingAddress.country" />
        <Checkout.Field name="billingAddress.postalCode" />
        <Checkout.Field name="billingAddress.city" />
        <Checkout.Field name="billingAddress.state" />
        <Checkout.Field name="billingAddress.line1" />
        <Checkout.Field name="contact.email" />
        <Progress />
        <Checkout.Submit>Go on</Checkout.Submit>
      </Checkout.Form>
    </Checkout.Root>
  )
}

function Progress() {
  const { status, complete, issues } = useCheckout()
  const words = issues.length
    ? `${issues.length} to mend`
    : complete
      ? 'All is saved'
      : status === 'saving'
        ? 'One moment'
        : ''
  return <p role="status">{words}</p>
}

/** Your own field: no element of the kit is on the page. */
function Line({ path }: { path: FieldPath }) {
  const field = useField(path)
  const { id, label, optional, hint, error, warning } = field
  if (field.kind === 'text') return field.value && <p className="line">{`${label}: ${field.value}`}</p>
  return (
    <div className="line">
      <label htmlFor={id}>
        {label}
        {optional ? '' : ' *'}
      </label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {field.kind === 'select' ? (
        <select {...field.input}>
          <option value="">{field.placeholder}</option>
          {field.options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      ) : field.kind === 'textarea' ? (
        <textarea {...field.input} />
      ) : (
        <input {...field.input} />
      )}
      {error && <strong id={`${id}-error`}>{error}</strong>}
      <span aria-live="polite">{warning && <em id={`${id}-warning`}>{warning}</em>}</span>
    </div>
  )
}

const lines: FieldPath[] = [
  'contact.email',
  'contact.fullName',
  'billingAddress.country',
  'billingAddress.line1',
  'billingAddress.state',
  'billingAddress.postalCode',
  'billingAddress.city',
]

function OwnLook(given: Pick<RootProps, 'adapter' | 'locale'>) {
  const defaultValues = { billingAddress: { country: 'US' } }
  return (
    <Checkout.Root {...given} defaultValues={defaultValues} rules={{ sections: ['contact', 'billingAddress'] }}>
      <Checkout.Form>
        {lines.map((path) => (
          <Line key={path} path={path} />
        ))}
        <Progress />
        <button type="submit">Save</button>
      </Checkout.Form>
    </Checkout.Root>
  )
}

export default { title: 'Own look/Layout and look' } satisfies Meta

type Story = StoryObj

/** The kit's fields in your own order, with your own progress text. */
export const Layout: Story = {
  render: () => <Stage provider="none">{(given) => <OwnLayout {...given} />}</Stage>,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await expect(await canvas.findByText(/to mend/)).toBeVisible()
    await fillCheckout(userEvent, canvasElement, exampleValues())
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }))
    await expect(await canvas.findByText('All is saved')).toBeVisible()
  },
}

/** Labels, options, hints, errors and warnings of `useField`, in your own markup. */
export const Look: Story = {
  render: () => <Stage provider="none">{(given) => <OwnLook {...given} />}</Stage>,
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    const email = canvas.getByLabelText('Email *')
    await canvas.findByText(/to mend/)
    await expect(email).toBeInvalid()
    await expect(email).toHaveAccessibleDescription('Enter an email address.')
    await userEvent.type(email, 'ann@gmial.com')
    await userEvent.tab()
    await canvas.findByText(/gmail\.com/)
    await expect(email).toBeValid()
    await expect(email).toHaveAccessibleDescription(/gmail\.com/)
    await expect(canvasElement.querySelector('[data-till]:not(form)')).toBeNull()
    await fillCheckout(userEvent, canvasElement, exampleValues())
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('All is saved')).toBeVisible()
  },
}

/** A whole checkout with hooks only, in your own markup. */
export const ByHooks: Story = {
  render: () => (
    <Stage provider="none" quote={shippingOptions}>
      {(given) => <HeadlessCheckout {...given} defaultValues={{ billingAddress: { country: 'US' } }} />}
    </Stage>
  ),
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect((await canvas.findAllByRole('link')).length).toBeGreaterThan(2)
    await expect(canvasElement.querySelector('[data-till]:not(form)')).toBeNull()
    await fillCheckout(userEvent, canvasElement, exampleValues())
    await userEvent.tab()
    await userEvent.click(await canvas.findByLabelText(/Express/))
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    await expect(await canvas.findByText('Saved.')).toBeVisible()
  },
}
