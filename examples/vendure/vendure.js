// @ts-check
import {
  defineProvider,
  InvalidSessionError,
  readFailure,
  readList,
  readObject,
  readOwn,
  toFailure,
  toRequestBody,
  unreadable,
} from 'tillkit/provider'

// Vendure replaces an address completely, so an omitted value is cleared.
const blank = 'unset'

/** @satisfies {import('tillkit/provider').FieldTable} */
const fields = /** @type {const} */ ({
  'contact.email': { to: 'customer.emailAddress', required: true, blank },
  'contact.fullName': { gap: 'Vendure stores a first and a last name of the customer.' },
  'contact.firstName': { to: 'customer.firstName', required: true, blank },
  'contact.lastName': { to: 'customer.lastName', required: true, blank },
  'contact.phone': { to: 'customer.phoneNumber', blank: 'omit' },

  'billingAddress.line1': { to: 'billing.streetLine1', required: true, blank },
  'billingAddress.line2': { to: 'billing.streetLine2', blank },
  'billingAddress.city': { to: 'billing.city', blank },
  'billingAddress.state': { to: 'billing.province', blank },
  'billingAddress.postalCode': { to: 'billing.postalCode', blank },
  'billingAddress.country': { to: 'billing.countryCode', required: true, blank },

  // Like the name of the contact, which a shopper may copy. Vendure stores them as one, see `toBody`.
  'shippingAddress.fullName': { gap: 'The form asks for a first and a last name, as with the contact.' },
  'shippingAddress.firstName': { to: 'shipping.firstName', required: true, blank },
  'shippingAddress.lastName': { to: 'shipping.lastName', required: true, blank },
  'shippingAddress.phone': { to: 'shipping.phoneNumber', blank },
  'shippingAddress.line1': { to: 'shipping.streetLine1', required: true, blank },
  'shippingAddress.line2': { to: 'shipping.streetLine2', blank },
  'shippingAddress.city': { to: 'shipping.city', blank },
  'shippingAddress.state': { to: 'shipping.province', blank },
  'shippingAddress.postalCode': { to: 'shipping.postalCode', blank },
  'shippingAddress.country': { to: 'shipping.countryCode', required: true, blank },

  'shippingOptions.selected': { to: 'method', blank: 'omit' },
})

/** The active order of Vendure's Shop API. Its answers contain the shipping options. */
export const vendure = defineProvider({
  id: 'vendure',
  fields,
  offers: 'answer',
  toSession(/** @type {unknown} */ answer) {
    const order = readOwn(answer, 'data', 'activeOrder')
    if (!order) return {}
    const currency = String(readOwn(order, 'currencyCode')).toLowerCase()
    const price = (/** @type {unknown} */ from, /** @type {string} */ key) => Number(readOwn(from, key))
    return {
      shippingOptions: readList(readOwn(answer, 'data'), 'eligibleShippingMethods').map((method) => ({
        id: String(readOwn(method, 'id')),
        label: String(readOwn(method, 'name')),
        amount: price(method, 'priceWithTax'),
        currency,
      })),
      totals: [
        { id: 'subtotal', amount: price(order, 'subTotalWithTax'), currency },
        { id: 'shipping', amount: price(order, 'shippingWithTax'), currency },
        { id: 'total', amount: price(order, 'totalWithTax'), currency },
      ],
    }
  },
})

/** @param {string} name @param {string} parameter @param {string} type */
const mutation = (name, parameter, type) =>
  `mutation ${name}($given: ${type}) { ${name}(${parameter}: $given) { __typename ... on ErrorResult { errorCode } } }`

const asks = {
  setCustomerForOrder: mutation('setCustomerForOrder', 'input', 'CreateCustomerInput!'),
  setOrderBillingAddress: mutation('setOrderBillingAddress', 'input', 'CreateAddressInput!'),
  setOrderShippingAddress: mutation('setOrderShippingAddress', 'input', 'CreateAddressInput!'),
  setOrderShippingMethod: mutation('setOrderShippingMethod', 'shippingMethodId', '[ID!]!'),
  activeOrder: `query activeOrder {
    activeOrder { currencyCode subTotalWithTax shippingWithTax totalWithTax }
    eligibleShippingMethods { id name priceWithTax }
  }`,
}

