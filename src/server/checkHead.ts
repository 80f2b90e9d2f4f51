import { checkOrigin, type Head } from './origins.js'
import { Problem } from './problem.js'
import { isFormType } from './readForm.js'
import { maxBodyBytes } from './readBody.js'

const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/** The checked head of a request. */
export interface CheckedHead {
  /** The client's key. Generated here for a form that the browser posts natively, which has none. */
  idempotencyKey: string
  /** The content type of a natively posted form. */
  formType?: string
}

/**
 * Checks a request before its body is read. Returns undefined for the preflight request of a listed origin. Throws a
 * problem if a check fails. `takesForms`: whether natively posted forms are accepted.
 */
export function checkHead(
  head: Head,
  {
    origins,
    allowNonBrowser,
    takesForms,
  }: { origins: ReadonlySet<string>; allowNonBrowser: boolean; takesForms: boolean },
): CheckedHead | undefined {
  const { method, readHeader } = head
  if (method !== 'POST' && method !== 'OPTIONS') throw new Problem(405, 'Send the update by POST.')
  checkOrigin(head, origins, allowNonBrowser)
  if (method === 'OPTIONS') {
    if (origins.has(String(readHeader('origin')))) return undefined
    throw new Problem(405, 'Send the update by POST.')
  }
  const type = String(readHeader('content-type'))
  const isForm = isFormType(type)
  if (isForm && !takesForms) {
    throw new Problem(
      415,
      'Send the update as application/json, in UTF-8. For forms that a browser posts, give "forms" to createRelay.',
    )
  }
  if (!isForm && !json.test(type)) throw new Problem(415, 'Send the update as application/json, in UTF-8.')
  if (!/^(identity)?$/i.test(readHeader('content-encoding') ?? '')) {
    throw new Problem(415, 'Send the update without a content encoding.')
  }
  if (Number(readHeader('content-length')) > maxBodyBytes)
    throw new Problem(413, 'The body is larger than 32 kB. Send less.')
  const key = readHeader('idempotency-key') ?? (isForm ? crypto.randomUUID() : null)
  if (key === null || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem(400, 'Send a header Idempotency-Key of 1 to 255 visible ASCII characters, new for each update.')
  }
  return { idempotencyKey: key, ...(isForm && { formType: type }) }
}
