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
const reported = ':not([data-saving], :empty)'

/** A save is in progress. */
export const Saving = outcome('silent', '[data-saving]')
/** The provider has saved the values. */
export const Saved = outcome(undefined, '[data-saved]')
/** The browser is offline. The form saves once it is online again. */
export const Offline = outcome('offline', '[data-offline]')
/** The answer took too long. */
export const Timeout = outcome('timeout', reported)
/** The provider is down. */
export const Unavailable = outcome('unavailable', reported)
/** The provider limits the number of requests. */
export const RateLimited: FormStory = { ...outcome('rate-limited', reported), name: 'Too many attempts' }
/** Another request changed the session at the same time. */
export const Conflict = outcome('conflict', reported)
/** The shopper's session has expired. */
export const Unauthorized = outcome('unauthorized', reported)
/** The checkout is complete or has expired. The button is removed. */
export const Ended = outcome('ended', '[data-ended]')
/** Your server has a wrong setting. The server log has the reason. */
export const Misconfigured = outcome('misconfigured', reported)

/** The status shows nothing. The error is in the summary and at the field. */
export const Rejected: FormStory = {
  ...outcome('rejected', ''),
  async play(page) {
    await submitAndSee('[data-till=errors]')(page)
    await see(page, '[data-till=error]')
  },
}
