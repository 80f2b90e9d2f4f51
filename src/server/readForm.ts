import { Problem } from './problem.js'
import { toText } from './readBody.js'

/** The values of a posted form by name, in page order. */
export type PostedFields = ReadonlyMap<string, readonly string[]>

const urlencoded = /^application\/x-www-form-urlencoded\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i
const multipart = /^multipart\/form-data\s*;\s*boundary\s*=/i

/** Whether a content type is one in which browsers post forms. */
export const isFormType = (type: string): boolean => urlencoded.test(type) || multipart.test(type)

/** Reads a posted form. Files are ignored. Throws a 400 for a body that no browser sends. */
export async function readForm(type: string, bytes: Uint8Array): Promise<PostedFields> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of urlencoded.test(type) ? readPairs(toText(bytes)) : await readParts(type, bytes)) {
    const known = fields.get(name)
    if (known) known.push(value)
    else fields.set(name, [value])
  }
  return fields
}

function readPairs(text: string): [name: string, value: string][] {
  const decode = (part: string) => decodeURIComponent(part.replaceAll('+', ' '))
  try {
    return text
      .split('&')
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=')
        return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))]
      })
  } catch {
    throw new Problem(400, 'The form is not UTF-8. Leave accept-charset of the form out.')
  }
}

async function readParts(type: string, bytes: Uint8Array): Promise<[name: string, value: string][]> {
  try {
    const given = new Response(bytes as BodyInit, { headers: { 'content-type': type } })
    return [...(await given.formData())].filter((part): part is [string, string] => typeof part[1] === 'string')
  } catch {
    throw new Problem(
      400,
      'The body is not multipart/form-data with the boundary of its content type. Let the browser set that header.',
    )
  }
}
