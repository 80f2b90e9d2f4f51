import type { SessionIssue } from '../schema/issue.js'
import { splitPath } from '../sections/fieldPath.js'
import type { SessionUpdate } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { Provider } from './provider.js'

/** What keeps an update from being sent: required fields of sections that would have to travel with it and do not. */
export function missingFields(update: SessionUpdate, { fields, whole = [] }: Provider): SessionIssue[] {
  if (!whole.some((id) => update[id])) return []
  return listRows(fields).flatMap(([path, { required }]) => {
    const [section] = splitPath(path)
    return required && whole.includes(section) && !update[section] ? [{ path, code: 'required' }] : []
  })
}
