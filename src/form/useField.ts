'use client'
import { type ComponentPropsWithRef, useId, useMemo, useState } from 'react'

import { countryList } from '../countries/countryList.js'
import { allowedCountries } from '../providers/judge.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { afterEdit } from './edit.js'
import { errorAt } from './errors.js'
import { fieldState } from './fieldState.js'
import { autofillGroups, inputKinds } from './inputs.js'
import { issueFacts } from './issueFacts.js'
import { issueText } from './issueText.js'
import { useRootContext } from './rootContext.js'
import { useStoreValue } from './useStoreValue.js'
import { validateField } from './validate.js'

/** All that a field of your own look needs. */
export interface FieldProps {
  /** For a native control. It is uncontrolled: `defaultValue`, never `value`. */
  input: ComponentPropsWithRef<'input'>
  label: string
  hint?: string
  /** Shown by an element with the id `${input.id}-error`, as `input` is described by it. */
  error?: string
  /** Shown by an element with the id `${input.id}-warning`. */
  warning?: string
  /** The choices, where the field is one of a list. */
  options?: { value: string; label: string }[]
}

/** Binds one field of the form. `path`: a dotted form path such as `shippingAddress.postalCode`. */
export function useField(path: FieldPath): FieldProps {
  const part = `useField('${path}')`
  const root = useRootContext(part)
  const { store, rules, messages, locale, autocompleteSection } = root
  const error = useStoreValue((current) => errorAt(current, path))
  const warning = useStoreValue((current) => current.getState().warnings[path])
  const id = useId()
  // Constant over the life of the control: a changed defaultValue would overwrite what stands there.
  const [defaultValue] = useState(() => store.form.getValues(path))
  const [section, key] = splitPath(path)
  const kind = inputKinds[key] ?? {}

  const handlers = useMemo(() => {
    const { onChange, onBlur, ref, name } = store.form.register(path)
    let onPage: HTMLInputElement | null = null
    return {
      name,
      ref: (control: HTMLInputElement | null) => {
        // What the page shows counts: it may have been filled before this code ran, or without an event before it goes.
        const seen = control ?? onPage
        const shows = seen && (seen.type !== 'radio' || seen.checked)
        if (shows && seen.value !== store.form.getValues(path)) store.form.setValue(path, seen.value)
        onPage = control
        ref(control)
        // The summary links to what is on the page.
        if (errorAt(store, path)) store.notify()
      },
      onChange(event: { target: unknown; type: string }) {
        void onChange(event)
        afterEdit(store, path)
        // A country decides what is made of other fields.
        if (kind.control) store.notify()
      },
      onBlur(event: { target: unknown; type: string }) {
        void onBlur(event)
        void validateField(store, path, { left: true })
      },
    }
  }, [store, path, kind.control])

  const options = useMemo(() => {
    if (kind.control !== 'select') return undefined
    const allowed = allowedCountries(section, rules)
    const countries = countryList(locale.countries).filter(({ code }) => !allowed || allowed.includes(code))
    return countries.map(({ code, name }) => ({ value: code, label: name }))
  }, [kind.control, section, rules, locale])

  const state = useStoreValue(() => fieldState(root, path))
  const facts = issueFacts(root, path)
  const errorWords = error && issueText(messages, { ...error, path, code: error.type }, facts)
  const warningWords = warning && issueText(messages, warning, facts)
  const group = autofillGroups[section]
  const describedBy = [errorWords && `${id}-error`, warningWords && `${id}-warning`]
  const labels = messages as Partial<Record<string, string>>
  return {
    input: {
      ...handlers,
      id,
      defaultValue,
      // A text reads in its own direction, whatever the page's is.
      ...(kind.control ? {} : { type: kind.type ?? 'text', dir: 'auto' }),
      required: state === 'required',
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
      autoComplete:
        kind.autofill &&
        [autocompleteSection && `section-${autocompleteSection}`, group, kind.autofill].filter(Boolean).join(' '),
    },
    label: labels[`label.${key}`] ?? key,
    ...(errorWords === undefined ? {} : { error: errorWords }),
    ...(warningWords === undefined ? {} : { warning: warningWords }),
    ...(options ? { options } : {}),
  }
}
