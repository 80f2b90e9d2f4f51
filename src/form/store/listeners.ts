import type { SectionId } from '../../sections/schema.js'
import type { HeardEvents } from './props.js'
import { sectionsOnScreen } from './screen.js'
import type { CheckoutStore } from './store.js'

/** Returns the listeners for some sections: those of the forms that contain them, then those of the Root. */
export function listenersOf(store: CheckoutStore, sections: readonly SectionId[]): HeardEvents[] {
  const concerned = [...store.forms].filter((form) => sectionsOnScreen([form]).some((id) => sections.includes(id)))
  return [...concerned.flatMap((form) => store.formEvents.get(form)?.current ?? []), store.props]
}
