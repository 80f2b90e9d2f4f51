export { defineProvider } from './defineProvider.js'
export { InvalidSessionError } from './InvalidSessionError.js'
export * as mirror from './mirror.js'
export { readDefaultValues } from './readDefaultValues.js'
export { isRejection, readFailure, toFailure, unreadable } from './readFailure.js'
export { readFormPath } from './readFormPath.js'
export { type ProviderError, readIssues } from './readIssues.js'
export { readObject } from './readObject.js'
export { readList, readOwn } from './readOwn.js'
export { statedAnswer } from './statedAnswer.js'
export { toPathSegment } from './targetUrl.js'
export { toFormBody } from './toFormBody.js'
export { toRequestBody } from './toRequestBody.js'
export { toStateName } from './toStateName.js'
export type {
  CustomPlace,
  DirectProvider,
  FieldGap,
  FieldRow,
  FieldTable,
  LineItemsPlace,
  Provider,
  ReadableProvider,
} from './provider.js'
export type { CheckoutRules } from './rules.js'
export type { FailureReason, SessionInfo } from './result.js'
export type { Upstream, UpstreamOptions } from './upstream.js'
export type { BodyContext, Wire, WireAnswer, WireFailure, WireRequest, WireResult, WireStep } from './wire.js'
export type { Address } from '../schema/address.js'
export type { SessionIssue } from '../sections/issue.js'
export type { CheckoutValues, DefaultValues, FieldPath, SectionId, SessionUpdate } from '../sections/schema.js'
export type { LineItem } from '../sections/line-items/lineItem.js'
export type { ShippingOption } from '../sections/shipping-options/option.js'
