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
export const ServerIssue: FormStory = { ...form.ServerIssue, name: 'Refused by the provider' }
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

/** Buttons open company and phone. */
export const Collapsed: FormStory = {
  ...form.Empty,
  args: { rules: { fields: { 'contact.company': 'collapsed', 'contact.phone': 'collapsed' } } },
}

/** The phone number has the format of the billing country. */
export const PhoneAsTyped: FormStory = {
  name: 'Phone formatted while typing',
  ...form.Empty,
  args: { defaultValues: { billingAddress: { country: 'GB' } } },
  async play(page) {
    const phone = await see(page, '[name="contact.phone"]')
    await page.userEvent.type(phone, '02079460018')
    await waitFor(() => expect(phone).toHaveValue('020 7946 0018'))
  },
}

/** No phone number of the country has three digits, so the form rejects it. */
export const PhoneInvalid: FormStory = {
  name: 'Impossible phone number',
  ...form.Empty,
  args: { defaultValues: { billingAddress: { country: 'DE' } } },
  play: typeAndSee('contact.phone', '123', '[data-field="contact.phone"] [data-till=error]'),
}

/** A warning suggests the likely address. One click accepts it, and saving works without it. */
export const EmailTypo: FormStory = {
  name: 'Typo in the email',
  ...form.Empty,
  play: typeAndSee('contact.email', 'ada@gmial.com', '[data-field="contact.email"] button'),
}
