import type { FieldProps, TextField } from '../form/field/fieldProps.js'
import type { FieldPath } from '../sections/schema.js'

/** A field with a control. */
export interface WithControl {
  name: FieldPath
  field: Exclude<FieldProps, TextField>
  /** Whether a list is displayed as radio buttons. */
  isRadio: boolean
}
