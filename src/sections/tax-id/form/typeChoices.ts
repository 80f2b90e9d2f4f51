import type { Choice } from '../../../form/store/choices.js'
import type { RootContextValue } from '../../../form/store/rootContext.js'
import { taxIdOptions } from './options.js'

type Words = Pick<RootContextValue, 'locale' | 'messages'>

// Cached, so that the object stays the same until the list changes.
let made: { key: string; words: Words; options: Choice[] } | undefined

/** Returns the tax ID types as options, for a type field outside of its section. */
export function typeChoices(country: string, type: string, words: Words): Choice[] {
  const key = `${country} ${type}`
  if (made?.key !== key || made.words.messages !== words.messages)
    made = { key, words, options: taxIdOptions(country, [type], words) }
  return made.options
}
