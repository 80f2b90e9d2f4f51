/** The keys of line items are the IDs of the items of a session. */
export const lineItemKeys: readonly string[] = []

/** Whether an item may have this ID: it is a part of field paths, and the form stores quantities by it. */
export const isItemId = (id: unknown): id is string =>
  typeof id === 'string' && /^[^\s."'|[\]\\\p{C}]{1,200}$/u.test(id) && !(id in {}) && id !== 'prototype'
