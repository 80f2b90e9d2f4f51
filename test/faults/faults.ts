import type { Fault } from './faultProxy.js'
import type { Random } from './seededRandom.js'

// The fault model. A deadline of the kit exceeds that of the relay by more than a request takes between them. A delayed
// request is forwarded before the relay's deadline, or dropped when its socket closes. A gateway that ignores closed
// sockets delays a request only shortly, because neither side can notice it.

/** The deadlines of a schedule in milliseconds: the kit's 20 s and the relay's 15 s, shortened. */
// An adapter that may never answer has a longer deadline than all of the kit's own work.
export const deadlines = { kit: 300, relay: 180, direct: 200, silent: 3000 }

const page = { headers: { 'content-type': 'text/html' }, text: '<html>Bad gateway</html>' }
const problem = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: '{"error":{"message":"x"}}',
})

const always = (random: Random): Fault[] => [
  { name: 'hold', holdMs: 1 + random.below(30) },
  { name: 'hold long', holdMs: 40 + random.below(80) },
  { name: 'drop', first: 'reset', times: 0 },
  { name: 'cut after it', last: 'reset' },
  { name: 'half an answer', last: 'half' },
  { name: 'silence', last: 'silence' },
  { name: 'swallow', holdMs: Infinity },
  { name: 'twice', times: 2 },
]

const betweenPageAndRelay = (random: Random): Fault[] => [
  { name: 'cut, the relay goes on', first: 'reset', deaf: true, holdMs: random.below(20) },
  { name: 'the gateway gives up, the relay goes on', first: { status: 504, ...page }, deaf: true },
  { name: 'the gateway gives up', first: { status: 502, ...page }, times: 0 },
  { name: 'a captive portal', first: { status: 200, ...page }, times: 0 },
]

const beforeProvider = (random: Random): Fault[] => [
  { name: '503', last: problem(503), times: 0 },
  { name: 'a passing 500, kept under its key', last: problem(500), times: 0, kept: true },
  { name: '503 with a wait', last: problem(503, { 'retry-after': '0' }), times: 0, kept: true },
  { name: '503 with a long wait', last: problem(503, { 'retry-after': '30' }), times: 0 },
  { name: '503 after it', last: problem(503) },
  { name: '429', last: problem(429, { 'retry-after': '0' }), times: 0 },
  { name: '409', last: problem(409), times: 0 },
  { name: 'a web page', last: { status: 200, ...page }, times: random.chance(0.5) ? 1 : 0 },
]

const betweenPageAndProvider = (random: Random): Fault[] => [
  { name: 'cut, the proxy goes on', first: 'reset', deaf: true, holdMs: random.below(120) },
]

const places = { betweenPageAndRelay, beforeProvider, betweenPageAndProvider }

/** Draws a fault for each request at a place; `often` is the share of requests with a fault. */
export function drawFaults(random: Random, place: keyof typeof places, often: number): () => Fault {
  return () => {
    const found = [
      ...always(random),
      ...places[place](random),
      ...(place === 'betweenPageAndProvider' ? beforeProvider(random) : []),
    ]
    const fault = random.pick(found)
    return random.chance(often) ? fault : { name: 'pass' }
  }
}
