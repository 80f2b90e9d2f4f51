import type { AddressLookup, LookupQuery, ResolvedAddress, Suggestion } from '../../../schema/addressLookup.js'
import { showableSuggestions } from './showableSuggestions.js'
import { createNewest } from './createNewest.js'

/** What a combobox shows. */
export interface ComboboxState {
  readonly suggestions: readonly Suggestion[]
  /** The row that Enter takes, or -1. */
  readonly active: number
  readonly isOpen: boolean
  /** What is to be announced. */
  readonly said: string
}

/** What a combobox works for, as of now. */
export interface ComboboxHost {
  readonly lookup: AddressLookup
  readonly query: Pick<LookupQuery, 'country' | 'countries' | 'language'>
  /** Fills an address in and says so. */
  take(address: ResolvedAddress): Promise<string>
  /** The words for so many suggestions. */
  count(suggestions: number): string
}

export type Combobox = ReturnType<typeof createCombobox>

const closed: ComboboxState = { suggestions: [], active: -1, isOpen: false, said: '' }

/** The behaviour of an editable combobox with a list (ARIA 1.2), without its elements. */
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
      (found = []) => set({ suggestions: found, active: -1, isOpen: found.length > 0, said: host.count(found.length) }),
      delay,
    )
  }
  const close = () => {
    newest.stop()
    if (state !== closed) set(closed)
  }
  const take = async (address: ResolvedAddress) => set({ said: await host.take(address) })
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
    /** What it works for from now on. */
    update(next: ComboboxHost) {
      host = next
    },
    /** The shopper typed: the text as it stands now. */
    type(text: string) {
      const { lookup } = host
      if (text.trim().length < (lookup.minLength ?? 3)) close()
      else ask(text.trim(), lookup.debounceMs ?? 250)
      if (state.active >= 0) set({ active: -1 })
    },
    /** Whether the key was for the list, so that it does nothing else. */
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
      // Moving in the text leaves the list.
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key) && active >= 0) set({ active: -1 })
      return false
    },
  }
}

/** The next row, around by way of the text, which is -1. */
const step = (active: number, by: number, count: number) => ((active + 1 + by + count + 1) % (count + 1)) - 1
