import { warnOnce } from '../../schema/warnOnce.js'
import { splitPath } from '../../sections/fieldPath.js'
import type { PartialValues } from '../../sections/schema.js'
import { afterEdit } from '../issues/edit.js'
import { leaveFilled } from '../saving/leaveField.js'
import type { CheckoutStore } from '../store/store.js'

/** See `CheckoutHandle.setValues`. Calls run one after the other. A reset cancels pending ones. */
export function setValues(store: CheckoutStore, values: PartialValues): Promise<void> {
  const { memory } = store
  const filled = Promise.all([import('./fillValues.js'), memory.filling]).then(async ([{ fillValues }]) => {
    const { changed, ignored } = await fillValues(store, memory, values)
    for (const path of changed) afterEdit(store, path)
    if (changed.length) leaveFilled(store, new Set(changed.map((path) => splitPath(path)[0])))
    warnOnce(
      () =>
        `\`setValues\` ignored ${ignored.join(', ')}, because no field of the form takes it. Pass fields that the form shows, and countries that \`rules.allowedCountries\` allows: for another country the whole section is ignored.`,
      () => ignored.length > 0,
    )
  })
  const filling = filled
    .catch(() => undefined)
    .then(() => {
      if (memory.filling === filling) memory.filling = undefined
    })
  memory.filling = filling
  return filled
}
