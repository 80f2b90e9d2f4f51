import { checkOrigin, type Head } from './origins.js'
import { Problem } from './problem.js'
import { maxBodyBytes } from './readBody.js'

const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/**
 * Checks all that stands before the body, and gives the client's idempotency key; undefined for the preflight of a
 * listed origin. Throws a problem otherwise.
 */
export function checkHead(head: Head, origins: ReadonlySet<string>, allowNonBrowser: boolean): string | undefined {
  const { method, readHeader } = head
  if (method !== 'POST' && method !== 'OPTIONS') throw new Problem(405, 'Send the update by POST.')
  checkOrigin(head, origins, allowNonBrowser)
  if (method === 'OPTIONS') {
    if (origins.has(String(readHeader('origin')))) return undefined
    throw new Problem(405, 'Send the update by POST.')
  }
  if (!json.test(String(readHeader('content-type')))) {
    throw new Problem(415, 'Send the update as application/json, in UTF-8.')
  }
  if (!/^(identity)?$/i.test(readHeader('content-encoding') ?? '')) {
    throw new Problem(415, 'Send the update without a content encoding.')
  }
  if (Number(readHeader('content-length')) > maxBodyBytes) throw new Problem(413, 'The body has more than 32 kB.')
  const key = readHeader('idempotency-key')
  if (key === null || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem(400, 'Send a header Idempotency-Key of 1 to 255 visible ASCII characters, new for each update.')
  }
  return key
}
