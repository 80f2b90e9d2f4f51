import { checkOrigin, type Head } from './origins.js'
import { Problem } from './problem.js'
import { isFormType } from './readForm.js'
import { maxBodyBytes } from './readBody.js'

const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/** What a request says before its body. */
export interface CheckedHead {
  /** The client's key. A browser that posts a form by itself has none, so it gets one here. */
  idempotencyKey: string
  /** The content type of a form that the browser posts by itself. */
  formType?: string
}

/**
 * Checks all that stands before the body; undefined for the preflight of a listed origin. Throws a problem otherwise. `takesForms`:
 * whether a form may come that the browser posts by itself.
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
  if (Number(readHeader('content-length')) > maxBodyBytes) throw new Problem(413, 'The body has more than 32 kB.')
  const key = readHeader('idempotency-key') ?? (isForm ? crypto.randomUUID() : null)
  if (key === null || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem(400, 'Send a header Idempotency-Key of 1 to 255 visible ASCII characters, new for each update.')
  }
  return { idempotencyKey: key, ...(isForm && { formType: type }) }
}
