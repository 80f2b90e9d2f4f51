import { readBytes } from './readBytes.js'

// Documented answers have a few kilobytes.
const maxAnswerBytes = 1_048_576
const utf8 = /* @__PURE__ */ new TextDecoder()

/** Returns the text of an answer. If it is longer than 1 MB, throws a `RangeError` and discards the rest. */
export const readShort = async ({ body }: Response): Promise<string> =>
  utf8.decode(await readBytes(body?.getReader(), maxAnswerBytes))
