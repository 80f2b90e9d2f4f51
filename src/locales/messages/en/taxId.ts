/** The English texts of the tax ID. */
export const taxIdMessages = {
  'hint.example': 'For example {example}',
  'tax-id.european': 'European Union',
  'tax-id.person': '{label} (individual)',
  'tax-id.company': '{label} (company)',
  'tax-id.inferred': 'We selected {label} based on this number.',
  'tax-id.undo': 'Undo',
  'tax-id.pending': 'Checking your tax ID…',
  'tax-id.verified': 'Tax ID verified.',
  'tax-id.unverified': "We couldn't verify this tax ID. You can still continue.",
  'tax-id.unavailable': "We can't verify tax IDs right now. You can still continue.",
}
