import type { AddressLookup, LookupQuery, ResolvedAddress, Suggestion } from '../../../schema/addressLookup.js'
import { showableSuggestions } from './showableSuggestions.js'
import { createNewest } from './createNewest.js'

/** The state of a combobox. */
export interface ComboboxState {
  readonly suggestions: readonly Suggestion[]
  /** The index of the row that Enter selects, or -1. */
  readonly active: number
  readonly isOpen: boolean
  /** The text to announce. */
  readonly announcement: string
}

/** The functions that a combobox calls. */
export interface ComboboxHost {
  readonly lookup: AddressLookup
  readonly query: Pick<LookupQuery, 'country' | 'countries' | 'language'>
  /** Fills in an address and returns the announcement. */
  take(address: ResolvedAddress): Promise<string>
  /** Returns the announcement for a number of suggestions. */
  count(suggestions: number): string
}

export type Combobox = ReturnType<typeof createCombobox>

const closed: ComboboxState = { suggestions: [], active: -1, isOpen: false, announcement: '' }

/** Creates the behavior of an editable combobox with a list (ARIA 1.2), without its elements. */
export function createCombobox(first: ComboboxHost) {
  let host = first
  const newest = createNewest()
  const listeners = new Set<() => void>()
  let state = closed
  let session: unknown
  const set = (change: Partial<ComboboxState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const ask = (text: string, delay: number, containerId?: string) => {
    const { lookup, query } = host
    newest.run(
      async (signal) => {
        session ??= lookup.createSession?.()
        const asked = { ...query, text, session, ...(containerId === undefined ? {} : { containerId }) }
        return showableSuggestions(await lookup.suggest(asked, { signal }))
      },
      (found = []) =>
        set({ suggestions: found, active: -1, isOpen: found.length > 0, announcement: host.count(found.length) }),
      delay,
    )
  }
  const close = () => {
    newest.stop()
    if (state !== closed) set(closed)
  }
  const take = async (address: ResolvedAddress) => set({ announcement: await host.take(address) })
  const choose = (suggestion: Suggestion | undefined, text: string) => {
    const { lookup, query } = host
    if (!suggestion) return
    if (suggestion.kind === 'container') return ask(text, 0, suggestion.id)
    close()
    const { language } = query
    const { address } = suggestion
    if (address) return void take(address)
    const options = { session, ...(language === undefined ? {} : { language }) }
    newest.run(
      async (signal) => lookup.resolve?.(suggestion, { ...options, signal }),
      (resolved) => resolved && void take(resolved),
    )
    session = undefined
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close,
    choose,
    /** Replaces the functions to call. */
    update(next: ComboboxHost) {
      host = next
    },
    /** Called when the shopper types, with the current text. */
    type(text: string) {
      const { lookup } = host
      if (text.trim().length < (lookup.minLength ?? 3)) close()
      else ask(text.trim(), lookup.debounceMs ?? 250)
      if (state.active >= 0) set({ active: -1 })
    },
    /** Handles a key. Returns whether the list used it, so that its default is prevented. */
    press(key: string, text: string, alt = false): boolean {
      const { suggestions, isOpen, active } = state
      if (key === 'Enter' && isOpen && active >= 0) {
        choose(suggestions[active], text)
        return true
      }
      if (key === 'Escape' && isOpen) {
        newest.stop()
        set({ isOpen: false, active: -1 })
        return true
      }
      if ((key === 'ArrowDown' || key === 'ArrowUp') && suggestions.length > 0) {
        if (alt) set({ isOpen: key === 'ArrowDown', active: -1 })
        else set({ isOpen: true, active: step(isOpen ? active : -1, key === 'ArrowDown' ? 1 : -1, suggestions.length) })
        return true
      }
      // Moving the caret deselects the row.
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key) && active >= 0) set({ active: -1 })
      return false
    },
  }
}

/** Returns the next row. The text counts as row -1, between the last and the first one. */
const step = (active: number, by: number, count: number) => ((active + 1 + by + count + 1) % (count + 1)) - 1
