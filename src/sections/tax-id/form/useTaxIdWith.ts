'use client'
import { type ComponentPropsWithoutRef, useId } from 'react'

import { boxField } from '../../../form/field/boxField.js'
import type { CheckboxField, FieldProps } from '../../../form/field/fieldProps.js'
import type { SectionGroup } from '../../../form/field/sectionGroup.js'
import { useFieldWith } from '../../../form/field/useField.js'
import { fillIn } from '../../../form/issues/fillIn.js'
import { issueText } from '../../../form/issues/issueText.js'
import { useRootContext } from '../../../form/store/rootContext.js'
import { useStoreValue } from '../../../form/store/useStoreValue.js'
import { taxIdMessages } from '../../../locales/messages/en/taxId.js'
import { useBusiness, useBusinessBox } from './useBusiness.js'
import { useCompanyAsked } from './useCompanyAsked.js'
import { useTaxIdRegion } from './useTaxIdRegion.js'
import { type TypeData, useTaxIdEvents, useTaxIdType } from './useTaxIdType.js'
import { useVerification } from './useVerification.js'

/** The tax ID fields and their announcements. */
export interface TaxId {
  /** Props of the element around the switch and the fields. */
  group: SectionGroup & Pick<ComponentPropsWithoutRef<'fieldset'>, 'onBlurCapture' | 'onKeyDownCapture' | 'onChange'>
  /** The checkbox "I am buying for a business". Undefined if the form does not ask. */
  business: CheckboxField | undefined
  /** Whether to display the fields. */
  isBusiness: boolean
  /** Whether to display `contact.company` before the type, because nothing else on the page asks for it. */
  asksCompany: boolean
  /** The type: a list, the types of the country first. */
  type: FieldProps
  /** The number, with an example of its type as `hint`. */
  value: FieldProps
  /** Whether to display `taxId.region` after the number. */
  asksRegion: boolean
  /** Texts to announce politely: the type that a number has set, the answer of the registry, a number that is still stored. */
  notes: readonly string[]
  /** A button that restores the type that a number has replaced. */
  undo: { label: string; onClick: () => void } | undefined
}

/** The tax ID as it is with its data, or until the data has loaded. */
export function useTaxIdWith(data: TypeData): TaxId {
  const { messages } = useRootContext('useTaxId')
  const texts = { ...taxIdMessages, ...messages }
  const boxId = useId()
  const { isAsked, isBusiness } = useBusiness()
  const box = useBusinessBox(isAsked)
  const { first, options, hint, inferred, undo } = useTaxIdType(isBusiness, data)
  const asksCompany = useCompanyAsked()
  const asksRegion = useTaxIdRegion(isBusiness)
  const verification = useVerification(isBusiness)
  const type = useFieldWith('taxId.type', options && { options, selected: first })
  const value = useFieldWith('taxId.value', hint ? { hint } : {})
  const uncleared = useStoreValue(({ getState }) => getState().warnings['taxId.value'])
  const notes = isBusiness
    ? [inferred && fillIn(texts['tax-id.inferred'], { label: inferred }), verification]
    : [uncleared && issueText(messages, uncleared)]
  return {
    group: { 'data-section': 'taxId', ...useTaxIdEvents(data) },
    business: isAsked ? boxField(boxId, messages['label.business'], box) : undefined,
    isBusiness,
    asksCompany,
    type,
    value,
    asksRegion,
    notes: notes.filter((note) => typeof note === 'string'),
    undo: isBusiness && inferred ? { label: texts['tax-id.undo'], onClick: undo } : undefined,
  }
}
