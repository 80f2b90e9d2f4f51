import { lazyModule } from '../../../schema/lazyModule.js'
import type { CheckoutMemory } from '../../../form/store/memory.js'
import type { VerifyTaxId } from '../../../form/store/props.js'
import { sectionsOnScreen } from '../../../form/store/screen.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import type { CheckoutValues } from '../../schema.js'
import { taxIdCountry } from './country.js'

/** Decisions about the tax ID, besides its values. */
export interface TaxIdDecisions {
  /** Whether the shopper buys for a business. If undefined: whether there is a number. */
  business?: boolean
  /** The values when the checkbox was unchecked, to restore them. */
  kept?: CheckoutValues['taxId'] | undefined
  /** The state of an exemption, while another country is selected. */
  region?: string
  /** The type that the kit has set. A different current type was selected by the shopper. */
  type?: string | undefined
  /** The country for which it was set. */
  country?: string
  /** The type that a number has replaced, while that can be undone. */
  before?: string | undefined
}

/** The result of the registry for a tax ID. */
export type Verification = Awaited<ReturnType<VerifyTaxId>>

/** The memory of the section. */
export interface TaxIdMemory {
  decided: TaxIdDecisions
  /** The results of the registry, by tax ID and country. */
  readonly verified: Map<string, Verification>
  verifying?: { key: string; controller: AbortController } | undefined
  /** The number of mounted fieldsets that verify the tax ID. */
  verifiers: number
  review?: SectionBehavior['review']
}

export const taxIdMemory = ({ memory }: { memory: CheckoutMemory }): TaxIdMemory =>
  (memory.remembered.taxId ??= { decided: {}, verified: new Map(), verifiers: 0 }) as TaxIdMemory

const loadChoices = /* @__PURE__ */ lazyModule(() => import('./typeChoices.js'))

/** The behavior of the tax ID. The fields are loaded on demand, together with the verification. */
export const taxIdBehavior: SectionBehavior = {
  inputs: {
    type: {
      // The section has its own list.
      added(control, store) {
        if (control.closest('[data-section=taxId]') || loadChoices.loaded) return
        loadChoices().then(store.notify, () => undefined)
      },
    },
    value: { ltr: true },
    region: { choices: 'states', country: 'US' },
  },
  // During hydration the field is a text input, as on the server.
  choices: (store, path, words) =>
    path === 'taxId.type' && store !== store.served
      ? loadChoices.loaded?.typeChoices(taxIdCountry(store), store.form.getValues('taxId.type'), words)
      : undefined,
  review: (...given) => taxIdMemory(given[0]).review?.(...given) ?? [],
  // Displayed beside the checkbox that cleared the number.
  displays: (store, path) => path === 'taxId.value' && sectionsOnScreen(store.forms).includes('taxId'),
  reset: (store) => taxIdMemory(store).verifying?.controller.abort(),
}
