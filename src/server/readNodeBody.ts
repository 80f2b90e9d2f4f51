import type { IncomingMessage } from 'node:http'

import { Problem } from './problem.js'

/**
 * Reads the body of a node:http request. Rejects with a `RangeError` as soon as it has more than `limit` bytes, and
 * leaves the rest unread. Uses events, because an async iterator costs as much as validating an update.
 */
export function readNodeBody(req: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (req.readableDidRead) throw new Problem(500, 'resolveSession read the body. Leave it to the relay.')
    // The client has already disconnected, so no event will follow.
    if (req.destroyed) throw new Error('cut')
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) {
        chunks.push(chunk)
        return
      }
      req.off('data', take).pause()
      reject(new RangeError('long'))
    }
    req
      .on('data', take)
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject)
      // Every request emits `close`. Creating an error each time would take a tenth of the relay's time.
      .on('close', () => req.readableEnded || reject(new Error('cut')))
  })
}

/**
 * Returns the body as a stream, for handlers that read it from a `Request`. `Readable.toWeb` reads ahead and destroys a
 * cancelled request, so that its rest could not be discarded.
 */
export function toStream(req: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array, undefined> = req.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value } = await chunks.next()
        if (value) controller.enqueue(new Uint8Array(value))
        else controller.close()
      },
      async cancel() {
        await chunks.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
