/** Where a body comes from, piece by piece. */
type ByteReader = {
  /** The next piece; without a value at the end. */
  read(): Promise<{ value?: Uint8Array | undefined }>
  /** Lets the rest go. */
  cancel(): Promise<unknown>
}

/** Reads a body whole. Throws a `RangeError` as soon as it has more than `limit` bytes, and lets the rest go. */
export async function readBytes(reader: ByteReader | undefined, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      reader?.cancel().catch(() => undefined)
      throw new RangeError(`The body has more than ${limit} bytes.`)
    }
    chunks.push(part.value)
  }
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
