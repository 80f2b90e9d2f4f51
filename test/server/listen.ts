import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Listening {
  url: string
  port: number
  /** The number of connections that the server has accepted. */
  connections(): number
  close(): Promise<void>
}

/** Runs a server on a free port of 127.0.0.1 until it is closed. */
export async function listen(listener: RequestListener): Promise<Listening> {
  let seen = 0
  const server = createServer(listener).on('connection', () => (seen += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections: () => seen,
    async close() {
      // Stop accepting first: a connection that arrives in between would keep the server open.
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
