import type { Meta } from '@storybook/react-vite'

import { Checkout, type FailureReason } from '../src/index.js'
import { filled, render, saveAndSee, type StageProps, type Story } from './storyKit.js'

export default { title: 'Checkout/Status', component: Checkout.Status } satisfies Meta

const outcome = (answer: NonNullable<StageProps['answer']>, words: string | RegExp): Story => ({
  args: { provider: 'fastspring', sections: ['contact'], defaultValues: filled, answer },
  render,
  play: saveAndSee(words),
})
const failure = (reason: FailureReason, words: RegExp) =>
  outcome({ status: 'failed', saved: [], reason, retryable: true }, words)

export const Saved = outcome({ status: 'saved', saved: ['contact'] }, 'Saved.')
export const Offline = failure('offline', /You are offline/)
export const Timeout = failure('timeout', /took too long/)
export const Unavailable = failure('unavailable', /did not work/)
export const RateLimited = failure('rate-limited', /Too many requests/)
export const Conflict = failure('conflict', /somewhere else/)
export const Unauthorized = failure('unauthorized', /could not be opened/)
export const Ended = failure('ended', /has ended/)
export const Misconfigured = failure('misconfigured', /contact the shop/)
