import type { Meta } from '@storybook/react-vite'

import { Checkout, ContactForm } from '../src/index.js'
import type { Answer } from './createStoryAdapter.js'
import { see, submitAndSee } from './play.js'
import { type FormStory, filled, formStory } from './states.js'

export default { title: 'Checkout/Checkout.Status', component: Checkout.Status } satisfies Meta

const outcome = (answer: Answer | undefined, state: string): FormStory => ({
  render: formStory({ form: ContactForm, provider: 'fastspring', section: 'contact' }),
  args: { defaultValues: filled, ...(answer && { answer }) },
  play: submitAndSee(`[data-till=status]${state}`),
})
const told = ':not([data-saving], :empty)'

export const Saving = outcome('silent', '[data-saving]')
export const Saved = outcome(undefined, '[data-saved]')
export const Offline = outcome('offline', '[data-offline]')
export const Timeout = outcome('timeout', told)
export const Unavailable = outcome('unavailable', told)
export const RateLimited = outcome('rate-limited', told)
export const Conflict = outcome('conflict', told)
export const Unauthorized = outcome('unauthorized', told)
export const Ended = outcome('ended', '[data-ended]')
export const Misconfigured = outcome('misconfigured', told)

/** A rejection is displayed at the field and in the summary. */
export const Rejected: FormStory = {
  ...outcome('rejected', ''),
  async play(page) {
    await submitAndSee('[data-till=errors]')(page)
    await see(page, '[data-till=error]')
  },
}
