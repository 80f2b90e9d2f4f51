export { createRelay } from './createRelay.js'
export { InvalidSessionError } from '../providers/InvalidSessionError.js'
export { judge } from './judge.js'
export { readPost } from './readPost.js'
export { updateSession } from './updateSession.js'
export type {
  OwnRelayOptions,
  QuoteRequest,
  Relay,
  RelayOptions,
  SaveJob,
  UpstreamRelayOptions,
} from './relayOptions.js'
export type { FormPost, FormsOptions, PostSecret, PostStore } from './formsOptions.js'
export type { PostRequest, ReadPost } from './readPost.js'
export type { RelayLog, RelayLogEntry } from './relayLog.js'
export type { SessionBody } from './updateSession.js'
export type { CheckoutRules } from '../providers/rules.js'
export type { SessionInfo, SessionUpdateResult } from '../providers/result.js'
export type { Upstream } from '../providers/upstream.js'
export type { SessionIssue } from '../sections/issue.js'
export type { SessionUpdate } from '../sections/schema.js'
export type { LineItem } from '../sections/line-items/lineItem.js'
export type { ShippingOption } from '../sections/shipping-options/option.js'
