import { toNestErrors } from '@hookform/resolvers'
import type { FieldErrors, Resolver } from 'react-hook-form'

import { isFieldPath } from '../../sections/fieldPath.js'
import type { CheckoutValues } from '../../sections/schema.js'
import type { CheckoutStore } from '../store/store.js'
import { validateScreen } from '../issues/validate.js'

/**
 * A resolver with the kit's validation, for pages that call react-hook-form directly (`form.trigger`,
 * `form.handleSubmit`).
 */
export function issueResolver(store: CheckoutStore): Resolver<CheckoutValues> {
  return async (values, _context, options) => {
    const { issues } = await validateScreen(store)
    if (issues.length === 0) return { values, errors: {} }
    const errors: FieldErrors = {}
    for (const { path = '', code, message } of issues) {
      if (isFieldPath(path)) errors[path] ??= { type: code, ...(message === undefined ? {} : { message }) }
      else errors.root ??= { type: code } as NonNullable<FieldErrors['root']>
    }
    return { values: {}, errors: toNestErrors<CheckoutValues>(errors, options) }
  }
}
