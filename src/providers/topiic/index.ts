import type { DirectProvider, ReadableProvider } from '../index.js'
import { topiicFields, topiicTogether, toTopiicValues } from './mapping.js'
import { type TopiicSession, topiicWire } from './wire.js'

export { toTopiicBody } from './mapping.js'
export { type TopiicBody, topiicBody } from './schema.js'
export type { TopiicSession } from './wire.js'

/** Topiic's "edit checkout contact": contact and billing address. A browser may call it with the session's token. */
export const topiic: DirectProvider<TopiicSession> & ReadableProvider = {
  id: 'topiic',
  fields: topiicFields,
  together: topiicTogether,
  whole: topiicTogether.flat(),
  toValues: toTopiicValues,
  wire: topiicWire,
}
