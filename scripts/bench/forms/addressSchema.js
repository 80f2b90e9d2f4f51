import { object, string } from 'yup'

import { addressFields } from './addressFields.js'

const text = () => string().trim().max(200, 'At most 200 characters.')

/** The schema of the peers that use yup. */
export const addressSchema = object({
  ...Object.fromEntries(addressFields.map(([name, , , empty]) => [name, empty ? text().required(empty) : text()])),
  email: string().email('Enter an email address like name@example.com.').required('Enter an email address.'),
})
