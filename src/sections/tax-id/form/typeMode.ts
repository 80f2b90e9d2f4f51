import { fieldMode } from '../../../providers/fieldMode.js'
import type { CheckoutStore } from '../../../form/store/store.js'

/**
 * Returns how the type is determined: the shopper selects it (`pick`), only the number tells it because the form does
 * not ask (`guess`), or you have set it (`settled`).
 */
export function typeMode({ props: { adapter, rules } }: CheckoutStore): 'pick' | 'guess' | 'settled' {
  const mode = fieldMode('taxId.type', adapter.provider, rules)
  if (mode === 'absent') return 'guess'
  return mode === 'hidden' || mode === 'locked' ? 'settled' : 'pick'
}
