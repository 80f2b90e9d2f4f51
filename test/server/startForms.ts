import type { FormsOptions, OwnRelayOptions, RelayLogEntry, SessionUpdate } from '../../src/server/index.js'
import { createRelay } from '../../src/server/index.js'
import { toNodeHandler } from '../../src/server/node.js'
import { serve } from './serve.js'

export const secret = 'a secret of the shop that is long enough'

/** The fields of a form in the order in which a browser posts them. */
export const fieldsOf = (values: Record<string, Record<string, string>>): [string, string][] =>
  Object.entries(values).flatMap(([id, section]) =>
    Object.entries(section).map(([key, value]): [string, string] => [`${id}.${key}`, value]),
  )

/** A relay with its own `save`, behind a real socket. */
export async function startForms(forms: Partial<FormsOptions> = {}, options: Partial<OwnRelayOptions<string>> = {}) {
  const saves: SessionUpdate[] = []
  const log: RelayLogEntry[] = []
  const relay = createRelay<string>({
    resolveSession: () => 'session',
    save: ({ update }) => void saves.push(update),
    log: (entry) => log.push(entry),
    forms: { redirect: ({ status }) => (status === 'saved' ? '/thanks' : '/checkout'), secret, ...forms },
    ...options,
  })
  const { url } = await serve(toNodeHandler(relay))
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin', ...headers }, body })
  const post = (fields: [string, string][], headers?: Record<string, string>) =>
    send(new URLSearchParams(fields), headers)
  return { relay, url, saves, log, send, post }
}

export const cookiesOf = (answer: Response) => answer.headers.getSetCookie()
/** The next request of the browser, with the cookies of `answer`. */
export const nextRequest = (answer: Response) => {
  const sent = cookiesOf(answer).map((cookie) => cookie.split(';')[0])
  return { headers: new Headers({ cookie: ['cart=1', ...sent].join('; ') }) }
}
