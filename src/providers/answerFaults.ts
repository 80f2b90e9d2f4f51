import { isFieldPath } from '../sections/fieldPath.js'
import { sectionIds } from '../sections/keys.js'
import { readLineItem, readLineItems } from './readLineItem.js'
import type { SessionUpdate } from '../sections/schema.js'
import { optionReaders } from '../sections/shipping-options/readOption.js'
import { reasons } from './failureReasons.js'
import { isObject } from './placeFault.js'
import { hasMessage, isCustomName, isPlace, list } from './readResult.js'

type Show = (given: unknown) => string

/**
 * Lists the faults of an answer for the developer; empty for a valid `SessionUpdateResult`. `show`: describes a value,
 * which may be personal data.
 */
export function answerFaults(given: unknown, update: SessionUpdate, show: Show = describe): string[] {
  if (!isObject(given)) return [`it is ${show(given)}, not a SessionUpdateResult`]
  const { status, saved, issues, reason, retryable, retryAfterMs, session } = given
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => void (holds || faults.push(fault))

  check(
    status === 'saved' || status === 'rejected' || status === 'failed',
    `status is ${show(status)}, not 'saved', 'rejected' or 'failed'`,
  )
  check(Array.isArray(saved), `saved is ${show(saved)}, not the list of the sections that are stored`)
  for (const [at, id] of list(saved).entries()) {
    check(
      sectionIds.some((each) => each === id && update[each]),
      `saved[${at}] is ${show(id)}, not a section of the update`,
    )
  }
  if (status === 'rejected') {
    check(list(issues).length > 0, `issues is ${show(issues)}, not a list with an issue`)
    faults.push(...issueFaults('issues', issues, show))
  }
  if (status === 'failed') {
    check(reasons.includes(reason as string), `reason is ${show(reason)}, not ${reasons.join(', ')}`)
    check(typeof retryable === 'boolean', `retryable is ${show(retryable)}, not a boolean`)
    check(
      retryAfterMs === undefined || (typeof retryAfterMs === 'number' && retryAfterMs >= 0),
      `retryAfterMs is ${show(retryAfterMs)}, not milliseconds`,
    )
  }
  if (session === undefined) return faults
  if (!isObject(session)) return [...faults, `session is ${show(session)}, not an object`]
  const { shippingOptions, totals, lineItems, warnings, issues: missing } = session
  check(
    shippingOptions === undefined || Array.isArray(shippingOptions),
    `session.shippingOptions is ${show(shippingOptions)}, not a list`,
  )
  for (const [at, option] of list(shippingOptions).entries()) {
    faults.push(...lineFaults(`session.shippingOptions[${at}]`, option, { isTotal: false, show }))
  }
  check(totals === undefined || Array.isArray(totals), `session.totals is ${show(totals)}, not a list`)
  for (const [at, total] of list(totals).entries()) {
    faults.push(...lineFaults(`session.totals[${at}]`, total, { isTotal: true, show }))
  }
  const unusable = list(lineItems).findIndex((item) => !readLineItem(item))
  check(
    unusable < 0,
    `session.lineItems[${unusable}] is not an item with id, label, amount, currency and quantity, so the list is left out`,
  )
  check(
    lineItems === undefined || unusable >= 0 || readLineItems(lineItems) !== undefined,
    `session.lineItems is ${show(lineItems)}, not a list of items with an id each`,
  )
  check(warnings === undefined || Array.isArray(warnings), `session.warnings is ${show(warnings)}, not a list`)
  check(missing === undefined || Array.isArray(missing), `session.issues is ${show(missing)}, not a list`)
  return [
    ...faults,
    ...issueFaults('session.warnings', warnings, show),
    ...issueFaults('session.issues', missing, show),
  ]
}

function issueFaults(name: string, issues: unknown, show: Show): string[] {
  return list(issues).flatMap((issue, at) => {
    if (!isObject(issue)) return [`${name}[${at}] is ${show(issue)}, not an issue`]
    const { path, code, message } = issue
    return [
      ...(path === undefined || isPlace(path) || (hasMessage(issue) && isCustomName(path))
        ? []
        : [`${name}[${at}].path is ${show(path)}, ${nearest(path)}`]),
      ...(typeof code === 'string' ? [] : [`${name}[${at}].code is ${show(code)}, not a text`]),
      ...(message === undefined || typeof message === 'string'
        ? []
        : [`${name}[${at}].message is ${show(message)}, not a text`]),
    ]
  })
}

/** Says which value of an unusable option or total is wrong. A total needs no label, and a discount is negative. */
function lineFaults(name: string, given: unknown, { isTotal, show }: { isTotal: boolean; show: Show }): string[] {
  if (!isObject(given)) return [`${name} is ${show(given)}, not an object`]
  const { id, label, amount, currency } = given
  const isAmount = isTotal ? Number.isSafeInteger(amount) : optionReaders.amount(amount) !== undefined
  return [
    ...(optionReaders.id(id) ? [] : [`${name}.id is ${show(id)}, not a text`]),
    ...(isTotal || optionReaders.label(label) ? [] : [`${name}.label is ${show(label)}, not a text`]),
    ...(isAmount ? [] : [`${name}.amount is ${show(amount)}, not a whole number of minor units, such as 500`]),
    ...(optionReaders.currency(currency) ? [] : [`${name}.currency is ${show(currency)}, not a code such as 'eur'`]),
  ]
}

/** The most common mistake is a path without its section. */
function nearest(path: unknown): string {
  const found = sectionIds.map((id) => `${id}.${String(path)}`).find(isFieldPath)
  return `not a form path such as ${found ?? 'contact.email'}`
}

/** Returns a short value verbatim, otherwise the type, because long text may contain anything. */
function describe(given: unknown): string {
  if (typeof given === 'string' && given.length <= 40) return `'${given}'`
  if (given === undefined || given === null || /boolean|number/.test(typeof given)) return String(given)
  return Array.isArray(given) ? (given.length ? 'a list' : 'an empty list') : `a value of the type ${typeof given}`
}
