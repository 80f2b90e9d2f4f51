'use client'
import { createContext, forwardRef, type ReactNode, useContext } from 'react'

import { useTyped } from '../form/field/useTyped.js'
import type { CheckoutHandle } from '../form/store/props.js'
import { type LineItemsProps, LineItemsSection } from '../sections/line-items/LineItemsSection.js'
import { lineItemsRules } from '../sections/line-items/rules.js'
import { sectionForm, type SectionFormProps } from './sectionForm.js'

const Given = /* @__PURE__ */ createContext<LineItemsProps>({})

function GivenSection(): ReactNode {
  return <LineItemsSection {...useContext(Given)} />
}

const OwnForm = /* @__PURE__ */ sectionForm('lineItems', GivenSection, {
  rules: { lineItems: lineItemsRules },
  behaviors: {},
  locale: { code: 'en', countries: '' },
  useChoices: useTyped,
})

/** A form with the line items. */
export const LineItemsForm = /* @__PURE__ */ forwardRef<CheckoutHandle, SectionFormProps & LineItemsProps>(
  function LineItemsForm({ lineItems, ...props }, ref) {
    return (
      <Given.Provider value={lineItems ? { lineItems } : {}}>
        <OwnForm {...props} ref={ref} />
      </Given.Provider>
    )
  },
)
