import type { InputKinds } from '../../../form/store/inputs.js'
import type { SectionBehavior } from '../../../form/store/store.js'
import type { SectionId } from '../../schema.js'
import { changeCountry } from './changeCountry.js'

/** The inputs of an address. */
const addressInputs: InputKinds = {
  line1: { autofill: 'address-line1', finds: true },
  line2: { autofill: 'address-line2' },
  city: { autofill: 'address-level2' },
  state: { autofill: 'address-level1', choices: 'states' },
  postalCode: { autofill: 'postal-code', ltr: true, finds: true },
  country: { autofill: 'country', control: 'select', choices: 'countries' },
}

/** Makes the behavior of an address section. `inputs`: its inputs besides the address. */
export const addressBehavior = (section: SectionId, inputs?: InputKinds): SectionBehavior => ({
  inputs: { ...inputs, ...addressInputs },
  edited(store, path, before) {
    if (path === `${section}.country`) changeCountry(store, section, before)
  },
})
