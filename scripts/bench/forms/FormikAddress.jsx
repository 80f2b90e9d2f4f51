import { ErrorMessage, Field, Form, Formik } from 'formik'

import { addressFields, typeOf } from './addressFields.js'
import { addressSchema } from './addressSchema.js'
import { countries } from './countries.js'

const empty = Object.fromEntries(addressFields.map(([name]) => [name, '']))

/** A peer: an address of ten fields with formik and yup. */
export function FormikAddress({ onSave = console.log }) {
  return (
    <Formik initialValues={empty} validationSchema={addressSchema} onSubmit={onSave}>
      <Form noValidate>
        {addressFields.map(([name, label, autoComplete]) => (
          <p key={name}>
            <label htmlFor={name}>{label}</label>
            {name === 'country' ? (
              <Field as="select" id={name} name={name} autoComplete={autoComplete}>
                <option value="">–</option>
                {countries.map(([code, country]) => (
                  <option key={code} value={code}>
                    {country}
                  </option>
                ))}
              </Field>
            ) : (
              <Field id={name} name={name} type={typeOf(name)} autoComplete={autoComplete} />
            )}
            <ErrorMessage name={name} component="span" />
          </p>
        ))}
        <button type="submit">Save</button>
      </Form>
    </Formik>
  )
}
