import { createRelayUnderTest } from './relayUnderTest.js'

/** The relay as a module of a Workers runtime. */
export default {
  fetch: (request: Request, { PROVIDER }: { PROVIDER: string }): Promise<Response> =>
    createRelayUnderTest(PROVIDER)(request),
}
