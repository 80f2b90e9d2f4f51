import { createElement, forwardRef, Fragment } from 'react'

import { givenAdapter } from '../form/root/givenAdapter.js'
import type { CheckoutHandle, RootProps } from '../form/store/props.js'
import { shownSections } from '../providers/fieldMode.js'
import { CustomPlace } from '../fields/custom/CustomPlace.js'
import { PlainFieldset } from '../fields/PlainFieldset.js'
import { behaviors } from '../sections/behaviors.js'
import { sectionComponents } from '../sections/components.js'
import { Errors } from './Errors.js'
import { BareForm } from './BareForm.js'
import { Root } from './Root.js'
import { Status } from './Status.js'
import { Submit } from './Submit.js'

/** The props of `CheckoutForm`: those of `Checkout.Root`, and `action`. */
export interface CheckoutFormProps extends Omit<RootProps, 'ref'> {
  /** The URL of your relay with `forms`, for a submit before the page's code has come, or without JavaScript. See `Checkout.Form`. */
  action?: string | undefined
}

/** The ready-made form: a root and one form with every section that the provider and the rules allow. With `save="auto"` it has no button. Renders a `<form>`. */
export const CheckoutForm = forwardRef<CheckoutHandle, CheckoutFormProps>(function CheckoutForm(
  { action, ...props },
  ref,
) {
  return (
    <Root {...props} ref={ref}>
      <BareForm action={action}>
        <Errors />
        {shownSections(givenAdapter(props).provider, props.rules ?? {}).map((id, _at, shown) => (
          <Fragment key={id}>
            {id !== 'custom' && createElement(sectionComponents[id] ?? behaviors[id].Fieldset ?? PlainFieldset, { id })}
            {props.rules?.customFields && <CustomPlace at={id} shown={shown} />}
          </Fragment>
        ))}
        {props.save !== 'auto' && <Submit />}
        <Status />
      </BareForm>
    </Root>
  )
})
