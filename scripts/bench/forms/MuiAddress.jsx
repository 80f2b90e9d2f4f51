import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useFormik } from 'formik'

import { addressFields, typeOf } from './addressFields.js'
import { addressSchema } from './addressSchema.js'
import { countries } from './countries.js'

const initialValues = Object.fromEntries(addressFields.map(([name]) => [name, '']))

/** A peer: an address of ten fields with Material UI, formik and yup. */
export function MuiAddress({ onSave = console.log }) {
  const form = useFormik({ initialValues, validationSchema: addressSchema, onSubmit: onSave })
  return (
    <form noValidate onSubmit={form.handleSubmit}>
      {addressFields.map(([name, label, autoComplete]) => {
        const error = form.touched[name] && form.errors[name]
        return (
          <TextField
            key={name}
            id={name}
            label={label}
            type={typeOf(name)}
            autoComplete={autoComplete}
            select={name === 'country'}
            fullWidth
            error={Boolean(error)}
            helperText={error}
            {...form.getFieldProps(name)}
          >
            {name === 'country' &&
              countries.map(([code, country]) => (
                <MenuItem key={code} value={code}>
                  {country}
                </MenuItem>
              ))}
          </TextField>
        )
      })}
      <Button type="submit">Save</Button>
    </form>
  )
}
