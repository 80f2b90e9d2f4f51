'use client'
import { type ComponentPropsWithRef, useContext, useId, useMemo } from 'react'

import type { FieldMode } from '../providers/fieldMode.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { errorAt } from './errors.js'
import { FieldExtrasContext } from './fieldExtras.js'
import { fieldHandlers } from './fieldHandlers.js'
import { fieldLabel } from './fieldLabel.js'
import { autofillGroups, inputKinds } from './inputs.js'
import { issueFacts } from './issueFacts.js'
import { issueText } from './issueText.js'
import { useRootContext } from './rootContext.js'
import { useChoices } from './useChoices.js'
import { useFieldState } from './useFieldState.js'
import { useStoreValue } from './useStoreValue.js'

/** All that a field of your own look needs. */
export interface FieldProps {
  /** For a native control. It is uncontrolled: `defaultValue`, never `value`. */
  input: ComponentPropsWithRef<'input'>
  label: string
  /**
   * What provider, rules, country and session make of the field now: a control where it is `required`, `optional` or
   * `collapsed` (behind a button at first), its value as text where it is `locked` or `text`, nothing where it is `hidden`
   * or `absent`.
   */
  state: FieldMode
  /** Shown by an element with the id `${input.id}-hint`. */
  hint?: string
  /** Shown by an element with the id `${input.id}-error`, as `input` is described by it. */
  error?: string
  /** Shown by an element with the id `${input.id}-warning`. */
  warning?: string
  /** The choices, where the field is one of a list. */
  options?: { value: string; label: string }[]
}

/**
 * Binds one field of the form. `path`: a dotted form path such as `shippingAddress.postalCode`. `taxId.type` has its list of
 * kinds within `TaxIdSection` alone; elsewhere it is a text, or a `<select>` with kinds of yours.
 */
export function useField(path: FieldPath): FieldProps {
  const part = `useField('${path}')`
  const root = useRootContext(part)
  const { store, messages, autocompleteSection } = root
  const error = useStoreValue((current) => errorAt(current, path))
  const warning = useStoreValue((current) => current.getState().warnings[path])
  const id = useId()
  const [section, key] = splitPath(path)
  const kind = inputKinds[key] ?? {}
  const choices = useChoices(path)
  const { hint, options, selected } = { ...choices, ...useContext(FieldExtrasContext)[path] }
  const handlers = useMemo(() => fieldHandlers(store, path), [store, path])
  const label = useStoreValue((current) => fieldLabel({ ...root, store: current }, path))
  const state = useFieldState(path)
  const facts = issueFacts(root, path)
  const errorWords = error && issueText(messages, { ...error, path, code: error.type }, facts)
  const warningWords = warning && issueText(messages, warning, facts)
  const group = autofillGroups[section]
  const describedBy = [hint && `${id}-hint`, errorWords && `${id}-error`, warningWords && `${id}-warning`]
  return {
    input: {
      ...handlers,
      id,
      // Constant over the life of the control: a changed one would overwrite what stands there.
      defaultValue: selected,
      // A text reads in its own direction, whatever the page's is.
      ...(options || kind.control ? {} : { type: kind.type ?? 'text', dir: kind.ltr ? 'ltr' : 'auto' }),
      required: state === 'required',
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
      autoComplete:
        kind.autofill &&
        [autocompleteSection && `section-${autocompleteSection}`, group, kind.autofill].filter(Boolean).join(' '),
    },
    label,
    state,
    ...(hint && { hint }),
    ...(errorWords !== undefined && { error: errorWords }),
    ...(warningWords !== undefined && { warning: warningWords }),
    ...(options && { options }),
  }
}
