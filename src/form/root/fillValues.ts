import { shownSections } from '../../providers/fieldMode.js'
import { allowedCountries, isAnswerable } from '../../providers/judgeBy.js'
import { readOwn } from '../../providers/readOwn.js'
import type { SessionIssue } from '../../sections/issue.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import type {
  CheckoutValues,
  DefaultValues,
  FieldPath,
  PartialValues,
  SectionId,
  SessionUpdate,
} from '../../sections/schema.js'
import { rulesOf } from '../../sections/rulesOf.js'
import { setFieldError } from '../issues/errors.js'
import { judgeSections } from '../issues/validate.js'
import { givenValues } from '../store/initialValues.js'
import { inputKind } from '../store/inputs.js'
import type { CheckoutMemory } from '../store/memory.js'
import { followedPath, shipTo } from '../store/sameAs.js'
import { showBoxes } from '../store/screen.js'
import { behaviorsOf, type CheckoutStore, currentValues, following, hasEnded } from '../store/store.js'

type Plan = Map<FieldPath, string>

/** The outcome of `setValues`. */
interface Filled {
  changed: readonly FieldPath[]
  /** Paths that no field accepts. */
  ignored: readonly string[]
}

/**
 * Writes the given values into the form. `memory`: the memory at the time of the call; a reset since then cancels it.
 * This code is loaded on demand, and imports only modules that do not make a bundler split the initial chunk.
 */
export async function fillValues(store: CheckoutStore, memory: CheckoutMemory, given: PartialValues): Promise<Filled> {
  const { plan, ignored } = planValues(store, given)
  const planned = structuredClone(store.form.getValues())
  for (const [path, value] of plan) {
    const [id, key] = splitPath(path)
    Object.assign(planned[id], { [key]: value })
  }
  const ids = new Set([...plan.keys()].map((path) => splitPath(path)[0]))
  // A state can be given by any of its names once the list of its country is loaded.
  const { update } = await judgeSections(store, [...ids], planned)
  if (store.memory !== memory) return { changed: [], ignored }
  stopFollowing(store, plan, currentValues(store))
  return { changed: writeValues(store, withCodes(store, plan, update)), ignored }
}

/** Returns the values that the form accepts, by path. */
function planValues(store: CheckoutStore, given: PartialValues): { plan: Plan; ignored: string[] } {
  const { known, form, props } = store
  const shown: readonly string[] = hasEnded(store) ? [] : shownSections(props.adapter.provider, props.rules)
  const texts = givenValues(known, given as DefaultValues, props.rules, props.locale)
  const plan: Plan = new Map()
  const ignored: string[] = []
  for (const [id, section] of Object.entries(given) as [SectionId, object | undefined][]) {
    const values = (readOwn(texts, id) ?? {}) as Record<string, string>
    // An empty text clears its field. Missing values stay.
    const keys = Object.keys(section ?? {}).filter((key) => readOwn(section, key) === '' || values[key] !== '')
    const isTaken = shown.includes(id) && takesCountry(store, id, values.country)
    // The country is set first, because the states depend on it.
    for (const key of keys.includes('country') ? new Set(['country', ...keys]) : keys) {
      const path = `${id}.${key}` as FieldPath
      const value = values[key]
      const isFree = isTaken && isOpen(store, path) && (id !== 'lineItems' || takesQuantity(store, key, value))
      if (value !== undefined && isFree) plan.set(path, value)
      else if (value === undefined || value !== readOwn(form.getValues(), id, key)) ignored.push(path)
    }
  }
  return { plan, ignored }
}

// "Same as …" is a control of the kit, independent of the provider's fields.
const isOpen = ({ props }: CheckoutStore, path: FieldPath) =>
  path === shipTo || isAnswerable(path, props.adapter.provider, props.rules)

/** Whether the shopper may change the quantity of an item, or remove it. */
function takesQuantity({ getState }: CheckoutStore, id: string, value = ''): boolean {
  const item = getState().session.lineItems?.find((each) => each.id === id)
  return Boolean(item?.adjustable ?? (item?.removable && value === '0'))
}

function takesCountry(store: CheckoutStore, id: SectionId, country = ''): boolean {
  const { known, form, props } = store
  const path = `${id}.country` as FieldPath
  if (country === '' || country === form.getValues(path)) return true
  const isUnknown = ({ path: at }: SessionIssue) => at === 'country'
  const allowed = allowedCountries(id, props.rules ?? {})
  return (
    isOpen(store, path) &&
    (!allowed || allowed.includes(country)) &&
    !rulesOf(known.rules, id)
      .issues({ ...form.getValues(id), country })
      .some(isUnknown)
  )
}

/** Replaces names by codes in fields with a list. */
const withCodes = ({ known }: CheckoutStore, plan: Plan, canonical: SessionUpdate): Plan =>
  new Map(
    [...plan].map(([path, value]) => {
      const code = inputKind(known, path).choices && readOwn(canonical, ...splitPath(path))
      return [path, (code as string) || value]
    }),
  )

/** Writes the plan and returns the changed paths. */
function writeValues(store: CheckoutStore, plan: Plan): FieldPath[] {
  const { known, form, forms, memory } = store
  const changed: FieldPath[] = []
  const given = (memory.given ??= new Map<FieldPath, string>())
  for (const [path, value] of plan) {
    given.set(path, value)
    const before = form.getValues(path)
    if (before === value) continue
    changed.push(path)
    form.setValue(path, value)
    showBoxes(forms, path, value)
    for (const behavior of behaviorsOf(known)) behavior.edited?.(store, path, before)
  }
  for (const path of fieldPaths) if (followedPath(path, following(store))) setFieldError(store, path)
  store.notify()
  return changed
}

/**
 * Unchecks "Same as …" if the plan sets a different address. The address then starts with `seen`, the values that it
 * repeated.
 */
function stopFollowing(store: CheckoutStore, plan: Plan, seen: CheckoutValues): void {
  const sides = following(store)
  const isOwn = ([path, value]: [FieldPath, string]) => {
    const leader = followedPath(path, sides)
    return leader && value !== (plan.get(leader) ?? readOwn(seen, ...splitPath(leader)))
  }
  const destination = plan.get(shipTo) ?? ([...plan].some(isOwn) ? '' : 'billing')
  if (destination === 'billing') return
  plan.set(shipTo, destination)
  for (const path of fieldPaths) {
    if (followedPath(path, sides) && isOpen(store, path))
      store.form.setValue(path, readOwn(seen, ...splitPath(path)) as string)
  }
}
