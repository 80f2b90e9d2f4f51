import { createElement, forwardRef } from 'react'

import { givenAdapter } from '../form/root/givenAdapter.js'
import type { CheckoutHandle, RootProps } from '../form/store/props.js'
import { shownSections } from '../providers/fieldMode.js'
import { PlainFieldset } from '../fields/PlainFieldset.js'
import { behaviors } from '../sections/behaviors.js'
import { sectionComponents } from '../sections/components.js'
import { Errors } from './Errors.js'
import { BareForm } from './BareForm.js'
import { Root } from './Root.js'
import { Status } from './Status.js'
import { Submit } from './Submit.js'

/** The ready-made form: a root and one form with every section that the provider and the rules allow. With `save="auto"` it has no button. Renders a `<form>`. */
export const CheckoutForm = forwardRef<CheckoutHandle, Omit<RootProps, 'ref'>>(function CheckoutForm(props, ref) {
  return (
    <Root {...props} ref={ref}>
      <BareForm>
        <Errors />
        {shownSections(givenAdapter(props).provider, props.rules ?? {}).map((id) =>
          createElement(sectionComponents[id] ?? behaviors[id].Fieldset ?? PlainFieldset, { key: id, id }),
        )}
        {props.save !== 'auto' && <Submit />}
        <Status />
      </BareForm>
    </Root>
  )
})
