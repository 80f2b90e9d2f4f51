import { lazyModule } from '../../../schema/lazyModule.js'
import type { CheckoutMemory } from '../../../form/store/memory.js'
import type { VerifyTaxId } from '../../../form/store/props.js'
import { sectionsOnScreen } from '../../../form/store/screen.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import type { CheckoutValues } from '../../schema.js'
import { taxIdCountry } from './country.js'

/** What was decided about the tax ID beside its values. */
export interface TaxIdDecisions {
  /** Whether the shopper buys for a business; absent: whether there is a number. */
  business?: boolean
  /** What was typed when the switch went off, for the way back. */
  kept?: CheckoutValues['taxId'] | undefined
  /** The state of an exemption, while the country is another one. */
  region?: string
  /** The type that the kit has given. Another one that is there is a choice. */
  type?: string | undefined
  /** The country for which it was given. */
  country?: string
  /** The type that a number has replaced, as long as that can be undone. */
  before?: string | undefined
}

/** What the registry said of a tax ID. */
export type Verification = Awaited<ReturnType<VerifyTaxId>>

/** What the section remembers. */
export interface TaxIdMemory {
  decided: TaxIdDecisions
  /** What the registry said, by tax ID and country. */
  readonly verified: Map<string, Verification>
  verifying?: { key: string; controller: AbortController } | undefined
  /** How many fieldsets on the page have the number verified, and how. */
  verifiers: number
  review?: SectionBehavior['review']
}

export const taxIdMemory = ({ memory }: { memory: CheckoutMemory }): TaxIdMemory =>
  (memory.remembered.taxId ??= { decided: {}, verified: new Map(), verifiers: 0 }) as TaxIdMemory

const loadChoices = /* @__PURE__ */ lazyModule(() => import('./typeChoices.js'))

/** What the tax ID does beside its rules. The fields are loaded when they are needed, and bring the verification along. */
export const taxIdBehavior: SectionBehavior = {
  inputs: {
    type: {
      // The section brings its own list.
      added(control, store) {
        if (control.closest('[data-section=taxId]') || loadChoices.loaded) return
        loadChoices().then(store.notify, () => undefined)
      },
    },
    value: { ltr: true },
    region: { choices: 'states', country: 'US' },
  },
  // While a page of the server is taken over, the field is typed, as there.
  choices: (store, path, words) =>
    path === 'taxId.type' && store !== store.served
      ? loadChoices.loaded?.typeChoices(taxIdCountry(store), store.form.getValues('taxId.type'), words)
      : undefined,
  review: (...given) => taxIdMemory(given[0]).review?.(...given) ?? [],
  // Beside the switch that took the number away.
  displays: (store, path) => path === 'taxId.value' && sectionsOnScreen(store.forms).includes('taxId'),
  reset: (store) => taxIdMemory(store).verifying?.controller.abort(),
}
