import { readBytes } from './readBytes.js'

// An answer of the documents has some kilobytes.
const maxAnswerBytes = 1_048_576
const utf8 = /* @__PURE__ */ new TextDecoder()

/** The text of an answer. Throws a `RangeError` when it is over 1 MB, and lets the rest go. */
export const readShort = async ({ body }: Response): Promise<string> =>
  utf8.decode(await readBytes(body?.getReader(), maxAnswerBytes))
