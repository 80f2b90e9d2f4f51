import { shownSections } from '../../providers/fieldMode.js'
import { deliveredTo, parseSection } from '../../providers/judgeBy.js'
import { readOwn } from '../../providers/readOwn.js'
import { emailWarnings } from '../../schema/emailHint.js'
import type { SessionIssue } from '../../schema/issue.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import { rulesOf } from '../../sections/rulesOf.js'
import type { CheckoutValues, FieldPath, SectionId } from '../../sections/schema.js'
import { errorAt, fieldOfIssue } from './errors.js'
import { inputKind } from '../store/inputs.js'
import type { CheckoutState, ShownWarning } from '../store/state.js'
import { type CheckoutStore, knownValues } from '../store/store.js'

/** Updates the warnings of the fields that `at` accepts. Warnings never block saving. */
export async function warn(store: CheckoutStore, at: (path: FieldPath) => boolean): Promise<void> {
  const { adapter, rules } = store.props
  const { memory } = store
  const values = knownValues(store)
  const found = new Map<FieldPath, ShownWarning>()
  for (const id of shownSections(adapter.provider, rules)) {
    for (const issue of await listWarnings(store, id, values)) {
      const path = fieldOfIssue(store, issue)
      if (path && !found.has(path)) found.set(path, issue)
    }
  }
  if (store.memory !== memory) return
  const now = knownValues(store)
  const { warnings } = store.getState()
  const after: { -readonly [Path in FieldPath]?: CheckoutState['warnings'][Path] } = { ...warnings }
  for (const path of fieldPaths) {
    // The value has changed meanwhile and is checked separately.
    if (readOwn(now, ...splitPath(path)) !== readOwn(values, ...splitPath(path))) continue
    const [before, issue] = [warnings[path], errorAt(store, path) ? undefined : found.get(path)]
    if ((before && before.source !== 'form') || before?.code === issue?.code) continue
    if (issue && at(path)) after[path] = issue
    else delete after[path]
  }
  if (fieldPaths.some((path) => after[path] !== warnings[path])) store.setState({ warnings: after })
}

async function listWarnings(store: CheckoutStore, id: SectionId, all: CheckoutValues): Promise<ShownWarning[]> {
  const { known, props } = store
  const { adapter, rules } = props
  const { warnings, undeliverable } = rulesOf(known.rules, id)
  const values = await parseSection(known.rules, id, all[id])
  // With `blockPoBox`, a P.O. box is an issue instead.
  const boxes = !rules?.blockPoBox && id === deliveredTo(adapter.provider, rules) && undeliverable?.(values, false)
  const kindOf = (key: string) => inputKind(known, `${id}.${key}` as FieldPath)
  const keys = Object.keys(values).filter((key) => values[key])
  const emails = keys.filter((key) => kindOf(key).type === 'email')
  const found: SessionIssue[] = [...((await warnings?.(values)) ?? []), ...(await emailWarnings(values, emails))]
  for (const path of keys) {
    const code = await kindOf(path).warning?.(all, `${id}.${path}` as FieldPath)
    if (code) found.push({ path, code })
  }
  return [...found, ...(boxes || [])].map(({ path, code }) => ({ path: `${id}.${path}`, code, source: 'form' }))
}
