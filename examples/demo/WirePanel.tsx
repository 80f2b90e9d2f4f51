import { useEffect, useState } from 'react'

import type { BackendId } from './backends.js'
import type { Exchange } from './exchange.js'
import { prettyBody } from './prettyBody.js'

interface WirePanelProps {
  id: BackendId
  provider: string
  live: boolean
  /** Counts the answers that the form received: after each there are new requests to show. */
  answers: number
}

/** The requests that the provider received and its answers, the newest first. */
export function WirePanel({ id, provider, live, answers }: WirePanelProps) {
  const [exchanges, setExchanges] = useState<Exchange[]>([])
  const [exact, setExact] = useState(false)

  useEffect(() => {
    const leaving = new AbortController()
    fetch(`/wire/${id}`, { signal: leaving.signal })
      .then((response) => response.json())
      .then(setExchanges, () => {}) // The panel keeps what it shows; the next answer loads the list again.
    return () => leaving.abort()
  }, [id, answers])

  return (
    <aside className="wire" aria-labelledby="wire">
      <header>
        <h2 id="wire">The wire</h2>
        <label>
          <input type="checkbox" checked={exact} onChange={(event) => setExact(event.target.checked)} /> Exact bytes
        </label>
      </header>
      <p>
        What {live ? provider : `${provider}’s sandbox`} received from the relay and what it answered.
        {!live && (
          <>
            {' '}
            See also <a href={`/sandbox/${id}`}>what it has stored</a>.
          </>
        )}
      </p>
      {exchanges.length === 0 && <p className="empty">Nothing yet.</p>}
      <ol>
        {exchanges.map((exchange, index) => (
          <li key={exchange.number}>
            <ExchangeView exchange={exchange} open={index === 0} exact={exact} />
          </li>
        ))}
      </ol>
      {!live && <TestValues />}
    </aside>
  )
}

function ExchangeView({ exchange, open, exact }: { exchange: Exchange; open: boolean; exact: boolean }) {
  const { method, url, headers, body, answer, failure } = exchange
  return (
    <details open={open}>
      <summary>
        <b>{method}</b> <span className="url">{url}</span>{' '}
        <span className="status" data-good={answer && answer.status < 400 ? '' : undefined}>
          {answer?.status ?? failure ?? '…'}
        </span>
      </summary>
      <h3>Request</h3>
      <Message headers={headers} body={body} exact={exact} />
      <h3>Answer</h3>
      {answer ? <Message headers={answer.headers} body={answer.body} exact={exact} /> : <p>None came.</p>}
    </details>
  )
}

function Message({ headers, body, exact }: { headers: Record<string, string>; body: string; exact: boolean }) {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return (
    <>
      <pre className="head">{head.join('\n')}</pre>
      <pre className="body">{exact ? body : prettyBody(body, headers['content-type'])}</pre>
    </>
  )
}

function TestValues() {
  return (
    <section className="try">
      <h3>Try</h3>
      <p>As address line 1, these make the sandbox answer as the provider would:</p>
      <dl>
        <div>
          <dt>test reject postalCode</dt>
          <dd>400, with the field in the provider’s words</dd>
        </div>
        <div>
          <dt>test 409</dt>
          <dd>any status</dd>
        </div>
        <div>
          <dt>test slow 3000</dt>
          <dd>an answer after 3 seconds</dd>
        </div>
        <div>
          <dt>test cut</dt>
          <dd>the connection breaks</dd>
        </div>
        <div>
          <dt>test ended</dt>
          <dd>the session is over</dd>
        </div>
      </dl>
    </section>
  )
}
