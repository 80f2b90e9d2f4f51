import { readdirSync, readFileSync } from 'node:fs'

import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

import { publicEntry } from './architecture/layers.js'

const src = new URL('../src/', import.meta.url)
const entries = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => publicEntry.test(file) || file === 'checkout/parts.ts')
  .toSorted()

/** What a file exports, by its own lists: values, then types. */
function exportsOf(file: string): { values: string[]; types: string[] } {
  const { staticExports } = parseSync(file, readFileSync(new URL(file, src), 'utf8')).module
  const names = staticExports.flatMap((each) => each.entries)
  const pick = (types: boolean) =>
    names.flatMap(({ isType, exportName }) => (isType === types && exportName.name ? [exportName.name] : [])).toSorted()
  return { values: pick(false), types: pick(true) }
}

describe('the public entries', () => {
  it('export these names', () => {
    const listed = entries.map((file) => {
      const { values, types } = exportsOf(file)
      return [file, [...values, ...types.map((name) => `type ${name}`)]]
    })
    expect(Object.fromEntries(listed)).toMatchInlineSnapshot(`
      {
        "checkout/parts.ts": [
          "Errors",
          "Field",
          "Form",
          "Root",
          "Status",
          "Submit",
        ],
        "index.ts": [
          "AddressSummary",
          "BillingAddressForm",
          "BillingAddressSection",
          "Checkout",
          "CheckoutForm",
          "ContactForm",
          "ContactSection",
          "ShippingAddressForm",
          "ShippingAddressSection",
          "ShippingOptionsForm",
          "ShippingOptionsSection",
          "TaxIdForm",
          "TaxIdSection",
          "addressSchema",
          "billingAddressSchema",
          "checkoutSchema",
          "contactSchema",
          "createAdapter",
          "createDirectAdapter",
          "createRelayAdapter",
          "createStripeJsAdapter",
          "formatAddress",
          "formatMoney",
          "isoDigits",
          "routeSections",
          "shippingAddressSchema",
          "shippingOptionsSchema",
          "taxIdSchema",
          "useAddressFields",
          "useCheckout",
          "useErrorSummary",
          "useField",
          "useSameAs",
          "useSaveStatus",
          "useShippingOptions",
          "useTaxId",
          "type AdapterOptions",
          "type Address",
          "type AddressFields",
          "type AddressLookup",
          "type AddressPath",
          "type AddressSection",
          "type CheckboxField",
          "type CheckoutHandle",
          "type CheckoutHook",
          "type CheckoutRules",
          "type CheckoutValues",
          "type DefaultValues",
          "type DirectAdapterOptions",
          "type DirectProvider",
          "type Duration",
          "type ErrorSummary",
          "type FailedResult",
          "type FailureReason",
          "type FieldPath",
          "type FieldProps",
          "type FieldRule",
          "type FieldTable",
          "type FormEvents",
          "type InputField",
          "type IssueCode",
          "type IssuePath",
          "type Locale",
          "type LookupQuery",
          "type Messages",
          "type OfferedOption",
          "type OwnParts",
          "type Part",
          "type PartialValues",
          "type Provider",
          "type RejectedResult",
          "type RelayAdapterOptions",
          "type ResolvedAddress",
          "type RootProps",
          "type SaveStatus",
          "type SavedResult",
          "type SectionChange",
          "type SectionFormProps",
          "type SectionGroup",
          "type SectionId",
          "type SelectField",
          "type SessionAdapter",
          "type SessionInfo",
          "type SessionIssue",
          "type SessionUpdate",
          "type SessionUpdateResult",
          "type ShippingOption",
          "type ShippingOptions",
          "type StripeJsActions",
          "type StripeJsLoadResult",
          "type Suggestion",
          "type SummaryIssue",
          "type TaxId",
          "type TextField",
          "type TextareaField",
          "type VerifyTaxId",
        ],
        "locales/ar.ts": [
          "locale",
        ],
        "locales/de.ts": [
          "locale",
        ],
        "locales/en.ts": [
          "locale",
          "type Locale",
          "type Messages",
        ],
        "locales/es.ts": [
          "locale",
        ],
        "locales/fr.ts": [
          "locale",
        ],
        "locales/he.ts": [
          "locale",
        ],
        "locales/it.ts": [
          "locale",
        ],
        "locales/ja.ts": [
          "locale",
        ],
        "locales/ko.ts": [
          "locale",
        ],
        "locales/nl.ts": [
          "locale",
        ],
        "locales/pl.ts": [
          "locale",
        ],
        "locales/pt-BR.ts": [
          "locale",
        ],
        "locales/sv.ts": [
          "locale",
        ],
        "locales/zh-Hans.ts": [
          "locale",
        ],
        "lookup/geoapify.ts": [
          "createGeoapifyLookup",
          "type GeoapifyOptions",
        ],
        "providers/checkout-page/index.ts": [
          "checkoutPage",
          "checkoutPageBody",
          "toCheckoutPageBody",
          "type CheckoutPageBody",
        ],
        "providers/checkout-page/upstream.ts": [
          "checkoutPageUpstream",
          "type CheckoutPageUpstreamOptions",
        ],
        "providers/fastspring/index.ts": [
          "fastspring",
          "fastspringBody",
          "toFastspringBody",
          "type FastspringBody",
          "type FastspringSession",
        ],
        "providers/fastspring/upstream.ts": [
          "fastspringUpstream",
          "type FastspringUpstreamOptions",
        ],
        "providers/index.ts": [
          "InvalidSessionError",
          "defineProvider",
          "isRejection",
          "mirror",
          "readDefaultValues",
          "readFailure",
          "readFormPath",
          "readIssues",
          "readList",
          "readObject",
          "readOwn",
          "statedAnswer",
          "toFailure",
          "toFormBody",
          "toPathSegment",
          "toRequestBody",
          "toStateName",
          "unreadable",
          "type Address",
          "type BodyContext",
          "type CheckoutRules",
          "type CheckoutValues",
          "type CustomPlace",
          "type DefaultValues",
          "type DirectProvider",
          "type FailureReason",
          "type FieldGap",
          "type FieldPath",
          "type FieldRow",
          "type FieldTable",
          "type Provider",
          "type ProviderError",
          "type ReadableProvider",
          "type SectionId",
          "type SessionInfo",
          "type SessionIssue",
          "type SessionUpdate",
          "type ShippingOption",
          "type Upstream",
          "type UpstreamOptions",
          "type Wire",
          "type WireAnswer",
          "type WireFailure",
          "type WireRequest",
          "type WireResult",
          "type WireStep",
        ],
        "providers/stripe/index.ts": [
          "stripe",
          "stripeBody",
          "toStripeBody",
          "type StripeBody",
        ],
        "providers/stripe/upstream.ts": [
          "retainLineItems",
          "stripeUpstream",
          "type CurrentLineItems",
          "type StripeLineItem",
          "type StripeUpstreamOptions",
        ],
        "providers/topiic/index.ts": [
          "toTopiicBody",
          "topiic",
          "topiicBody",
          "type TopiicBody",
          "type TopiicSession",
        ],
        "providers/topiic/upstream.ts": [
          "topiicUpstream",
        ],
        "server/index.ts": [
          "InvalidSessionError",
          "createRelay",
          "judge",
          "updateSession",
          "type CheckoutRules",
          "type OwnRelayOptions",
          "type QuoteRequest",
          "type Relay",
          "type RelayLog",
          "type RelayLogEntry",
          "type RelayOptions",
          "type SaveJob",
          "type SessionBody",
          "type SessionInfo",
          "type SessionIssue",
          "type SessionUpdate",
          "type SessionUpdateResult",
          "type ShippingOption",
          "type Upstream",
          "type UpstreamRelayOptions",
        ],
        "server/node.ts": [
          "toNodeHandler",
        ],
        "testing/index.ts": [
          "autofill",
          "createMemoryAdapter",
          "createMemoryLookup",
          "createSandbox",
          "createSandboxAdapter",
          "describeProvider",
          "exampleValues",
          "fieldSteps",
          "fillCheckout",
          "type AutofillOptions",
          "type Fault",
          "type FieldStep",
          "type MemoryAdapter",
          "type MemoryAdapterOptions",
          "type MemoryLookup",
          "type MemoryLookupOptions",
          "type ProviderExamples",
          "type Sandbox",
          "type SandboxAdapter",
          "type SandboxAdapterOptions",
          "type SandboxContract",
          "type SandboxEndpoint",
          "type SandboxId",
          "type SandboxRequest",
          "type TestRunner",
          "type User",
        ],
      }
    `)
  })

  it.each(entries)('%s lists what it exports', async (file) => {
    const module = (await import(new URL(file, src).href)) as object
    expect(Object.keys(module).toSorted()).toEqual(exportsOf(file).values)
  })
})
