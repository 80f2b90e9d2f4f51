import type { CheckoutMemory } from '../../../form/store/memory.js'
import type { FieldPath, SectionId } from '../../schema.js'

/** The memory of an address section. */
export interface AddressMemory {
  /** The selected state of each country. */
  readonly states: Map<string, string>
  /** The values that a lookup filled in. A value that is still equal was not edited. */
  readonly found: Map<FieldPath, string>
  /** The recipient that was copied from the contact. */
  recipient: Record<string, string>
  /** The selected saved address, and the address as it was filled in. */
  choice?: { id: string; text: string | undefined } | undefined
  /** The values typed before a saved address was selected. */
  typed?: Record<string, string>
}

export const addressMemory = ({ memory }: { memory: CheckoutMemory }, section: SectionId): AddressMemory =>
  (memory.remembered[section] ??= { states: new Map(), found: new Map(), recipient: {} }) as AddressMemory
