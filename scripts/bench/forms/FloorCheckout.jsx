import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'

import { answer, checkout } from './checkoutSchema.js'
import { countries } from './countries.js'
import { FloorField, FloorSelect } from './FloorField.jsx'

/** The floor: a whole checkout of 23 inputs, hand-written with react-hook-form and zod/mini, without country data. */
export function FloorCheckout({ url = '/api/checkout' }) {
  const form = useForm({ resolver: zodResolver(checkout), mode: 'onBlur' })
  const [status, setStatus] = useState('')
  const save = form.handleSubmit(async (values) => {
    setStatus('Saving …')
    try {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(values) })
      const result = answer.parse(await response.json())
      if (result.status === 'rejected')
        for (const { path, message } of result.issues) form.setError(path ?? 'root', { message })
      setStatus(result.status === 'saved' ? 'Saved.' : 'Please check what is marked.')
    } catch {
      setStatus('Saving did not work. Try again.')
    }
  })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={save}>
        <fieldset>
          <legend>Contact</legend>
          <FloorField name="contact.email" label="Email" type="email" autoComplete="email" />
          <FloorField name="contact.fullName" label="Full name" autoComplete="name" />
          <FloorField name="contact.company" label="Company" autoComplete="organization" />
          <FloorField name="contact.phone" label="Phone" type="tel" autoComplete="tel" />
        </fieldset>
        <fieldset>
          <legend>Billing address</legend>
          <AddressFields section="billingAddress" token="billing" />
        </fieldset>
        <fieldset>
          <legend>Shipping address</legend>
          <label>
            <input type="checkbox" {...form.register('sameAsBilling')} /> Same as billing address
          </label>
          <ShippingFields />
        </fieldset>
        <fieldset>
          <legend>Tax ID</legend>
          <FloorSelect name="taxId.type" label="Tax ID type" options={[['eu_vat', 'EU VAT number']]} />
          <FloorField name="taxId.value" label="Tax ID" />
        </fieldset>
        <fieldset>
          <legend>Shipping</legend>
          {['Standard', 'Express'].map((label) => (
            <label key={label}>
              <input type="radio" value={label} {...form.register('shippingOptions.selected')} /> {label}
            </label>
          ))}
        </fieldset>
        <button type="submit">Save</button>
        <p role="status">{status}</p>
      </form>
    </FormProvider>
  )
}

function ShippingFields() {
  if (useWatch({ name: 'sameAsBilling' })) return null
  return (
    <>
      <FloorField name="shippingAddress.fullName" label="Full name" autoComplete="shipping name" />
      <FloorField name="shippingAddress.phone" label="Phone" type="tel" autoComplete="shipping tel" />
      <AddressFields section="shippingAddress" token="shipping" />
    </>
  )
}

function AddressFields({ section, token }) {
  return (
    <>
      <FloorSelect
        name={`${section}.country`}
        label="Country or region"
        options={countries}
        autoComplete={`${token} country`}
      />
      <FloorField name={`${section}.line1`} label="Address line 1" autoComplete={`${token} address-line1`} />
      <FloorField name={`${section}.line2`} label="Address line 2" autoComplete={`${token} address-line2`} />
      <FloorField name={`${section}.city`} label="City" autoComplete={`${token} address-level2`} />
      <FloorField name={`${section}.state`} label="State" autoComplete={`${token} address-level1`} />
      <FloorField name={`${section}.postalCode`} label="Postal code" autoComplete={`${token} postal-code`} />
    </>
  )
}
