'use client'
import { type ComponentType, type FC, useContext, useMemo } from 'react'

import type { FormEvents, RootProps } from '../form/props.js'
import { RootContext } from '../form/rootContext.js'
import type { SectionId } from '../sections/schema.js'
import { Errors } from './Errors.js'
import { Form } from './Form.js'
import { Root } from './Root.js'
import { Status } from './Status.js'
import { Submit } from './Submit.js'

/** Makes a form of one section. It joins a Root above it, or makes one, and then needs an adapter. */
export function sectionForm(id: SectionId, Section: ComponentType): FC<FormEvents & Partial<RootProps>> {
  function SectionForm(props: FormEvents & Partial<RootProps>) {
    const { adapter, rules, onChange, onSaved, onRejected, onFailed } = props
    const ownRules = useMemo(() => ({ sections: [id], ...rules }), [rules])
    const heard = Object.entries({ onChange, onSaved, onRejected, onFailed }).filter(([, listener]) => listener)
    const parts = (events: FormEvents) => (
      <Form {...events}>
        <Errors />
        <Section />
        <Status />
        <Submit />
      </Form>
    )
    if (useContext(RootContext)) return parts(Object.fromEntries(heard))
    if (!adapter)
      throw new Error(`A form of its own needs an adapter: give it one, or put <Checkout.Root> around it (${id}).`)
    return (
      <Root {...props} adapter={adapter} rules={ownRules}>
        {parts({})}
      </Root>
    )
  }
  return SectionForm
}
