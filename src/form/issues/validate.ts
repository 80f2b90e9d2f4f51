import { judgeBy, type Verdict } from '../../providers/judgeBy.js'
import type { SessionIssue } from '../../schema/issue.js'
import { isFieldPath, splitPath } from '../../sections/fieldPath.js'
import type { CheckoutValues, FieldPath, SectionId, SessionUpdate } from '../../sections/schema.js'
import { errorAt, fieldOfIssue, setFieldError } from './errors.js'
import { completeInputs } from './completeInputs.js'
import { followedPath } from '../store/sameAs.js'
import { sectionsOnScreen } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, currentValues, following, knownValues } from '../store/store.js'
import { warnLater } from './warnLater.js'

// Loaded with the first validation on a page that has custom fields.
const loadCustomRules = () => import('../../sections/custom/rules.js')

/** Validates sections by schemas, provider and rules, without your `check`, which needs the whole update. */
export async function judgeSections(
  store: CheckoutStore,
  ids: readonly SectionId[],
  values: CheckoutValues,
): Promise<Verdict> {
  const { adapter, rules = {} } = store.props
  const known = await completeInputs(store, ids, values)
  const update = Object.fromEntries(ids.map((id) => [id, known[id]])) as SessionUpdate
  const { check: _later, ...schemasAndFields } = rules
  const { customFields } = rules
  const mayHave = (key: string) => store.sentCustom.has(key)
  const isJudged = customFields && ids.includes('custom')
  const custom = isJudged && (await loadCustomRules()).customRules(customFields, { mayHave })
  const verdict = await judgeBy(custom ? { ...store.known.rules, custom } : store.known.rules, update, {
    provider: adapter.provider,
    rules: schemasAndFields,
    known,
  })
  if (custom) store.memory.customRules = custom
  const found = behaviorsOf(store.known).flatMap((behavior) => behavior.review?.(store, verdict, values) ?? [])
  return { ...verdict, issues: [...verdict.issues, ...found] }
}

/** Validates sections before a save. An issue of a repeated field is left out if its source has the same one. */
export async function validateSections(
  store: CheckoutStore,
  ids: readonly SectionId[],
  values: CheckoutValues,
): Promise<Verdict> {
  const verdict = await judgeSections(store, ids, values)
  const missing = behaviorsOf(store.known).flatMap((behavior) => behavior.missing?.(store, ids, verdict, values) ?? [])
  const found = [...verdict.issues, ...missing]
  for (const id of ids) remember(store, id, found)
  return { ...verdict, issues: found.filter((issue) => !isRepeated(store, found, issue)) }
}

/** Validates all sections on the page, then runs your `check`. */
export async function validateScreen(store: CheckoutStore, sections = sectionsOnScreen(store.forms)): Promise<Verdict> {
  const verdict = await validateSections(store, sections, currentValues(store))
  const { check } = store.props.rules ?? {}
  return verdict.issues.length || !check ? verdict : { ...verdict, issues: await check(verdict.update) }
}

// An address that repeats another one has the same issues. Each is displayed once, where the shopper types.
function isRepeated(store: CheckoutStore, all: SessionIssue[], { path = '', code }: SessionIssue): boolean {
  const leader = isFieldPath(path) ? followedPath(path, following(store)) : undefined
  return leader !== undefined && all.some((other) => other.code === code && other.path === leader)
}

// Stores the kit's own findings, because errors from elsewhere must not be removed.
function remember({ memory }: CheckoutStore, id: SectionId, issues: readonly SessionIssue[]): readonly SessionIssue[] {
  const before = memory.findings.get(id) ?? []
  memory.findings.set(id, issues)
  return before
}

/**
 * Validates one field that was edited or `left`, and the errors that the kit found at its neighbors. An error from an
 * answer or from your code is removed only when its own field is edited.
 */
export async function validateField(
  store: CheckoutStore,
  path: FieldPath,
  { left = false, values = currentValues(store) } = {},
): Promise<void> {
  const [section] = splitPath(path)
  const { memory } = store
  const { issues } = await judgeSections(store, [section], values)
  if (store.memory !== memory) return
  // The values have changed meanwhile and are validated separately.
  if (JSON.stringify(knownValues(store)[section]) !== JSON.stringify(values[section])) return
  const before = remember(store, section, issues)
  for (const key of Object.keys(values[section])) {
    const other = `${section}.${key}` as FieldPath
    const at = (issue: SessionIssue) => fieldOfIssue(store, issue) === other
    const issue = issues.find(at)
    const shown = errorAt(store, other)
    const own = shown && before.some((earlier) => at(earlier) && earlier.code === shown.type)
    if (own || (other === path && (issue || !left))) setFieldError(store, other, issue)
  }
  if (left) warnLater(store, (each) => each === path)
}

/**
 * Validates a field that was left. If its form handles the same event, this waits for it, so that the page is read
 * once.
 */
export function validateLeft(store: CheckoutStore, path: FieldPath): void {
  const { memory } = store
  memory.leftFields.add(path)
  // The form handles the same event after the field.
  queueMicrotask(() => {
    if (!memory.leaving && memory.leftFields.size) void validateLeftFields(store, currentValues(store))
  })
}

/** Validates the fields that were left and are not validated yet. */
export function validateLeftFields(store: CheckoutStore, values: CheckoutValues): Promise<unknown> {
  const paths = [...store.memory.leftFields]
  store.memory.leftFields.clear()
  return Promise.all(paths.map((path) => validateField(store, path, { left: true, values })))
}
