import { locale } from '../src/locales/en.js'

const { messages } = locale

/** A fault that a shopper can meet. */
interface Fault {
  /** The value of address line 1. */
  line1: string
  /** What the sandbox or the browser does. */
  what: string
  /** The text that the form shows. */
  text: string
  /** What else happens. */
  also: string
}

const usual = '1 Main Street'

/** The test values of the sandboxes, and the changes of the network. */
export const faults = {
  conflict: {
    line1: 'test 409',
    what: 'The provider answers each attempt with 409.',
    text: messages['status.conflict'],
    also: 'The form makes three attempts first. The shopper can press Save again.',
  },
  cut: {
    line1: 'test cut',
    what: 'The provider saves it, and the connection breaks before the answer.',
    text: messages['status.unavailable'],
    also: 'Nothing is saved twice, because the retry has the same idempotency key.',
  },
  slow: {
    line1: 'test slow 3000',
    what: 'The answer takes three seconds.',
    text: messages['submit.saving'],
    also: 'The button shows it and keeps its size. Pressing it again sends nothing.',
  },
  reject: {
    line1: 'test reject postalCode',
    what: 'The provider rejects the postal code.',
    text: messages['errors.title'],
    also: 'The summary has the focus and links to the postal code, which has the same text.',
  },
  ended: {
    line1: 'test ended',
    what: 'The session has ended.',
    text: messages['status.ended'],
    also: 'The fields become text, and the button is removed.',
  },
  offline: {
    line1: usual,
    what: 'The browser has no network.',
    text: messages['status.offline'],
    also: 'The form saves once the browser is online again.',
  },
  online: {
    line1: usual,
    what: 'The browser is online again.',
    text: messages['status.saved'],
    also: 'The form saves the latest values once.',
  },
} satisfies Record<string, Fault>

export type FaultId = keyof typeof faults
