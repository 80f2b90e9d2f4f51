import type { Meta } from '@storybook/react-vite'
import { useState } from 'react'

import { TaxIdForm, TaxIdSection, type VerifyTaxId } from '../src/index.js'
import { createSandboxAdapter } from '../src/testing/index.js'
import { checkoutStates } from './storyKit.js'

export default { title: 'Sections/Tax ID', component: TaxIdSection } satisfies Meta

const fastspring = checkoutStates('fastspring', ['taxId'], { defaultValues: { billingAddress: { country: 'BR' } } })
export const FastspringEmpty = fastspring.empty
export const FastspringFilled = fastspring.filled
export const FastspringInvalid = fastspring.invalid
export const FastspringServerIssue = fastspring.serverIssue
export const FastspringSaving = fastspring.saving

// By its last digit: 1 is confirmed, 2 is not, 3 is refused, 4 never gets an answer.
const verifyTaxId: VerifyTaxId = async ({ value }) => {
  await new Promise((resolve) => setTimeout(resolve, 800))
  if (value.endsWith('1')) return 'verified'
  if (value.endsWith('2')) return 'unverified'
  if (value.endsWith('3')) return { code: 'invalid' }
  return value.endsWith('4') ? new Promise<'verified'>(() => {}) : 'unavailable'
}

function Verified({ country, value }: { country: string; value: string }) {
  const [adapter] = useState(() => createSandboxAdapter('checkout-page'))
  const defaultValues = { billingAddress: { country }, taxId: { value } }
  return <TaxIdForm adapter={adapter} defaultValues={defaultValues} verifyTaxId={verifyTaxId} />
}

/** The switch, the types of the country first, a number that sets its type (`GB980780684`), and a registry that answers. */
export const PickedAndVerified = {
  args: { country: 'DE', value: 'DE136695971' },
  render: (props: { country: string; value: string }) => <Verified key={JSON.stringify(props)} {...props} />,
}
