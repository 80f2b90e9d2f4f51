import type { ComponentPropsWithRef } from 'react'

import type { CheckboxField } from './fieldProps.js'

/** A checkbox that has no field path, such as "Same as …". */
export const boxField = (
  id: string,
  label: string,
  input: ComponentPropsWithRef<'input'>,
  error?: string,
): CheckboxField => ({
  kind: 'checkbox',
  id,
  label,
  state: 'optional',
  input: {
    ...input,
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error && `${id}-error`,
  },
  ...(error && { error }),
})
