import { locale } from '../src/locales/en.js'

const { messages } = locale

/** A fault that a shopper can meet. */
interface Fault {
  /** What is typed as address line 1. */
  line1: string
  /** What the sandbox, or the browser, does then. */
  what: string
  /** What the shopper reads. */
  text: string
  /** What else is to be seen. */
  also: string
}

const usual = '1 Main Street'

/** The test values of the sandboxes, and what the browser can do by itself. */
export const faults = {
  conflict: {
    line1: 'test 409',
    what: 'Every try is answered with 409.',
    text: messages['status.conflict'],
    also: 'It is tried three times first. Pressing Save again tries again.',
  },
  cut: {
    line1: 'test cut',
    what: 'It is stored, and the connection is cut before the answer.',
    text: messages['status.unavailable'],
    also: 'Nothing is stored twice: the same body goes again with the same key.',
  },
  slow: {
    line1: 'test slow 3000',
    what: 'The answer takes three seconds.',
    text: messages['submit.saving'],
    also: 'The button says so and stays where it is; a second press sends nothing.',
  },
  reject: {
    line1: 'test reject postalCode',
    what: 'The provider refuses the postal code.',
    text: messages['errors.title'],
    also: 'The summary has the focus and leads to the postal code, which says the same.',
  },
  ended: {
    line1: 'test ended',
    what: 'There is no such session any more.',
    text: messages['status.ended'],
    also: 'The fields become text and the button goes: nothing can be changed here.',
  },
  offline: {
    line1: usual,
    what: 'The browser has no network.',
    text: messages['status.offline'],
    also: 'It is saved by itself when the browser is online again.',
  },
  online: {
    line1: usual,
    what: 'The browser has its network again.',
    text: messages['status.saved'],
    also: 'The newest values are saved, once.',
  },
} satisfies Record<string, Fault>

export type FaultId = keyof typeof faults
