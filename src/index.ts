export type { SessionAdapter } from './adapter/adapter.js'
export { type AdapterOptions, createAdapter } from './adapter/createAdapter.js'
export { createDirectAdapter, type DirectAdapterOptions } from './adapter/createDirectAdapter.js'
export { createRelayAdapter, type RelayAdapterOptions } from './adapter/createRelayAdapter.js'
export { createStripeJsAdapter } from './adapter/createStripeJsAdapter.js'
export { routeSections } from './adapter/routeSections.js'
export type { StripeJsActions, StripeJsLoadResult } from './adapter/stripeJsActions.js'
export { CheckoutForm } from './checkout/CheckoutForm.js'
export * as Checkout from './checkout/parts.js'
export {
  BillingAddressForm,
  ContactForm,
  ShippingAddressForm,
  ShippingOptionsForm,
  TaxIdForm,
} from './checkout/sectionForms.js'
export { LineItemsForm } from './checkout/LineItemsForm.js'
export type { SectionFormProps } from './checkout/sectionForm.js'
export { SavedAddresses, type SavedAddressesProps } from './checkout/SavedAddresses.js'
export type { TotalsProps } from './checkout/Totals.js'
export { AddressSummary, type AddressSummaryProps } from './sections/address/AddressSummary.js'
export { formatMoney } from './schema/formatMoney.js'
export { isoDigits } from './schema/currencyDigits.js'
export type {
  CheckoutHandle,
  FormEvents,
  OwnParts,
  Part,
  RootProps,
  SectionChange,
  VerifyTaxId,
} from './form/store/props.js'
export { type Checkout as CheckoutHook, useCheckout } from './form/root/useCheckout.js'
export type {
  CheckboxField,
  FieldProps,
  InputField,
  SelectField,
  TextareaField,
  TextField,
} from './form/field/fieldProps.js'
export type { SectionGroup } from './form/field/sectionGroup.js'
export { type CollapsedField, useCollapsedField } from './form/field/useCollapsed.js'
export { useField } from './form/field/useField.js'
export { type ErrorSummary, type SummaryIssue, useErrorSummary } from './form/issues/useErrorSummary.js'
export { type OrderTotals, type TotalLine, useTotals } from './form/root/useTotals.js'
export { type SaveStatus, useSaveStatus } from './form/issues/useSaveStatus.js'
export { type AddressFields, type AddressPath, useAddressFields } from './sections/address/form/useAddressFields.js'
export { useAddressLines } from './sections/address/form/useAddressLines.js'
export { useGift } from './sections/address/form/useGift.js'
export {
  type AddressChoice,
  type AddressChoices,
  type SavedAddress,
  useSavedAddresses,
} from './sections/address/form/useSavedAddresses.js'
export { type AddressSection, useSameAs } from './sections/address/form/useSameAs.js'
export { type ItemButton, type LineItemControls, useLineItem } from './sections/line-items/form/useLineItem.js'
export { type LineItems, type ListedItem, useLineItems } from './sections/line-items/form/useLineItems.js'
export {
  type OfferedOption,
  type ShippingOptions,
  useShippingOptions,
} from './sections/shipping-options/form/useShippingOptions.js'
export { useTaxId } from './sections/tax-id/form/hook.js'
export type { TaxId } from './sections/tax-id/form/useTaxIdWith.js'
export type { Locale, Messages } from './locales/en.js'
export type { CustomPlace, DirectProvider, FieldTable, Provider } from './providers/provider.js'
export type {
  FailedResult,
  FailureReason,
  RejectedResult,
  SavedResult,
  SessionInfo,
  SessionUpdateResult,
} from './providers/result.js'
export type { CheckoutRules, FieldRule } from './providers/rules.js'
export type { CustomField, CustomFields } from './sections/custom/customField.js'
export type { CustomFieldsProps } from './fields/custom/CustomFields.js'
export type { Address } from './schema/address.js'
export type { AddressLookup, LookupQuery, ResolvedAddress, Suggestion } from './schema/addressLookup.js'
export { formatAddress } from './schema/formatAddress.js'
export type { IssueCode } from './schema/issue.js'
export { BillingAddressSection } from './sections/billing-address/BillingAddressSection.js'
export { addressSchema, billingAddressSchema } from './sections/billing-address/schema.js'
export { ContactSection } from './sections/contact/ContactSection.js'
export { contactSchema } from './sections/contact/schema.js'
export {
  checkoutSchema,
  type CheckoutValues,
  type DefaultValues,
  type FieldPath,
  type PartialValues,
  type SectionId,
  type SessionUpdate,
} from './sections/schema.js'
export type { IssuePath, SessionIssue } from './sections/issue.js'
export { type LineItemsProps, LineItemsSection } from './sections/line-items/LineItemsSection.js'
export type { LineItem } from './sections/line-items/lineItem.js'
export { ShippingAddressSection } from './sections/shipping-address/ShippingAddressSection.js'
export { shippingAddressSchema } from './sections/shipping-address/schema.js'
export type { Duration, ShippingOption } from './sections/shipping-options/option.js'
export { ShippingOptionsSection } from './sections/shipping-options/ShippingOptionsSection.js'
export { shippingOptionsSchema } from './sections/shipping-options/schema.js'
export { taxIdSchema } from './sections/tax-id/schema.js'
export { TaxIdSection } from './sections/tax-id/TaxIdSection.js'
