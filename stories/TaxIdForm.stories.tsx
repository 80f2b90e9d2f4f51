import type { Meta } from '@storybook/react-vite'

import { TaxIdForm, TaxIdSection } from '../src/index.js'
import { see, typeAndSee } from './play.js'
import { type FormStory, formStory, states } from './states.js'
import { WithRegistry } from './WithRegistry.js'

export default {
  title: 'Sections/TaxIdForm',
  component: TaxIdForm,
  subcomponents: { TaxIdSection },
} satisfies Meta

const german = { billingAddress: { country: 'DE' } }

const form = states({
  form: TaxIdForm,
  provider: 'checkout-page',
  section: 'taxId',
  invalid: { defaultValues: { ...german, taxId: { type: 'eu_vat', value: 'DE12' } } },
  // A wrong check digit.
  warning: {
    args: { defaultValues: { ...german, taxId: { type: 'eu_vat', value: 'DE136695976' } } },
    play: typeAndSee('taxId.value', 'DE136695977', '[data-till=warning]'),
  },
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

/** The types of the country first, and an example of the selected one. */
export const Business: FormStory = {
  ...form.Empty,
  args: { defaultValues: german },
  async play(page) {
    await page.userEvent.click(await see(page, '[name="taxId.business"]'))
    await see(page, 'select[name="taxId.type"]')
  },
}

/** A number that identifies its type selects it; the shopper can undo that. */
export const Inferred: FormStory = {
  ...Business,
  async play(page) {
    await page.userEvent.click(await see(page, '[name="taxId.business"]'))
    await typeAndSee('taxId.value', 'GB980780684', '[data-section=taxId] button[data-till=hint]')(page)
  },
}

/** FastSpring requires a CPF or CNPJ in Brazil, and stores no type. */
export const Brazil: FormStory = {
  ...form.Empty,
  args: { defaultValues: { billingAddress: { country: 'BR' } } },
  globals: { provider: 'fastspring' },
}

/** Stored, but turned off: this provider documents no way to clear it. */
export const NotCleared: FormStory = {
  ...form.Filled,
  async play(page) {
    await page.userEvent.click(await see(page, '[name="taxId.business"]'))
    await page.userEvent.click(await see(page, '[type=submit]'))
    await see(page, '[data-section=taxId] [data-till=warning]')
  },
}

/** The full section calls the registry; it replaces a plain one once it has loaded. */
const typeWhenWhole =
  (value: string, selector: string): NonNullable<FormStory['play']> =>
  async (page) => {
    await see(page, '[name="taxId.business"]')
    await typeAndSee('taxId.value', value, selector)(page)
  }

const registry = (value: string): FormStory => ({
  render: formStory({ form: WithRegistry, provider: 'checkout-page', section: 'taxId' }),
  args: { defaultValues: { ...german, taxId: { type: 'eu_vat', value: '1' } } },
  play: typeWhenWhole(value, '[data-section=taxId] [aria-live] p'),
})
/** The results of a merchant's registry: `verifyTaxId`. */
export const Verified = registry('DE136695976')
export const Unverified = registry('DE811907980')
export const Unavailable = registry('DE143453821')
export const Pending = registry('DE129273398')
export const Refused: FormStory = {
  ...Verified,
  play: typeWhenWhole('DE118716043', '[data-section=taxId] [data-till=error]'),
}
