import type { SessionIssue } from '../schema/issue.js'
import { splitPath } from '../sections/fieldPath.js'
import type { SessionUpdate } from '../sections/schema.js'
import { listRows } from './listRows.js'
import type { Provider } from './provider.js'

/** Returns issues for required fields in missing sections, if the request must contain those sections too. */
export function missingFields(update: SessionUpdate, { fields, whole = [] }: Provider): SessionIssue[] {
  if (!whole.some((id) => update[id])) return []
  return listRows(fields).flatMap(([path, { required }]) => {
    const [section] = splitPath(path)
    return required && whole.includes(section) && !update[section] ? [{ path, code: 'required' }] : []
  })
}
