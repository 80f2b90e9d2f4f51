import type { Meta } from '@storybook/react-vite'

import { BillingAddressSection } from '../src/index.js'
import { checkoutStates } from './storyKit.js'

export default { title: 'Sections/Billing address', component: BillingAddressSection } satisfies Meta

const fastspring = checkoutStates('fastspring', ['billingAddress'])
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving
