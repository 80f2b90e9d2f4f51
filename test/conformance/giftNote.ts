import { defineFields } from '../../src/schema/defineFields.js'
import type { SectionRules } from '../../src/sections/sectionRules.js'

/** A section that the kit does not have. */
export type GiftNote = Record<'text' | 'from' | 'code', string>

export const giftNoteKeys = ['text', 'from', 'code'] as const

export const giftNoteRules: SectionRules<GiftNote> = {
  fields: defineFields<GiftNote>(giftNoteKeys),
  requires: () => ['text'],
  issues: ({ text, code }) => [
    ...(text ? [] : [{ path: 'text', code: 'required' }]),
    ...(code === 'X' ? [{ path: 'code', code: 'invalid' }] : []),
  ],
  warnings: ({ from }) => (from === 'Santa' ? [{ path: 'from', code: 'unlikely' }] : []),
}
