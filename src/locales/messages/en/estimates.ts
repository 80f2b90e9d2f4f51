/** The English texts of delivery estimates. */
export const estimateMessages = {
  'estimate.hour': '{n} hours',
  'estimate.day': '{n} days',
  'estimate.business_day': '{n} business days',
  'estimate.week': '{n} weeks',
  'estimate.month': '{n} months',
  'estimate.one.hour': '1 hour',
  'estimate.one.day': '1 day',
  'estimate.one.business_day': '1 business day',
  'estimate.one.week': '1 week',
  'estimate.one.month': '1 month',
  'estimate.range': '{minimum} to {maximum}',
  'estimate.from': '{minimum} or more',
  'estimate.up-to': 'Up to {maximum}',
}
