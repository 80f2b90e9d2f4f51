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
export const ServerIssue: FormStory = { ...form.ServerIssue, name: 'Refused by the provider' }
export const Warning = form.Warning
export const Saving = form.Saving
export const Saved = form.Saved
export const Offline = form.Offline
export const Failed = form.Failed
export const Ended = form.Ended
export const Locked = form.Locked

/** The tax ID types of the country come first, with an example of the selected one. */
export const Business: FormStory = {
  ...form.Empty,
  args: { defaultValues: german },
  async play(page) {
    await page.userEvent.click(await see(page, '[name="taxId.business"]'))
    await see(page, 'select[name="taxId.type"]')
  },
}

/** The number belongs to another type, so the form selects that type. A button undoes it. */
export const Inferred: FormStory = {
  ...Business,
  async play(page) {
    await page.userEvent.click(await see(page, '[name="taxId.business"]'))
    await typeAndSee('taxId.value', 'GB980780684', '[data-section=taxId] button[data-till=hint]')(page)
  },
}

/** FastSpring needs a CPF or CNPJ in Brazil and stores no type. */
export const Brazil: FormStory = {
  ...form.Empty,
  args: { defaultValues: { billingAddress: { country: 'BR' } } },
  globals: { provider: 'fastspring' },
}

/** The shopper removed a saved number, but the provider cannot clear it. */
export const NotCleared: FormStory = {
  name: 'Not cleared',
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
  parameters: { docs: { source: { code: '<TaxIdForm adapter={adapter} verifyTaxId={verifyTaxId} />' } } },
  args: { defaultValues: { ...german, taxId: { type: 'eu_vat', value: '1' } } },
  play: typeWhenWhole(value, '[data-section=taxId] [aria-live] p'),
})
/** Your `verifyTaxId` found the number in a registry. */
export const Verified = registry('DE136695976')
/** The registry could not verify the number. Saving still works. */
export const Unverified = registry('DE811907980')
/** The registry does not answer. Saving still works. */
export const Unavailable = registry('DE143453821')
/** The registry has not answered yet. */
export const Pending = registry('DE129273398')
/** The registry rejects the number with its own text. */
export const Refused: FormStory = {
  name: 'Refused by the registry',
  ...Verified,
  play: typeWhenWhole('DE118716043', '[data-section=taxId] [data-till=error]'),
}
