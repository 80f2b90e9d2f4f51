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

// React also delivers events of portals elsewhere on the page, such as another form or checkout. `closest` is called
// via the prototype, because a control with the name "closest" would shadow it.
const isOwn = ({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLFormElement }) =>
  target === currentTarget || Element.prototype.closest.call(target as Element, 'form') === currentTarget

/** Registers a `<form>` with the Root. Submitting it validates and saves the sections in it. */
export function useFormElement(events: HeardEvents) {
  const { store } = useRootContext('Checkout.Form')
  const element = useRef<HTMLFormElement | null>(null)
  const unwatch = useRef<() => void>(undefined)
  const latestEvents = useRef(events)
  useEffect(() => {
    latestEvents.current = events
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
        store.formEvents.set(form, latestEvents)
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
        // Stops propagation in React only, because its portals may lead to your own forms. DOM listeners still receive
        // the event.
        event.isPropagationStopped = () => true
        const form = event.currentTarget
        const saveIt = () => save(store, { sections: sectionsOnScreen([form]), form })
        // A saved address that was chosen may be on its way into the fields.
        void (store.memory.filling?.then(saveIt) ?? saveIt())
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
        // If a browser or a password manager fills a field without focus, the field counts as left.
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
