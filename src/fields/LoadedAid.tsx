import type { ReactNode } from 'react'

import { inputKinds } from '../form/inputs.js'
import { splitPath } from '../sections/fieldPath.js'
import type { FieldPath } from '../sections/schema.js'
import { AddressAid } from './AddressAid.js'
import { EmailAid } from './EmailAid.js'

/** The help that a field has, apart from the start of a page. */
export function LoadedAid({ name, id }: { name: FieldPath; id: string }): ReactNode {
  return inputKinds[splitPath(name)[1]]?.type === 'email' ? (
    <EmailAid name={name} />
  ) : (
    <AddressAid name={name} id={id} />
  )
}
