import type { IncomingMessage } from 'node:http'

import { Problem } from './problem.js'

/**
 * The body of a request on node:http. Rejects with a `RangeError` as soon as it has more than `limit` bytes, and leaves the
 * rest unread. By events: an iterator of the request costs as much as to judge an update.
 */
export function readNodeBody(req: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (req.readableDidRead) throw new Problem(500, 'The body was read by resolveSession. Leave it to the relay.')
    // The client has left already: no event will come.
    if (req.destroyed) throw new Error('The body was cut.')
    const chunks: Buffer[] = []
    let size = 0
    const take = (chunk: Buffer) => {
      size += chunk.byteLength
      if (size <= limit) {
        chunks.push(chunk)
        return
      }
      req.off('data', take).pause()
      reject(new RangeError(`The body has more than ${limit} bytes.`))
    }
    req
      .on('data', take)
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject)
      // Every request closes; to make an error each time costs a tenth of the relay.
      .on('close', () => req.readableEnded || reject(new Error('The body was cut.')))
  })
}

/**
 * The same as a stream, for handlers that read it from a `Request`. Not `Readable.toWeb`, which reads ahead and destroys a
 * request that is cancelled, so that its rest cannot be let go.
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
