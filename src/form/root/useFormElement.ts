'use client'
import { type FocusEvent, type FormEvent, useCallback, useEffect, useMemo, useRef } from 'react'

import { hasFocus } from '../store/focus.js'
import { isAutofilled } from '../field/isAutofilled.js'
import { leaveField } from '../saving/leaveField.js'
import { openForms, takenForms, watchPresses } from '../store/page.js'
import type { HeardEvents } from '../store/props.js'
import { useRootContext } from '../store/rootContext.js'
import { save } from '../saving/save.js'
import { sectionOf, sectionsOnScreen } from '../store/screen.js'

// React also brings the events of what stands elsewhere on the page, by a portal: another form, another checkout. A control of
// the host may be called "closest" and stand in the method's place.
const isOwn = ({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLFormElement }) =>
  target === currentTarget || Element.prototype.closest.call(target as Element, 'form') === currentTarget

/** Makes a `<form>` one of the Root's forms: submitting it validates and saves the sections that stand in it. */
export function useFormElement(events: HeardEvents) {
  const { store } = useRootContext('Checkout.Form')
  const element = useRef<HTMLFormElement | null>(null)
  const unwatch = useRef<() => void>(undefined)
  const heard = useRef(events)
  useEffect(() => {
    heard.current = events
  })

  const ref = useCallback(
    (form: HTMLFormElement | null) => {
      if (element.current) {
        store.forms.delete(element.current)
        openForms.delete(element.current)
        unwatch.current?.()
      }
      if (form) {
        store.forms.add(form)
        openForms.add(form)
        takenForms.add(form)
        store.formEvents.set(form, heard)
        unwatch.current = watchPresses(form.ownerDocument.defaultView)
      }
      element.current = form
    },
    [store],
  )

  const props = useMemo(
    () => ({
      ref,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        if (!isOwn(event)) return
        event.preventDefault()
        // For React alone, whose portals lead to forms of the host; a listener on the page still hears it.
        event.isPropagationStopped = () => true
        const form = event.currentTarget
        void save(store, { sections: sectionsOnScreen([form]), form })
      },
      onChange(event: FormEvent<HTMLFormElement>) {
        const target = event.target as Element
        const section = isOwn(event) && sectionOf(target)
        if (!section) return
        const { autofilled } = store.memory
        if (!autofilled.has(section) && isAutofilled(target)) {
          autofilled.add(section)
          store.notify()
        }
        // What fills a field where the focus is not, such as a browser or a password manager, has left it too.
        if (!hasFocus(target)) leaveField(store, section)
      },
      onBlur(event: FocusEvent<HTMLFormElement>) {
        const left = isOwn(event) && sectionOf(event.target)
        if (left) leaveField(store, left, event.relatedTarget)
      },
    }),
    [store, ref],
  )
  return { element, props }
}
