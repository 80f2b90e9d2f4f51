import { fieldMode } from '../../../providers/fieldMode.js'
import { inferTaxIdType } from '../inferTaxIdType.js'
import { fitsTaxId, normalizeTaxId } from '../normalizeTaxId.js'
import { taxIdTypes } from '../taxIdTypes.js'
import { afterEdit } from '../../../form/issues/edit.js'
import { afterPress } from '../../../form/store/page.js'
import { type CheckoutStore, currentValues } from '../../../form/store/store.js'
import { taxIdCountry } from './country.js'
import { type TaxIdDecisions, taxIdMemory } from './behavior.js'

/**
 * What becomes of the type: the shopper picks it; nobody asks for it, so that only the number tells (`guess`); or the
 * merchant has settled it.
 */
export function typeMode({ props: { adapter, rules } }: CheckoutStore): 'pick' | 'guess' | 'settled' {
  const mode = fieldMode('taxId.type', adapter.provider, rules)
  if (mode === 'absent') return 'guess'
  return mode === 'hidden' || mode === 'locked' ? 'settled' : 'pick'
}

const likeliest = (store: CheckoutStore): string => taxIdTypes(taxIdCountry(store)).own[0]?.type ?? ''

/** What a new picker starts with: the type that is there, else what the number tells, else the country's likeliest. */
export function firstType(store: CheckoutStore): { first: string; given?: Pick<TaxIdDecisions, 'type' | 'country'> } {
  const { type } = store.form.getValues('taxId')
  if (type) return { first: type }
  const first = ofCountry(store)
  return { first, given: { type: first, country: taxIdCountry(store) } }
}

/**
 * Gives the type of another country, unless the shopper, a number or the host has said which one it is. `given`: what the
 * picker started with.
 */
export function followCountry(store: CheckoutStore, given: Pick<TaxIdDecisions, 'type' | 'country'> = {}): void {
  const type = store.form.getValues('taxId.type')
  const country = taxIdCountry(store)
  taxIdMemory(store).decided = { ...given, ...taxIdMemory(store).decided }
  const moved = country !== taxIdMemory(store).decided.country && !taxIdMemory(store).decided.before
  taxIdMemory(store).decided.country = country
  if (!type || (moved && type === taxIdMemory(store).decided.type)) setType(store, ofCountry(store))
  // The list around it is another one, and a list that changes forgets what was chosen.
  else store.form.setValue('taxId.type', type)
}

function ofCountry(store: CheckoutStore): string {
  return inferTaxIdType(store.form.getValues('taxId.value'), taxIdCountry(store)) ?? likeliest(store)
}

/** The shopper has picked: from now on nothing else counts. */
export function pickType(store: CheckoutStore): void {
  taxIdMemory(store).decided = { ...taxIdMemory(store).decided, type: undefined, before: undefined }
}

/** Puts back the type that a number had replaced; that is a choice. */
export function undoType(store: CheckoutStore): void {
  const { before = '' } = taxIdMemory(store).decided
  pickType(store)
  store.form.setValue('taxId.type', before)
  afterEdit(store, 'taxId.type')
  store.notify()
}

/**
 * A number was typed or pasted and left. Where it tells its type by itself and does not fit the one that the kit has given,
 * that one follows; and what the country writes before its numbers is put there.
 */
export function commitNumber(store: CheckoutStore): void {
  const { type, value } = currentValues(store).taxId
  const mode = typeMode(store)
  if (!value.trim() || mode === 'settled') return
  const country = taxIdCountry(store)
  const isFree = !type || type === taxIdMemory(store).decided.type || mode === 'guess'
  const next = isFree ? told(store, value, country) : type
  if (next !== type) {
    const { before = type } = taxIdMemory(store).decided
    setType(store, next)
    taxIdMemory(store).decided.before = mode === 'guess' || next === likeliest(store) ? undefined : before
  }
  const whole = normalizeTaxId(value, next, country)
  if (!fitsTaxId(value, next) && fitsTaxId(whole, next)) store.form.setValue('taxId.value', whole)
  else if (next === type) return
  // What is sent is right at once; words wait.
  afterEdit(store, 'taxId.type')
  afterPress(store.notify)
}

/** Where only the number tells its type, an edit makes it unknown again. */
export function editNumber(store: CheckoutStore): void {
  if (typeMode(store) === 'guess') setType(store, '')
}

function told(store: CheckoutStore, value: string, country: string): string {
  const { type } = store.form.getValues('taxId')
  const inferred = inferTaxIdType(value, country)
  if (inferred) return inferred
  if (type && fitsTaxId(normalizeTaxId(value, type, country), type)) return type
  // Where nobody can pick another type, a number of no known kind passes, unless the country needs one of its own.
  return typeMode(store) === 'pick' || isNeeded(store) ? likeliest(store) : ''
}

const isNeeded = (store: CheckoutStore) =>
  Boolean(store.props.adapter.provider?.requires?.(currentValues(store)).includes('taxId.value'))

function setType(store: CheckoutStore, type: string): void {
  taxIdMemory(store).decided.type = type
  store.form.setValue('taxId.type', type)
}
