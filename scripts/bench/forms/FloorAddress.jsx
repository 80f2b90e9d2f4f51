import { zodResolver } from '@hookform/resolvers/zod'
import { FormProvider, useForm } from 'react-hook-form'
import * as z from 'zod/mini'

import { addressFields, typeOf } from './addressFields.js'
import { countries } from './countries.js'
import { FloorField, FloorSelect } from './FloorField.jsx'

const text = () => z.string().check(z.trim(), z.maxLength(200, 'At most 200 characters.'))
const schema = z.object({
  ...Object.fromEntries(
    addressFields.map(([name, , , empty]) => [name, empty ? text().check(z.minLength(1, empty)) : text()]),
  ),
  email: z.email('Enter an email address like name@example.com.'),
})

/** The floor of one address: ten fields by hand, with react-hook-form and zod/mini. */
export function FloorAddress({ onSave = console.log }) {
  const form = useForm({ resolver: zodResolver(schema), mode: 'onBlur' })
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={form.handleSubmit(onSave)}>
        {addressFields.map(([name, label, autoComplete]) =>
          name === 'country' ? (
            <FloorSelect key={name} {...{ name, label, autoComplete }} options={countries} />
          ) : (
            <FloorField key={name} {...{ name, label, autoComplete }} type={typeOf(name)} />
          ),
        )}
        <button type="submit">Save</button>
      </form>
    </FormProvider>
  )
}
