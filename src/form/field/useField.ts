'use client'
import { type ComponentPropsWithRef, useContext, useId, useMemo } from 'react'

import type { FieldMode } from '../../providers/fieldMode.js'
import type { SessionIssue } from '../../schema/issue.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { errorAt } from '../issues/errors.js'
import { FieldExtrasContext } from './fieldExtras.js'
import { fieldHandlers } from './fieldHandlers.js'
import { fieldLabel } from '../issues/fieldLabel.js'
import { inputKind } from '../store/inputs.js'
import { issueFacts } from '../issues/issueFacts.js'
import { issueText } from '../issues/issueText.js'
import { useRootContext } from '../store/rootContext.js'
import type { CheckoutStore } from '../store/store.js'
import { useChoices } from './useChoices.js'
import { useFieldState } from './useFieldState.js'
import { useStoreValue } from '../store/useStoreValue.js'

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
  const id = useId()
  const kind = inputKind(store.known, path)
  const choices = useChoices(path)
  const { hint, options, selected } = { ...choices, ...useContext(FieldExtrasContext)[path] }
  const handlers = useMemo(() => fieldHandlers(store, path), [store, path])
  const label = useStoreValue((current) => fieldLabel({ ...root, store: current }, path))
  const state = useFieldState(path)
  // As words: they depend on values of other fields, such as the country.
  const say = (current: CheckoutStore, issue?: Omit<SessionIssue, 'path'>) =>
    issue && issueText(messages, { ...issue, path }, issueFacts({ ...root, store: current }, path))
  const error = useStoreValue((current) => {
    const shown = errorAt(current, path)
    return shown && say(current, { ...shown, code: shown.type })
  })
  const warning = useStoreValue((current) => say(current, current.getState().warnings[path]))
  const group = store.known.behaviors?.[splitPath(path)[0]]?.autofillGroup
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`, warning && `${id}-warning`]
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
    ...(error !== undefined && { error }),
    ...(warning !== undefined && { warning }),
    ...(options && { options }),
  }
}
