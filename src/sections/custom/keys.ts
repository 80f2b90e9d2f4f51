/** The keys of custom fields are those of `rules.customFields`. */
export const customKeys: readonly string[] = []

/**
 * Whether a custom field may have this key: a letter, then at most 39 letters, digits, `_` or `-`. Names of
 * `Object.prototype` are invalid, because the form stores values by key.
 */
export const isCustomKey = (key: string): boolean =>
  /^[a-z][\w-]{0,39}$/i.test(key) && !(key in {}) && key !== 'prototype'
