import type { Choice } from '../../../form/store/choices.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import type { CheckoutStore } from '../../../form/store/store.js'
import { taxIdCountry } from './country.js'
import { taxIdOptions } from './options.js'

type Words = Pick<RootContextValue, 'locale' | 'messages'>

// The same object until the list is another one.
const made = new WeakMap<CheckoutStore, { key: string; words: Words; options: Choice[] }>()

/** The kinds of tax ID for a field of the type that stands outside of its section. */
export function typeChoices(store: CheckoutStore, words: Words): Choice[] {
  const type = store.form.getValues('taxId.type')
  const country = taxIdCountry(store)
  const key = `${country} ${type}`
  const before = made.get(store)
  if (before?.key === key && before.words.messages === words.messages) return before.options
  const options = taxIdOptions(country, [type], words)
  made.set(store, { key, words, options })
  return options
}
