import type { CheckoutMemory } from '../../../form/store/memory.js'
import type { FieldPath, SectionId } from '../../schema.js'

/** What a section with an address remembers. */
export interface AddressMemory {
  /** The state that was chosen in each country. */
  readonly states: Map<string, string>
  /** The values that a lookup filled in: a value that is still the same was not edited. */
  readonly found: Map<FieldPath, string>
  /** The recipient that the contact gave. */
  recipient: Record<string, string>
  /** The saved address that was chosen, and the address as it was filled in. */
  choice?: { id: string; text: string | undefined } | undefined
  /** What was typed before a saved address was chosen. */
  typed?: Record<string, string>
}

export const addressMemory = ({ memory }: { memory: CheckoutMemory }, section: SectionId): AddressMemory =>
  (memory.remembered[section] ??= { states: new Map(), found: new Map(), recipient: {} }) as AddressMemory
