'use client'
import { useId, useMemo } from 'react'

import { customField } from '../../providers/customFields.js'
import type { SessionIssue } from '../../schema/issue.js'
import { warnOnce } from '../../schema/warnOnce.js'
import { messageKey, splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { errorAt } from '../issues/errors.js'
import { customExtras, customKind } from './customKind.js'
import { fieldHandlers } from './fieldHandlers.js'
import type { FieldProps } from './fieldProps.js'
import { fieldLabel } from '../issues/fieldLabel.js'
import { inputKind } from '../store/inputs.js'
import { issueFacts } from '../issues/issueFacts.js'
import { issueText } from '../issues/issueText.js'
import { nativeField } from './nativeField.js'
import { useRootContext } from '../store/rootContext.js'
import type { Choice, Choices } from '../store/choices.js'
import type { CheckoutStore } from '../store/store.js'
import { useChoices } from './useChoices.js'
import { useFieldState } from './useFieldState.js'
import { useStoreValue } from '../store/useStoreValue.js'

/** Properties of a field that its section provides. */
interface FieldExtras {
  /** A hint, displayed below the label. */
  hint?: string
  /** The options, and the initially selected one. */
  options?: Choice[]
  selected?: string
}

/**
 * Binds one field to your own markup. `path`: a field path such as `shippingAddress.postalCode`. `kind` says which
 * native element the props `input` are for. It may change: a state is an `<input>` until the list of its country is
 * loaded.
 */
export const useField = (path: FieldPath): FieldProps => useFieldWith(path)

// Some texts depend on the field or the control: `issue.required.country`.
const hasText = (texts: Partial<Record<string, string>>, code: string) =>
  Object.keys(texts).some((key) => `${key}.`.startsWith(`issue.${code}.`) || key === `status.${code}`)

/** Like `useField`, with properties that the section provides. */
export function useFieldWith(path: FieldPath, extras?: FieldExtras): FieldProps {
  const part = `useField('${path}')`
  const root = useRootContext(part)
  const { store, messages, rules, autocompleteSection } = root
  const ownId = useId()
  // The server-rendered error summary links to this ID before the control is rendered.
  const id = errorAt(store.served, path) ? `${root.id}-${path}` : ownId
  const [section] = splitPath(path)
  const texts = messages as Partial<Record<string, string>>
  const declared = customField(path, rules)
  const kind = declared ? customKind(declared) : inputKind(store.known, path)
  const choices = useChoices(path)
  const listedBySection = useStoreValue((current) => current.known.behaviors?.[section]?.choices?.(current, path, root))
  const listed: FieldExtras & Choices = {
    ...choices,
    ...(listedBySection && { options: listedBySection }),
    ...(declared && customExtras(declared, path, texts)),
    ...extras,
  }
  const { hint, options } = listed
  const handlers = useMemo(() => fieldHandlers(store, path), [store, path])
  const label = useStoreValue((current) => fieldLabel({ ...root, store: current }, path))
  const state = useFieldState(path)
  // Compared as text, because texts depend on values of other fields, such as the country.
  const textFor = (current: CheckoutStore, issue?: Omit<SessionIssue, 'path'>) => {
    warnOnce(
      () =>
        `The code ${issue?.code} of an issue has no text. Send a \`message\`, or add one to \`messages['issue.${issue?.code}']\`.`,
      () => issue !== undefined && !issue.message && !hasText(texts, issue.code),
    )
    return (
      issue && issueText(messages, { ...issue, path }, issueFacts({ ...root, store: current }, path, Boolean(options)))
    )
  }
  const error = useStoreValue((current) => {
    const shown = errorAt(current, path)
    return shown && textFor(current, { ...shown, code: shown.type })
  })
  const warning = useStoreValue((current) => textFor(current, current.getState().warnings[path]))
  const isText = state === 'locked' || state === 'text'
  const text = useStoreValue((current) => {
    const own = isText && current.known.behaviors?.[section]?.textOf?.(current, path)
    return isText ? own || current.form.getValues(path) : ''
  })
  const required = state === 'required'
  const base = {
    id,
    label,
    state,
    ...(!required && { optional: messages.optional }),
    ...(hint && { hint }),
    ...(error !== undefined && { error }),
    ...(warning !== undefined && { warning }),
  }
  if (isText || state === 'hidden' || state === 'absent')
    return { ...base, kind: 'text', value: options?.find(({ value }) => value === text)?.label ?? text }
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`, warning && `${id}-warning`]
  const group = store.known.behaviors?.[section]?.autofillGroup
  const given = {
    ...handlers,
    id,
    required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy.filter(Boolean).join(' ') || undefined,
    autoComplete:
      kind.autofill &&
      [autocompleteSection && `section-${autocompleteSection}`, group, kind.autofill].filter(Boolean).join(' '),
  }
  const placeholder = texts[`select.${messageKey(path)}`] ?? messages['select.any']
  return { ...base, ...nativeField(kind, given, listed, placeholder) }
}
