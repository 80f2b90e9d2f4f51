'use client'
import { loadEstimates } from '#estimates'
import type { ComponentPropsWithRef } from 'react'

import type { SectionGroup } from '../../../form/field/sectionGroup.js'
import { useField } from '../../../form/field/useField.js'
import { useLazily } from '../../../form/field/useLazily.js'
import { fillIn } from '../../../form/issues/fillIn.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { shippingOptionsMessages } from '../../../locales/messages/en/shippingOptions.js'
import type { ShippingOption } from '../option.js'
import { optionText, priceText } from './optionText.js'
import { choicePath } from './readOffer.js'
import { useOffer } from './useOffer.js'

/** A shipping option with its texts and the props of its radio button. */
export interface OfferedOption extends Omit<ShippingOption, 'estimate'> {
  /** The price as text: "$15.00", "Free". */
  price: string
  /** The delivery estimate as text: "2 to 4 business days". In a browser, `''` until its code is loaded. */
  estimate: string | undefined
  /** Props of a native radio button. It is uncontrolled: it has a `defaultChecked`, never `checked`. */
  input: ComponentPropsWithRef<'input'>
}

/** The shipping options that are offered for the address. */
export interface ShippingOptions {
  /** Props of the element around the options. */
  group: SectionGroup
  /** The start of the IDs of the messages: `${id}-error` and `${id}-warning`. */
  id: string
  /** The heading of the section. */
  legend: string
  /** The label of the selected option. */
  label: string
  /** The selected option as text, if nothing can be selected: it is locked, or the session has ended. */
  value: string | undefined
  /** The options, each with its texts and the props of its radio button. */
  options: readonly OfferedOption[]
  /** Whether new options are loading. */
  loading: boolean
  /** Why there are no options. A `warning` means that you do not ship to this address. */
  note: { text: string; kind: 'hint' | 'warning' } | undefined
  /** The new options as text, or `''`. Announce it politely, in an element that is always on the page. */
  announcement: string
  /** The text if the options could not be loaded, or `''`. Announce it politely too. */
  failure: string
  /** Show it in an element with the ID `${id}-error`. */
  error: string | undefined
  /** Show it in an element with the ID `${id}-warning`. */
  warning: string | undefined
}

/** Returns the shipping options for the address. The selected one is saved as the form saves. */
export function useShippingOptions(): ShippingOptions {
  const root = useRootContext('useShippingOptions')
  const messages = { ...shippingOptionsMessages, ...root.messages }
  const words = { locale: root.locale, messages }
  const { choose, isNews, offered: known, loading, failed, needsSave } = useOffer()
  const offered = known ?? []
  const estimates = useLazily(
    loadEstimates,
    offered.some(({ estimate }) => estimate),
  )
  const field = useField(choicePath)
  const { id, error, warning } = field
  const note = (): ShippingOptions['note'] => {
    if (offered.length) return undefined
    if (loading) return { text: messages['options.loading'], kind: 'hint' }
    if (known && failed !== 'quote') return { text: messages['options.none'], kind: 'warning' }
    // A failed save is reported by the status, a failed quote here.
    return { text: messages[`options.${failed ? 'failed' : needsSave ? 'unsaved' : 'waiting'}`], kind: 'hint' }
  }
  const announced = offered.length
    ? offered.map((option) => optionText(words, option)).join('. ')
    : messages['options.none']
  const optionOf = (option: ShippingOption, index: number): OfferedOption => {
    const input = field.kind === 'select' ? field.radio(option.id) : {}
    return {
      ...option,
      price: priceText(words, option),
      estimate: option.estimate && (estimates?.estimateText({ ...root, fillIn }, option.estimate) ?? ''),
      input: {
        ...input,
        id: index ? `${id}-${index}` : id,
        // If options are displayed, one must be selected.
        required: true,
        onChange: (event) => {
          input.onChange?.(event)
          choose()
        },
      },
    }
  }
  return {
    group: { 'data-section': 'shippingOptions' },
    id,
    legend: messages['legend.shippingOptions'],
    label: field.label,
    value: field.value,
    options: offered.map(optionOf),
    loading,
    note: note(),
    announcement: isNews ? announced : '',
    failure: failed === 'quote' ? messages['options.failed'] : '',
    error,
    // One message: an error says what to do about the warning too.
    warning: error ? undefined : warning,
  }
}
