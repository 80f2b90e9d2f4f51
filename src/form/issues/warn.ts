import { shownSections } from '../../providers/fieldMode.js'
import { deliveredTo, parseSection } from '../../providers/judgeBy.js'
import { readOwn } from '../../providers/readOwn.js'
import { emailWarnings } from '../../schema/emailHint.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { errorAt, fieldOfIssue } from './errors.js'
import { inputKinds } from './inputs.js'
import { isOwnWarning, toOwnWarning } from './ownWarnings.js'
import { type CheckoutStore, knownValues } from '../store/store.js'

/** Shows what is odd at the fields `at` which it is to be told, and lets it pass; takes away what is odd no longer. */
export async function warn(store: CheckoutStore, at: (path: FieldPath) => boolean): Promise<void> {
  const { adapter, rules } = store.props
  const { memory } = store
  const values = knownValues(store)
  const found = new Map<FieldPath, SessionIssue>()
  for (const id of shownSections(adapter.provider, rules)) {
    for (const issue of await listWarnings(store, id, values)) {
      const path = fieldOfIssue(store, issue)
      if (path && !found.has(path)) found.set(path, issue)
    }
  }
  if (store.memory !== memory) return
  const now = knownValues(store)
  const { warnings } = store.getState()
  const after: Partial<Record<FieldPath, SessionIssue>> = { ...warnings }
  for (const path of fieldPaths) {
    // Something newer is on the screen and will be looked at itself.
    if (readOwn(now, ...splitPath(path)) !== readOwn(values, ...splitPath(path))) continue
    const [before, issue] = [warnings[path], errorAt(store, path) ? undefined : found.get(path)]
    if ((before && !isOwnWarning(before)) || before?.code === issue?.code) continue
    if (issue && at(path)) after[path] = issue
    else delete after[path]
  }
  if (fieldPaths.some((path) => after[path] !== warnings[path])) store.setState({ warnings: after })
}

async function listWarnings(store: CheckoutStore, id: SectionId, all: CheckoutValues): Promise<SessionIssue[]> {
  const { known, props } = store
  const { adapter, rules } = props
  const { warnings, undeliverable } = rulesOf(known.rules, id)
  const values = await parseSection(known.rules, id, all[id])
  // Refused boxes are told as an issue.
  const boxes = !rules?.blockPoBox && id === deliveredTo(adapter.provider, rules) && undeliverable?.(values, false)
  const emails = Object.keys(values).filter((key) => inputKinds[key]?.type === 'email')
  const phones = values.phone
    ? await import('../phone/phoneHelp.js').then(
        (help) => help.phoneWarnings(all, id),
        () => [],
      )
    : []
  const found = [...((await warnings?.(values)) ?? []), ...(await emailWarnings(values, emails)), ...phones]
  return [...found, ...(boxes || [])].map(({ path, code }) => toOwnWarning({ path: `${id}.${path}`, code }))
}
