import type { Meta } from '@storybook/react-vite'

import { TaxIdSection } from '../src/index.js'
import { checkoutStates } from './storyKit.js'

export default { title: 'Sections/Tax ID', component: TaxIdSection } satisfies Meta

const fastspring = checkoutStates('fastspring', ['taxId'], { defaultValues: { billingAddress: { country: 'BR' } } })
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving
