import { createFormControl, type FieldErrors, type Resolver, type UseFormReturn } from 'react-hook-form'

import type { CheckoutValues, SectionId } from '../../sections/schema.js'

// The one file that reads private fields of react-hook-form. Check it after an update of the library.

/** react-hook-form without its hook, so that changes of fields do not render Root. */
export type FormControl = Omit<UseFormReturn<CheckoutValues>, 'formState'>

/** Creates a form that can be read at once, like one whose hook has mounted. */
export function createForm(defaultValues: CheckoutValues): FormControl {
  const { formControl } = createFormControl<CheckoutValues>({ defaultValues })
  formControl.control._state.mount = true
  return formControl
}

/** The errors of a form. Reading `formState` instead would subscribe Root to every change. */
export const errorsOf = ({ control }: FormControl): FieldErrors<CheckoutValues> => control._formState.errors

/** The values that a section had when the form was created. */
export const defaultsOf = ({ control }: FormControl, id: SectionId): Record<string, string> | undefined =>
  control._defaultValues[id] as Record<string, string> | undefined

/** Sets the resolver for `form.trigger` and `form.handleSubmit`. */
export function setResolver({ control }: FormControl, resolver: Resolver<CheckoutValues>): void {
  control._options.resolver = resolver
}

/** Returns a copy of the form with its current values and errors. */
export function servedForm(form: FormControl): FormControl {
  const values = structuredClone(form.getValues())
  const getValues = (path = '') =>
    path.split('.').reduce<unknown>((found, key) => (key ? (found as Record<string, unknown>)[key] : found), values)
  const control = {
    ...form.control,
    _formState: { ...form.control._formState, errors: structuredClone(form.control._formState.errors) },
  }
  return { ...form, control, getValues: getValues as FormControl['getValues'] }
}
