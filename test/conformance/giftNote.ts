import type { SectionBehavior } from '../../src/form/store/store.js'
import { defineFields } from '../../src/schema/defineFields.js'
import type { SectionRules } from '../../src/sections/sectionRules.js'

/** A section that the kit does not include. */
export type GiftNote = Record<'text' | 'from' | 'code', string>
type Values = Record<'giftNote', GiftNote>

export const giftNoteRules: SectionRules<GiftNote> = {
  fields: defineFields<GiftNote>(['text', 'from', 'code']),
  requires: () => ['text'],
  issues: ({ text, code }) => [
    ...(text ? [] : [{ path: 'text', code: 'required' }]),
    ...(code === 'X' ? [{ path: 'code', code: 'invalid' }] : []),
  ],
  warnings: ({ from }) => (from === 'Santa' ? [{ path: 'from', code: 'unlikely' }] : []),
}

/** The events that its behavior received. */
export const events = { edited: [] as string[], left: [] as string[], resets: 0 }

export const giftNoteBehavior: SectionBehavior = {
  inputs: {
    code: {
      ltr: true,
      completed: (values) => (values as unknown as Values).giftNote.code.toUpperCase(),
    },
  },
  initial: (values) => void ((values as unknown as Values).giftNote.from ||= 'A friend'),
  started: ({ memory }) => {
    memory.remembered['giftNote' as never] = { edits: 0 } as never
    return {}
  },
  edited: (store, path, before) => {
    events.edited.push(`${path}: ${before}`)
    const memory = store.memory.remembered['giftNote' as never] as { edits: number }
    memory.edits += 1
  },
  left: (_store, section) => void events.left.push(section),
  review: (_store, { update }) =>
    (update as Partial<Values>).giftNote?.text === 'Rude' ? [{ path: 'giftNote.text', code: 'impolite' }] : [],
  reset: () => void (events.resets += 1),
}
