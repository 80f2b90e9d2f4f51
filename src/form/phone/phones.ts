import { isAnswerable } from '../../providers/judgeBy.js'
import { soon } from '../../schema/soon.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import type * as PhoneHelp from './phoneHelp.js'
import { withFollowed } from '../store/sameAs.js'
import { type CheckoutStore, following } from '../store/store.js'

// Who has no number loads nothing of it; where it cannot be loaded, numbers are sent as they are typed.
let help: typeof PhoneHelp | undefined
const load = () => soon(import('./phoneHelp.js').then((loaded) => (help = loaded)))
const valuesNow = (store: CheckoutStore) => withFollowed(store.form.getValues(), following(store))

/** Helps with the typing of a number, from now on. */
export const typePhone = (store: CheckoutStore, path: FieldPath, control: HTMLInputElement): void =>
  void load().then(() => help?.phoneTyping(control, () => help?.phoneCountry(valuesNow(store), path) ?? ''))

/** Completes the national numbers of some sections by the countries of the addresses: so they are judged and sent. */
export async function completePhones(
  store: CheckoutStore,
  ids: readonly SectionId[],
  values: CheckoutValues,
): Promise<CheckoutValues> {
  if (!ids.some((id) => (values[id] as { phone?: string }).phone)) return values
  if (!help) await load()
  if (help) await soon(help.loadPhones(values))
  return completedPhones(store, values)
}

/** The same with what is here already. */
export const completedPhones = (store: CheckoutStore, values: CheckoutValues): CheckoutValues => {
  const { adapter, rules } = store.props
  return help?.completedPhones(values, (path) => isAnswerable(path, adapter.provider, rules)) ?? values
}

/** How a number is written from abroad, in the country where it is typed. */
export const phoneExample = (store: CheckoutStore, path: FieldPath): string =>
  help?.phoneExample(valuesNow(store), path) ?? '+1 202 555 0123'
