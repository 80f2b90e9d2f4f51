import { checkOrigin } from './origins.js'
import { Problem } from './problem.js'
import { maxBodyBytes } from './readBody.js'

const json = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i

/**
 * Checks all that stands before the body, and gives the client's idempotency key; undefined for the preflight of a
 * listed origin. Throws a problem otherwise.
 */
export function checkHead(
  request: Request,
  origins: ReadonlySet<string>,
  allowNonBrowser: boolean,
): string | undefined {
  const { method, headers } = request
  if (method !== 'POST' && method !== 'OPTIONS') throw new Problem(405, 'Send the update by POST.')
  checkOrigin(request, origins, allowNonBrowser)
  if (method === 'OPTIONS') {
    if (origins.has(String(headers.get('origin')))) return undefined
    throw new Problem(405, 'Send the update by POST.')
  }
  if (!json.test(String(headers.get('content-type')))) {
    throw new Problem(415, 'Send the update as application/json, in UTF-8.')
  }
  if (!/^(identity)?$/i.test(headers.get('content-encoding') ?? '')) {
    throw new Problem(415, 'Send the update without a content encoding.')
  }
  if (Number(headers.get('content-length')) > maxBodyBytes) throw new Problem(413, 'The body has more than 32 kB.')
  const key = headers.get('idempotency-key')
  if (key === null || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new Problem(400, 'Send a header Idempotency-Key of 1 to 255 visible ASCII characters, new for each update.')
  }
  return key
}
