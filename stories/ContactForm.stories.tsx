import type { Meta } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

import { ContactForm, ContactSection } from '../src/index.js'
import { see, typeAndSee } from './play.js'
import { type FormStory, states } from './states.js'

export default {
  title: 'Sections/ContactForm',
  component: ContactForm,
  subcomponents: { ContactSection },
} satisfies Meta

const form = states({
  form: ContactForm,
  provider: 'fastspring',
  section: 'contact',
  warning: { play: typeAndSee('contact.email', 'ada@gmial.com', '[data-till=warning]') },
})
export const Empty = form.Empty
export const Filled = form.Filled
export const Invalid = form.Invalid
export const ServerIssue = form.ServerIssue
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

export const Collapsed: FormStory = {
  ...form.Empty,
  args: { rules: { fields: { 'contact.company': 'collapsed', 'contact.phone': 'collapsed' } } },
}

/** Formatted for the billing country while the shopper types. */
export const PhoneAsTyped: FormStory = {
  ...form.Empty,
  args: { defaultValues: { billingAddress: { country: 'GB' } } },
  async play(page) {
    const phone = await see(page, '[name="contact.phone"]')
    await page.userEvent.type(phone, '02079460018')
    await waitFor(() => expect(phone).toHaveValue('020 7946 0018'))
  },
}

/** An impossible number of a known country. */
export const PhoneInvalid: FormStory = {
  ...form.Empty,
  args: { defaultValues: { billingAddress: { country: 'DE' } } },
  play: typeAndSee('contact.phone', '123', '[data-field="contact.phone"] [data-till=error]'),
}

/** A hint that never blocks; one click applies the suggested address. */
export const EmailTypo: FormStory = {
  ...form.Empty,
  play: typeAndSee('contact.email', 'ada@gmial.com', '[data-field="contact.email"] button'),
}
