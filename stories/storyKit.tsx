import type { StoryContext, StoryObj } from '@storybook/react-vite'
import { type ReactNode, useState } from 'react'
import { expect } from 'storybook/test'

import {
  CheckoutForm,
  type DefaultValues,
  type Locale,
  type SectionId,
  type SessionAdapter,
  type SessionIssue,
  type SessionUpdateResult,
  type ShippingOption,
} from '../src/index.js'
import { shownSections } from '../src/providers/fieldMode.js'
import { fastspring } from '../src/providers/fastspring/index.js'
import { stripe } from '../src/providers/stripe/index.js'
import { createMemoryAdapter, createSandboxAdapter, exampleValues } from '../src/testing/index.js'

const providers = { fastspring, stripe }

export type ProviderId = keyof typeof providers

export const shippingOptions: ShippingOption[] = [
  {
    id: 'standard',
    label: 'Standard',
    amount: 0,
    currency: 'usd',
    estimate: { minimum: { unit: 'business_day', value: 3 }, maximum: { unit: 'business_day', value: 5 } },
  },
  {
    id: 'express',
    label: 'Express with a signature on delivery',
    amount: 1500,
    currency: 'usd',
    estimate: { maximum: { unit: 'day', value: 1 } },
  },
]

/** A checkout in a story. */
export interface StageProps {
  provider: ProviderId
  /** Absent: all that the provider takes. */
  sections?: SectionId[]
  defaultValues?: DefaultValues
  shippingOptions?: ShippingOption[]
  issues?: SessionIssue[]
  /** What the server says to every save; absent: what the provider's sandbox says. */
  answer?: SessionUpdateResult | 'never'
  /** From the toolbar. */
  locale?: Locale
}

// Form, relay and the provider's sandbox in one page, unless the answer is given.
function createStoryAdapter({ provider, answer }: StageProps): SessionAdapter {
  if (!answer) return createSandboxAdapter(provider, { quoteShipping: () => shippingOptions })
  const given = () => (answer === 'never' ? new Promise<undefined>(() => {}) : answer)
  return createMemoryAdapter({ provider: providers[provider], answer: given })
}

export function Stage(stage: StageProps): ReactNode {
  const { sections, provider: _to, answer: _given, ...props } = stage
  const [adapter] = useState(() => createStoryAdapter(stage))
  return <CheckoutForm adapter={adapter} rules={sections ? { sections } : {}} {...props} />
}

export type Story = StoryObj<StageProps>

/** Another value of a control in Storybook is another checkout; another language is not. */
export const render: NonNullable<Story['render']> = ({ locale, ...props }) => (
  <Stage key={JSON.stringify(props)} {...props} {...(locale && { locale })} />
)

/** Presses the button, and waits for the words that follow. */
export const saveAndSee =
  (words: string | RegExp) =>
  async ({ canvas, userEvent }: Pick<StoryContext, 'canvas' | 'userEvent'>): Promise<void> => {
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }))
    const [found] = await canvas.findAllByText(words)
    await expect(found).toBeVisible()
  }

export const filled: DefaultValues = { ...exampleValues(), shippingOptions: { selected: 'express' } }

const serverIssues: Record<SectionId, SessionIssue> = {
  contact: { path: 'contact.email', code: 'invalid-email' },
  billingAddress: { path: 'billingAddress.postalCode', code: 'invalid' },
  shippingAddress: { path: 'shippingAddress.postalCode', code: 'invalid' },
  taxId: { path: 'taxId.value', code: 'invalid' },
  shippingOptions: { path: 'shippingOptions.selected', code: 'option-unavailable' },
}

/** The five states of a checkout, or of some of its sections. `start`: what an empty form already has. */
export function checkoutStates(
  provider: ProviderId,
  sections?: SectionId[],
  start: Partial<StageProps> = {},
): Record<'empty' | 'filled' | 'invalid' | 'serverIssue' | 'saving', Story> {
  const rules = sections ? { sections } : {}
  const shown = shownSections(providers[provider], rules)
  const args: StageProps = { provider, ...rules }
  const taking = Object.values(providers).filter((other) => shownSections(other, rules).length > 0)
  const argTypes = { provider: { control: 'inline-radio', options: taking.map(({ id }) => id) } } as const
  const options = shown.includes('shippingOptions') ? { shippingOptions } : {}
  const issues = [...shown.map((id) => serverIssues[id]), ...(sections ? [] : [{ code: 'rejected-by-provider' }])]
  const story = { render, argTypes }
  return {
    empty: { ...story, args },
    filled: { ...story, args: { ...args, ...options, defaultValues: filled } },
    invalid: { ...story, args: { ...args, ...start }, play: saveAndSee('There is a problem') },
    serverIssue: { ...story, args: { ...args, ...options, defaultValues: filled, issues } },
    saving: {
      ...story,
      args: { ...args, ...options, defaultValues: filled, answer: 'never' },
      play: saveAndSee('Saving…'),
    },
  }
}
