import { isTemporary } from '../providers/failureReasons.js'
import { relayReason } from '../providers/relayReason.js'
import type { SessionUpdateResult } from '../providers/result.js'
import type { DefaultValues } from '../sections/schema.js'
import type { Problem } from './problem.js'
import { readBytes } from './readBody.js'
import { readForm } from './readForm.js'
import { readSections } from './readUpdate.js'
import { providerOf, type RelayOptions } from './relayOptions.js'
import { type RelayJob, relayUpdate } from './relayUpdate.js'
import { toFormUpdate } from './toFormUpdate.js'

/**
 * Processes a natively posted form like every update. `read` is called with the typed values as soon as they are known.
 */
export async function relayForm<S, C>(
  options: RelayOptions<S, C>,
  job: Omit<RelayJob<C>, 'read'>,
  type: string,
  read: (values: DefaultValues) => void,
): Promise<SessionUpdateResult> {
  const { request, signal, apart, taken, entry } = job
  const { rules } = options
  entry.step = 'body'
  // Read first, so that the typed values can be displayed again after any failure.
  const fields = await readForm(type, await readBytes(request, signal, apart))
  const { update, values, isOfKit, ...open } = toFormUpdate(fields, { taken, provider: providerOf(options), rules })
  if (isOfKit && Object.keys(update).length === 0) {
    read(values)
    const { missing: issues } = open
    return issues.length > 0 ? { status: 'rejected', saved: [], issues } : { status: 'saved', saved: [] }
  }
  const given = readSections(update, 'The form', taken, rules?.customFields)
  read(values)
  return relayUpdate(options, { ...job, ...open, read: () => Promise.resolve({ update: given, isQuote: false }) })
}

/** Converts a problem to a result for the shopper's page. */
export function problemResult({ status, failure }: Problem): SessionUpdateResult {
  const reason = relayReason(status)
  const { retryable = isTemporary(reason), saved = [] } = failure
  return { status: 'failed', saved: [...saved], reason, retryable }
}
