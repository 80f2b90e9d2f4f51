import type { Meta } from '@storybook/react-vite'

import { ShippingOptionsSection } from '../src/index.js'
import { checkoutStates, filled, saveAndSee, shippingOptions, type Story, type StageProps } from './storyKit.js'

export default { title: 'Sections/Shipping options', component: ShippingOptionsSection } satisfies Meta

const stripe = checkoutStates('stripe', ['shippingOptions'], { shippingOptions })
export const StripeEmpty = stripe.empty
export const StripeFilled = stripe.filled
export const StripeInvalid = stripe.invalid
export const StripeServerIssue = stripe.serverIssue
export const StripeSaving = stripe.saving

/** Chosen until the shopper chooses. */
export const Recommended: Story = {
  ...stripe.empty,
  args: {
    provider: 'stripe',
    sections: ['shippingOptions'],
    shippingOptions: shippingOptions.map((option) => ({ ...option, recommended: option.id === 'express' })),
  },
}

export const None: Story = { ...Recommended, args: { ...Recommended.args, shippingOptions: [] } }

// What the address and its options look like after an answer.
const afterAnswer = (answer: NonNullable<StageProps['answer']>, words: string | RegExp): Story => ({
  ...stripe.empty,
  args: { provider: 'stripe', sections: ['shippingAddress', 'shippingOptions'], defaultValues: filled, answer },
  play: saveAndSee(words),
})

const failure = { status: 'failed' as const, saved: [], retryable: false }

export const Loading = afterAnswer('never', 'Looking for shipping options…')
export const Failed = afterAnswer({ ...failure, reason: 'unavailable' as const }, /^Saving did not work/)
export const Ended = afterAnswer({ ...failure, reason: 'ended' as const }, /^This checkout has ended/)
