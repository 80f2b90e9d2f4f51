'use client'
import { type ForwardedRef, useEffect, useId, useImperativeHandle, useMemo, useState } from 'react'

import { fieldRow, fieldRule, shownSections } from '../../providers/fieldMode.js'
import type { Provider } from '../../providers/provider.js'
import { readOwn } from '../../providers/readOwn.js'
import { checkCustomFields } from '../../sections/custom/checkCustomFields.js'
import { fieldPaths, splitPath } from '../../sections/fieldPath.js'
import type { FieldPath } from '../../sections/schema.js'
import { showIssues } from '../issues/errors.js'
import { givenAdapter } from './givenAdapter.js'
import { readableLocale, textsOf } from './hostWords.js'
import { createHandle } from './handle.js'
import { behaviorsOf, type KnownSections } from '../store/store.js'
import type { CheckoutHandle, OwnParts, RootProps } from '../store/props.js'
import type { RootContextValue } from '../store/rootContext.js'
import { saveOwed } from '../saving/saveOwed.js'
import { createStore } from '../store/createStore.js'
import { takeServed } from './takeServed.js'
import { useRebuilt } from './useRebuilt.js'
import { warnOnce } from '../../schema/warnOnce.js'

const emptyRules = {}

/** Creates the store of a Root once and updates it with the latest props. `known` must never change. */
export function useRoot(
  known: KnownSections,
  given: Omit<RootProps, 'ref'>,
  ref: ForwardedRef<CheckoutHandle>,
): RootContextValue {
  const props = withoutNull(given)
  const [first] = useState(props)
  const adapter = givenAdapter(first)
  const id = useId()
  const rebuilt = useRebuilt(adapter)
  const [store] = useState(() => {
    // Here, so that a server renders them too.
    const made = createStore(known, first, (store) => showIssues(store, [], first.issues ?? []))
    if (rebuilt) takeServed(made)
    return made
  })
  const {
    rules = emptyRules,
    locale: language,
    sameAs = 'shipping',
    messages,
    issues,
    lookup,
    autocompleteSection,
  } = props
  const { components = emptyRules, classNames = emptyRules } = props
  const locale = useMemo(() => readableLocale(language ?? known.locale), [language, known])

  useEffect(() => {
    warnOnce(
      '`adapter` changed after the first render, and the new one is ignored. Create it once, outside your component.',
      () => props.adapter !== adapter,
    )
    warnOnce(
      '`components` changed after the first render, so the control is replaced, and what was typed in it is lost. Create it once, outside your component.',
      () =>
        Object.entries(props.components ?? {}).some(
          ([name, own]) => first.components?.[name as keyof OwnParts] !== own,
        ),
    )
    warnOnce(
      () =>
        `\`rules\` hide fields that the provider requires: ${hiddenButRequired(props).join(', ')}. Show them, or give them \`defaultValues\`.`,
      () => hiddenButRequired(props).length > 0,
    )
    warnOfCustomFields(props)
    warnOnce(
      () => `\`rules.customFields\` are not shown, because nothing can store them. ${gapOf(adapter.provider)}`,
      () => Object.keys(props.rules?.customFields ?? {}).length > 0 && gapOf(adapter.provider) !== undefined,
    )
    store.props = { ...props, adapter }
  })
  useEffect(() => {
    if (issues) showIssues(store, [], issues)
  }, [store, issues])
  useEffect(() => {
    const stops = behaviorsOf(known).map((behavior) => behavior.mounted?.(store))
    return () => stops.forEach((stop) => stop?.())
  }, [store, known])
  useEffect(() => {
    const saveWhenOnline = () => {
      if (store.memory.owed.size) void saveOwed(store)
    }
    // The global window, because this program sends, even if its forms are in another window.
    globalThis.addEventListener('online', saveWhenOnline)
    return () => globalThis.removeEventListener('online', saveWhenOnline)
  }, [store])
  useImperativeHandle(ref, () => createHandle(store), [store])

  return useMemo(
    () => ({
      id,
      store,
      provider: adapter.provider,
      rules,
      locale,
      messages: textsOf(locale, messages),
      components,
      classNames,
      lookup,
      sameAs,
      autocompleteSection,
    }),
    [id, store, adapter, rules, locale, messages, components, classNames, lookup, sameAs, autocompleteSection],
  )
}

const gapOf = (provider?: Provider) => (provider?.custom && 'gap' in provider.custom ? provider.custom.gap : undefined)

// Not by conditions of `warnOnce`: esbuild leaves out what they call only where the environment is named.
function warnOfCustomFields({ rules }: RootProps): void {
  try {
    if (process.env.NODE_ENV !== 'production') checkCustomFields(rules?.customFields ?? {})
  } catch (error) {
    // In a browser without a bundler there is no `process`, and `warnOnce` says nothing either.
    warnOnce(String(error))
  }
}

// A null prop, as in JSON and database rows, counts as missing.
const withoutNull = <Props extends object>(props: Props): Props =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null)) as Props

// Lists fields that the provider requires and the rules hide, although they have no default value.
function hiddenButRequired({ adapter, rules, defaultValues }: RootProps): FieldPath[] {
  const fields = adapter.provider?.fields
  const isHidden = (path: FieldPath) =>
    fieldRule(path, rules) === 'hidden' && !readOwn(defaultValues, ...splitPath(path))
  const shown = shownSections(adapter.provider, rules)
  return fieldPaths.filter(
    (path) => fields && fieldRow(fields, path)?.required && shown.includes(splitPath(path)[0]) && isHidden(path),
  )
}
