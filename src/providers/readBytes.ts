/** The reader of a body stream. */
type ByteReader = {
  /** Returns the next chunk; no value at the end. */
  read(): Promise<{ value?: Uint8Array | undefined }>
  /** Discards the rest. */
  cancel(): Promise<unknown>
}

/** Reads a whole body. If it has more than `limit` bytes, throws a `RangeError` at once and discards the rest. */
export async function readBytes(reader: ByteReader | undefined, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > limit) {
      reader?.cancel().catch(() => undefined)
      throw new RangeError('long')
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
