import { judge, type Verdict } from '../providers/judge.js'
import type { SessionIssue } from '../schema/issue.js'
import { isFieldPath, splitPath } from '../sections/fieldPath.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../sections/schema.js'
import { errorAt, fieldOfIssue, setFieldError } from './errors.js'
import { missingChoice } from './offeredOptions.js'
import { followedPath } from './sameAs.js'
import { type CheckoutStore, currentValues, following } from './store.js'

/** What schemas, provider and rules say of some sections, without the merchant's own check of whole updates. */
export function judgeSections(
  { props: { adapter, rules = {} } }: CheckoutStore,
  ids: readonly SectionId[],
  values: CheckoutValues,
): Promise<Verdict> {
  const update = Object.fromEntries(ids.map((id) => [id, values[id]])) as SessionUpdate
  const { check: _later, ...schemasAndFields } = rules
  return judge(update, { provider: adapter.provider, rules: schemasAndFields, known: values })
}

/** The verdict on sections that are to be saved as they stand on the screen. Issues of followed fields are those of the leaders. */
export async function validateSections(store: CheckoutStore, ids: readonly SectionId[]): Promise<Verdict> {
  const values = currentValues(store)
  const verdict = await judgeSections(store, ids, values)
  const found = [...verdict.issues, ...missingChoice(store, ids, values)]
  const issues = found.filter((issue) => !isRepeated(store, found, issue))
  const { check } = store.props.rules ?? {}
  return { ...verdict, issues: issues.length || !check ? issues : await check(verdict.update) }
}

// An address that repeats another one repeats its issues too: each is told once, where the shopper types.
function isRepeated(store: CheckoutStore, all: SessionIssue[], { path = '', code }: SessionIssue): boolean {
  const leader = isFieldPath(path) ? followedPath(path, following(store)) : undefined
  return leader !== undefined && all.some((other) => other.code === code && other.path === leader)
}

/** Judges one field that was left or mended, and its neighbours that show an error already. Other fields stay as they are. */
export async function validateField(store: CheckoutStore, path: FieldPath): Promise<void> {
  const [section] = splitPath(path)
  const values = currentValues(store)
  const { issues } = await judgeSections(store, [section], values)
  // Something newer is on the screen and will be judged itself.
  if (JSON.stringify(currentValues(store)[section]) !== JSON.stringify(values[section])) return
  for (const key of Object.keys(values[section])) {
    const other = `${section}.${key}` as FieldPath
    if (other === path || errorAt(store, other)) {
      setFieldError(
        store,
        other,
        issues.find((issue) => fieldOfIssue(store, issue) === other),
      )
    }
  }
}
