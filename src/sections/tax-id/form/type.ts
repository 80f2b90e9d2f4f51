import { inferTaxIdType } from '../inferTaxIdType.js'
import { fitsTaxId, normalizeTaxId } from '../normalizeTaxId.js'
import { taxIdTypes } from '../taxIdTypes.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { afterPress } from '../../../form/store/page.js'
import { type CheckoutStore, currentValues } from '../../../form/store/store.js'
import { taxIdCountry } from './country.js'
import { typeMode } from './typeMode.js'
import { type TaxIdDecisions, taxIdMemory } from './behavior.js'

const likeliest = (store: CheckoutStore): string => taxIdTypes(taxIdCountry(store)).own[0]?.type ?? ''

/** Returns the initial type: the current one, else the one that the number tells, else the country's likeliest. */
export function firstType(store: CheckoutStore): { first: string; given?: Pick<TaxIdDecisions, 'type' | 'country'> } {
  const { type } = store.form.getValues('taxId')
  if (type) return { first: type }
  const first = ofCountry(store)
  return { first, given: { type: first, country: taxIdCountry(store) } }
}

/**
 * Sets the type of a new country, unless the shopper, a number or your code has decided it. `given`: the initial type.
 */
export function followCountry(store: CheckoutStore, given: Pick<TaxIdDecisions, 'type' | 'country'> = {}): void {
  const type = store.form.getValues('taxId.type')
  const country = taxIdCountry(store)
  taxIdMemory(store).decided = { ...given, ...taxIdMemory(store).decided }
  const moved = country !== taxIdMemory(store).decided.country && !taxIdMemory(store).decided.before
  taxIdMemory(store).decided.country = country
  if (!type || (moved && type === taxIdMemory(store).decided.type)) setType(store, ofCountry(store))
  // The options have changed, and a `<select>` whose options change loses its selection.
  else store.form.setValue('taxId.type', type)
}

function ofCountry(store: CheckoutStore): string {
  return inferTaxIdType(store.form.getValues('taxId.value'), taxIdCountry(store)) ?? likeliest(store)
}

/** Called when the shopper selects a type, which then takes precedence. */
export function pickType(store: CheckoutStore): void {
  taxIdMemory(store).decided = { ...taxIdMemory(store).decided, type: undefined, before: undefined }
}

/** Restores the type that a number has replaced. This counts as a selection. */
export function undoType(store: CheckoutStore): void {
  const { before = '' } = taxIdMemory(store).decided
  pickType(store)
  store.form.setValue('taxId.type', before)
  afterEdit(store, 'taxId.type')
  store.notify()
}

/**
 * Handles a number that was typed or pasted and left. If it does not fit the type that the kit has set but identifies
 * its own, that type is set. The prefix of the country is added.
 */
export function commitNumber(store: CheckoutStore): void {
  const { type, value } = currentValues(store).taxId
  const mode = typeMode(store)
  if (!value.trim() || mode === 'settled') return
  const country = taxIdCountry(store)
  const isFree = !type || type === taxIdMemory(store).decided.type || mode === 'guess'
  const next = isFree ? typeOf(store, value, country) : type
  if (next !== type) {
    const { before = type } = taxIdMemory(store).decided
    setType(store, next)
    taxIdMemory(store).decided.before = mode === 'guess' || next === likeliest(store) ? undefined : before
  }
  const whole = normalizeTaxId(value, next, country)
  if (!fitsTaxId(value, next) && fitsTaxId(whole, next)) store.form.setValue('taxId.value', whole)
  else if (next === type) return
  // The stored values change at once; messages appear later.
  afterEdit(store, 'taxId.type')
  afterPress(store.notify)
}

/** If only the number tells its type, an edit resets the type. */
export function editNumber(store: CheckoutStore): void {
  if (typeMode(store) === 'guess') setType(store, '')
}

function typeOf(store: CheckoutStore, value: string, country: string): string {
  const { type } = store.form.getValues('taxId')
  const inferred = inferTaxIdType(value, country)
  if (inferred) return inferred
  if (type && fitsTaxId(normalizeTaxId(value, type, country), type)) return type
  // If the type cannot be selected, a number of an unknown type is accepted, unless the country requires a specific
  // one.
  return typeMode(store) === 'pick' || isNeeded(store) ? likeliest(store) : ''
}

const isNeeded = (store: CheckoutStore) =>
  Boolean(store.props.adapter.provider?.requires?.(currentValues(store)).includes('taxId.value'))

function setType(store: CheckoutStore, type: string): void {
  taxIdMemory(store).decided.type = type
  store.form.setValue('taxId.type', type)
}
