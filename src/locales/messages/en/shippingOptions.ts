/** The English texts of the shipping options, apart from the delivery estimates. */
export const shippingOptionsMessages = {
  'options.waiting': 'Enter your shipping address to see shipping options.',
  'options.unsaved': 'Save your details to see shipping options.',
  'options.loading': 'Loading shipping options…',
  'options.failed': "We couldn't load the shipping options.",
  'options.none': "We don't ship to this address. Try a different one.",
  'options.free': 'Free',
}
