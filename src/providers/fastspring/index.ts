import type { DirectProvider, ReadableProvider } from '../index.js'
import {
  fastspringCustom,
  fastspringFields,
  fastspringRequires,
  fastspringTogether,
  toFastspringValues,
} from './mapping.js'
import { type FastspringSession, fastspringWire } from './wire.js'

export { toFastspringBody } from './mapping.js'
export { type FastspringBody, fastspringBody } from './schema.js'
export type { FastspringSession } from './wire.js'

/**
 * FastSpring's "Update session customer": contact, both addresses and tax ID. A browser may call it for the buyer's
 * fields. Account fields need credentials.
 */
export const fastspring: DirectProvider<FastspringSession> & ReadableProvider = {
  id: 'fastspring',
  fields: fastspringFields,
  custom: fastspringCustom,
  together: fastspringTogether,
  requires: fastspringRequires,
  toValues: toFastspringValues,
  wire: fastspringWire,
}
