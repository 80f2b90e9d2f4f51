import { shownSections } from '../providers/fieldMode.js'
import { type SectionId, sections } from '../sections/schema.js'
import { isEmpty } from './complete.js'
import type { FormEvents, SectionChange } from './props.js'
import { save } from './save.js'
import { type CheckoutStore, currentValues } from './store.js'
import { judgeSections } from './validate.js'

/** The values that were told last, per section, so that a field that was only visited tells nothing. */
const told = new WeakMap<CheckoutStore, Map<SectionId, string>>()

interface Leaving {
  /** The focus goes to another field of the same section. */
  stays: boolean
  events: readonly FormEvents[]
}

/** A field was committed: the host hears of it, and an address that was left is saved where a list of options depends on it. */
export function leaveSection(store: CheckoutStore, left: SectionId, { stays, events }: Leaving): void {
  void tellChange(store, left, [...events, store.props])
  const { adapter, rules } = store.props
  const asksForOptions = shownSections(adapter.provider, rules).includes('shippingOptions')
  // The list can come from nowhere else, so the address does not wait for a submit.
  if (!stays && asksForOptions) void save(store, { sections: ['shippingAddress'], quiet: true, events })
}

async function tellChange(store: CheckoutStore, id: SectionId, events: readonly FormEvents[]): Promise<void> {
  if (!events.some(({ onChange }) => onChange)) return
  const values = currentValues(store)
  const now = JSON.stringify(values[id])
  const before = told.get(store) ?? new Map<SectionId, string>()
  told.set(store, before)
  if ((before.get(id) ?? JSON.stringify(store.form.control._defaultValues[id])) === now) return
  before.set(id, now)
  const { issues, update } = await judgeSections(store, [id], values)
  const canonical = update[id] ?? (sections[id].fields.parse(values[id]) as never)
  const event = {
    section: id,
    complete: issues.length === 0,
    empty: isEmpty(canonical),
    values: canonical,
  } as SectionChange
  for (const { onChange } of events) onChange?.(event)
}
