'use client'
import {
  type ComponentPropsWithoutRef,
  type ComponentPropsWithRef,
  forwardRef,
  useCallback,
  useImperativeHandle,
  useRef,
} from 'react'

import { askHost, type BeforeSave } from '../form/saving/askHost.js'
import type { FormEvents, HeardEvents } from '../form/store/props.js'
import { BareForm, type OwnAttributes } from './BareForm.js'

type NotYours = keyof FormEvents | 'method' | 'noValidate' | 'action' | 'dangerouslySetInnerHTML'

/** The props of `Checkout.Form`: callbacks, and the attributes of a native form except those that the kit sets. */
export interface FormProps extends FormEvents, Omit<ComponentPropsWithoutRef<'form'>, NotYours> {
  /**
   * Called with each valid, normalized update before it is sent. If it returns issues, nothing is sent and the form shows them, at a
   * field or at your own control with that `name`. It has as long as an update: 20 seconds, or the adapter's `timeoutMs`. If it throws
   * or takes longer, nothing is sent and the save fails.
   */
  onBeforeSave?: BeforeSave
  /**
   * The URL of your relay with `forms`. The browser posts the form there if it is submitted before the page's code has come, or without
   * JavaScript. Without a URL, it then posts to the page itself, and what was typed is lost.
   */
  action?: string | undefined
}

/**
 * One form: submitting it validates and saves the sections inside, unless your `onSubmit` prevents the default. Renders
 * `<form method="post" noValidate>` with your attributes.
 */
export const Form = /* @__PURE__ */ forwardRef<HTMLFormElement, FormProps>(function Form(
  {
    children,
    action,
    onChange,
    onBeforeSave,
    onSaved,
    onRejected,
    onFailed,
    className,
    onSubmit,
    onBlur,
    ...attributes
  },
  ref,
) {
  const ask: HeardEvents['ask'] = onBeforeSave && ((update, ms) => askHost(onBeforeSave, update, ms))
  const events = Object.entries({ onChange, onSaved, onRejected, onFailed, ask })
  const element = useRef<HTMLFormElement | null>(null)
  const ownRef = useRef<OwnAttributes['ref']>(undefined)
  const attach = useCallback((form: HTMLFormElement | null) => {
    element.current = form
    ownRef.current?.(form)
  }, [])
  useImperativeHandle(ref, () => element.current as HTMLFormElement, [])
  const dress = (own: OwnAttributes): ComponentPropsWithRef<'form'> => {
    ownRef.current = own.ref
    return {
      ...attributes,
      ...own,
      ref: attach,
      className: [own.className, className].filter(Boolean).join(' ') || undefined,
      onSubmit(event) {
        // A form in a portal below this one submits itself.
        if (event.target === event.currentTarget) onSubmit?.(event)
        if (!event.defaultPrevented) own.onSubmit(event)
      },
      onBlur(event) {
        onBlur?.(event)
        own.onBlur(event)
      },
    }
  }
  return (
    <BareForm action={action} {...Object.fromEntries(events.filter(([, listener]) => listener))} dress={dress}>
      {children}
    </BareForm>
  )
})
