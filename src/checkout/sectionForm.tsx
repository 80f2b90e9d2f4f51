'use client'
import { type ComponentType, forwardRef, type ReactNode, useContext, useMemo } from 'react'

import type { KnownSections } from '../form/store/store.js'
import type { CheckoutHandle, FormEvents, RootProps } from '../form/store/props.js'
import { RootContext } from '../form/store/rootContext.js'
import { useRoot } from '../form/root/useRoot.js'
import { useRootHandle } from '../form/root/useRootHandle.js'
import type { SectionId } from '../sections/schema.js'
import { Errors } from './Errors.js'
import { BareForm } from './BareForm.js'
import type { CheckoutFormProps } from './CheckoutForm.js'
import { Status } from './Status.js'
import { Submit } from './Submit.js'

/**
 * The props of a section form: those of `CheckoutForm`. Without a root above, it needs an `adapter`; below one, it takes only the
 * events, `save` and `action`. If the provider needs another section together with this one, the `defaultValues` of that section are
 * sent, with countries and states by their codes. If `rules` name more sections, `complete` is true only once those are saved too.
 */
export type SectionFormProps = FormEvents & Partial<CheckoutFormProps>

/** The name of the form of a section: `ContactForm`. */
const nameOf = (id: SectionId) => `<${id.charAt(0).toUpperCase()}${id.slice(1)}Form>`

/**
 * Makes a form of one section. It joins the Root above it. Without one, it creates its own and needs an adapter.
 * `known`: the sections of its own Root, which is all that a page with only this form loads.
 */
export function sectionForm(id: SectionId, Section: ComponentType, known: KnownSections) {
  const own = [id]
  function OwnRoot({ children, ...props }: Omit<RootProps, 'ref'> & { children: ReactNode }) {
    return <RootContext.Provider value={useRoot(known, props, null)}>{children}</RootContext.Provider>
  }

  const Joined = forwardRef<CheckoutHandle, FormEvents & Pick<CheckoutFormProps, 'save' | 'action'>>(function Joined(
    { save, ...given },
    ref,
  ) {
    useRootHandle(ref)
    return (
      <BareForm {...given} sections={own}>
        <Errors />
        <Section />
        {save !== 'auto' && <Submit />}
        <Status />
      </BareForm>
    )
  })

  return forwardRef<CheckoutHandle, SectionFormProps>(function SectionForm({ action, ...props }, ref) {
    const { adapter, rules, save, onChange, onSaved, onRejected, onFailed } = props
    const ownRules = useMemo(() => {
      // Custom fields are ignored unless the rules list them, because this form does not render them.
      const { customFields: _unseen, ...others } = rules ?? {}
      return { sections: [id], ...(others.sections?.includes('custom') ? rules : others) }
    }, [rules])
    const ofForm = { action, ...(save && { save }) }
    if (useContext(RootContext)) {
      const listeners = Object.entries({ onChange, onSaved, onRejected, onFailed }).filter(([, listener]) => listener)
      return <Joined {...ofForm} {...Object.fromEntries(listeners)} ref={ref} />
    }
    if (!adapter) throw new Error(`${nameOf(id)} needs an \`adapter\` when used outside <Checkout.Root>.`)
    return (
      <OwnRoot {...props} adapter={adapter} rules={ownRules}>
        <Joined {...ofForm} ref={ref} />
      </OwnRoot>
    )
  })
}