/** Where Vendure's errors belong. @type {Record<string, import('tillkit/provider').SessionIssue>} */
const issues = {
  EMAIL_ADDRESS_CONFLICT_ERROR: { path: 'contact.email', code: 'email-in-use' },
  INELIGIBLE_SHIPPING_METHOD_ERROR: { path: 'shippingOptions.selected', code: 'option-unavailable' },
}
// An unknown country is a GraphQL error that names the mutation, not an error result.
/** @type {Record<string, import('tillkit/provider').SessionIssue>} */
const inputIssues = {
  setOrderBillingAddress: { path: 'billingAddress.country', code: 'country-not-allowed' },
  setOrderShippingAddress: { path: 'shippingAddress.country', code: 'country-not-allowed' },
}

/** The session is the token of the order's session. @type {import('tillkit/provider').Wire<string>} */
const wire = {
  baseUrl: '',
  async toBody(update) {
    const body = toRequestBody(fields, update)
    if (!update.shippingAddress) return body
    const { firstName, lastName, ...shipping } = /** @type {Record<string, unknown>} */ (body.shipping)
    return { ...body, shipping: { ...shipping, fullName: `${String(firstName)} ${String(lastName)}` } }
  },

  requests(token, body) {
    if (!/^[0-9a-f]{64}$/.test(token)) throw new InvalidSessionError('The session must be the token of a session.')
    const { customer, billing, shipping, method } = /** @type {Record<string, unknown>} */ (body)
    /** @typedef {import('tillkit/provider').SectionId} SectionId */
    /** @param {keyof typeof asks} name @param {unknown} given @param {SectionId[]} sections */
    const step = (name, given, ...sections) => ({
      method: /** @type {const} */ ('POST'),
      path: '/shop-api',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ operationName: name, query: asks[name], variables: { given } }),
      sections,
    })
    return [
      ...(customer ? [step('setCustomerForOrder', customer, 'contact')] : []),
      ...(billing ? [step('setOrderBillingAddress', billing, 'billingAddress')] : []),
      ...(shipping ? [step('setOrderShippingAddress', shipping, 'shippingAddress')] : []),
      ...(method ? [step('setOrderShippingMethod', [method], 'shippingOptions')] : []),
      step('activeOrder', undefined),
    ]
  },

  read(answer, request) {
    const failed = readFailure(answer)
    if (failed) return failed
    const body = readObject(answer.text)
    const name = String(readOwn(readObject(request.body ?? ''), 'operationName'))
    const code = readOwn(readList(body, 'errors')[0], 'extensions', 'code')
    const input = code === 'USER_INPUT_ERROR' && inputIssues[name]
    if (input) return { status: 'rejected', issues: [input] }
    if (code !== undefined || answer.status >= 400) {
      return toFailure(answer, code === 'INTERNAL_SERVER_ERROR' ? 'unavailable' : 'misconfigured', code)
    }
    const result = readOwn(body, 'data', name)
    if (result === null) return toFailure(answer, 'ended')
    if (typeof result !== 'object') return unreadable(answer)
    const error = readOwn(result, 'errorCode')
    const issue = issues[String(error)]
    if (issue) return { status: 'rejected', issues: [issue] }
    if (error === 'NO_ACTIVE_ORDER_ERROR' || error === 'ORDER_MODIFICATION_ERROR')
      return toFailure(answer, 'ended', error)
    return error ? toFailure(answer, 'misconfigured', error) : { status: 'saved', answer: body }
  },
}

/**
 * Vendure's Shop API. It has no key of its own: each session brings its token.
 *
 * @param {import('tillkit/provider').UpstreamOptions} options
 * @returns {import('tillkit/provider').Upstream<string>}
 */
export const vendureUpstream = (options) => ({ ...options, provider: vendure, wire, credentials: () => ({}) })
