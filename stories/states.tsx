import type { StoryObj } from '@storybook/react-vite'
import type { ComponentType } from 'react'
import { fn } from 'storybook/test'

import type { DefaultValues, FieldPath, LineItem, RootProps, SectionId, ShippingOption } from '../src/index.js'
import { fieldMode } from '../src/providers/fieldMode.js'
import { fieldPaths, splitPath } from '../src/sections/fieldPath.js'
import { sectionIds } from '../src/sections/keys.js'
import { createSandboxAdapter, exampleValues } from '../src/testing/index.js'
import type { ProviderChoice } from './conditions.js'
import type { Answer } from './createStoryAdapter.js'
import { submitAndSee } from './play.js'
import { shippingOptions } from './shippingOptions.js'
import { Stage } from './Stage.js'

/** The args of a form story: props of the form, and the answers of the provider. */
export interface FormArgs extends Partial<Omit<RootProps, 'adapter' | 'locale' | 'ref'>> {
  /** Absent: the answer of the sandbox. */
  answer?: Answer
  /** The shipping options for every address. */
  quote?: ShippingOption[]
  /** The items in the cart. */
  lineItems?: LineItem[]
}

export type FormStory = StoryObj<FormArgs>

export const filled: DefaultValues = { ...exampleValues(), shippingOptions: { selected: 'express' } }

/** All events, for the actions panel. */
export const events = { onChange: fn(), onSaved: fn(), onRejected: fn(), onFailed: fn() }

interface Subject {
  form: ComponentType<RootProps>
  /** The toolbar can choose another one. */
  provider: ProviderChoice
  /** Absent: every section. */
  section?: SectionId
  /** Props that fill the form; default: an example of every field. */
  full?: FormArgs
  /** What a shopper changes in a full form before the submit; default: nothing. */
  edit?: FormStory['play']
  /** Props that make a shopper's first submit wrong; default: an empty form. */
  invalid?: FormArgs
  /** What causes a warning. */
  warning: Pick<FormStory, 'args' | 'play'>
}

/** Renders a form on the stage. Changing an arg in Storybook starts a new checkout. */
export function formStory({ form: Form, provider, section }: Pick<Subject, 'form' | 'provider' | 'section'>) {
  const sections = section && [section]
  return ({ answer, quote, ...props }: FormArgs) => (
    <Stage
      key={JSON.stringify([answer, quote, props])}
      provider={provider}
      sections={sections}
      answer={answer}
      quote={quote}
      lineItems={props.lineItems}
    >
      {(given) => <Form {...given} {...props} />}
    </Stage>
  )
}

/** The states that every form has, each reached as a shopper reaches it. */
export function states(subject: Subject) {
  const { section, provider, warning, invalid = {}, full: given, edit } = subject
  const shown = section ? [section] : sectionIds
  const { provider: backend } = provider === 'none' ? {} : createSandboxAdapter(provider)
  const isShown = (path: FieldPath) => !['hidden', 'absent'].includes(fieldMode(path, backend))
  const locked = fieldPaths.filter((path) => shown.includes(splitPath(path)[0]) && isShown(path))
  const offered = shown.includes('shippingOptions') ? { shippingOptions } : {}
  const render = formStory(subject)
  const story = (args: FormArgs, play?: FormStory['play']): FormStory => ({
    render,
    args: { ...events, ...args },
    ...(play && { play }),
  })
  const full = { ...offered, defaultValues: filled, ...given }
  const submitted = (answer: Answer | undefined, selector: string) =>
    story({ ...full, ...(answer && { answer }) }, async (page) => {
      await edit?.(page)
      await submitAndSee(selector)(page)
    })
  return {
    Empty: story({}),
    Filled: story(full),
    Invalid: story({ ...invalid }, submitAndSee('[data-till=errors]')),
    ServerIssue: submitted('rejected', '[data-till=errors]'),
    Warning: story({ ...full, ...warning.args }, warning.play),
    Saving: submitted('silent', '[data-till=submit][data-saving]'),
    Saved: submitted(undefined, '[data-till=status][data-saved]'),
    Offline: submitted('offline', '[data-till=status][data-offline]'),
    Failed: submitted('unavailable', '[data-till=status]:not([data-saving], :empty)'),
    Ended: submitted('ended', '[data-till=status][data-ended]'),
    Locked: story({
      ...full,
      rules: {
        ...(section && { sections: [section] }),
        fields: Object.fromEntries(locked.map((path) => [path, 'locked'])),
      },
    }),
  } satisfies Record<string, FormStory>
}

/** The states that every form has. */
export type State = keyof ReturnType<typeof states>
