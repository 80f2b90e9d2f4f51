'use client'
import { type FocusEvent, type FormEvent, useCallback, useEffect, useMemo, useRef } from 'react'

import { isAutofilled } from './isAutofilled.js'
import { leaveField } from './leaveField.js'
import type { FormEvents } from './props.js'
import { useRootContext } from './rootContext.js'
import { save } from './save.js'
import { sectionOf, sectionsOnScreen } from './screen.js'
import { takenForms } from './takeServed.js'

/** Makes a `<form>` one of the Root's forms: submitting it validates and saves the sections that stand in it. */
export function useFormElement(events: FormEvents) {
  const { store } = useRootContext('Checkout.Form')
  const element = useRef<HTMLFormElement | null>(null)
  const heard = useRef(events)
  useEffect(() => {
    heard.current = events
  })

  const ref = useCallback(
    (form: HTMLFormElement | null) => {
      if (element.current) store.forms.delete(element.current)
      if (form) store.forms.add(form)
      if (form) takenForms.add(form)
      if (form) store.formEvents.set(form, heard)
      element.current = form
    },
    [store],
  )

  const props = useMemo(
    () => ({
      ref,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault()
        const form = event.currentTarget
        void save(store, { sections: sectionsOnScreen([form]), form })
      },
      onChange({ target }: FormEvent<HTMLFormElement>) {
        const section = sectionOf(target)
        if (!section) return
        if (!store.filled.has(section) && target instanceof Element && isAutofilled(target)) {
          store.filled.add(section)
          store.notify()
        }
        // What fills a field where the focus is not, such as a browser or a password manager, has left it too.
        if (target !== document.activeElement) leaveField(store, section)
      },
      onBlur(event: FocusEvent<HTMLFormElement>) {
        const left = sectionOf(event.target)
        if (left) leaveField(store, left, event.relatedTarget)
      },
    }),
    [store, ref],
  )
  return { element, props }
}
