import type { Meta } from '@storybook/react-vite'

import { ContactSection } from '../src/index.js'
import { checkoutStates } from './storyKit.js'

export default { title: 'Sections/Contact', component: ContactSection } satisfies Meta

const fastspring = checkoutStates('fastspring', ['contact'])
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving
