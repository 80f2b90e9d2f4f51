import { isAnswerable } from '../../providers/judgeBy.js'
import { readOwn } from '../../providers/readOwn.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import type { CheckoutValues, SectionId } from '../../sections/schema.js'
import { inputKind } from '../store/inputs.js'
import type { CheckoutStore } from '../store/store.js'

/** Completes values for validation and sending. Loads what the sections `ids` need. */
export async function completeInputs(
  store: CheckoutStore,
  ids: readonly SectionId[],
  values: CheckoutValues,
): Promise<CheckoutValues> {
  const coming = fieldPaths.map((path) => {
    const [id, key] = splitPath(path)
    return ids.includes(id) && readOwn(values, id, key) && inputKind(store.known, path).ready?.(values, path)
  })
  await Promise.all(coming)
  return completedInputs(store, values)
}

/** Completes values, as far as the code for it is loaded. */
export function completedInputs({ known, props: { adapter, rules } }: CheckoutStore, values: CheckoutValues) {
  const completed = { ...values }
  for (const path of fieldPaths) {
    const [id, key] = splitPath(path)
    const value = inputKind(known, path).completed?.(values, path, isAnswerable(path, adapter.provider, rules))
    if (value !== undefined) Object.assign(completed, { [id]: { ...completed[id], [key]: value } })
  }
  return completed
}
