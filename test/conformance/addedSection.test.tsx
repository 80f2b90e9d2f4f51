import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type ReactNode, type Ref } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { everySection } from '../../src/checkout/everySection.js'
import { Errors } from '../../src/checkout/Errors.js'
import { Form } from '../../src/checkout/Form.js'
import { Status } from '../../src/checkout/Status.js'
import { Submit } from '../../src/checkout/Submit.js'
import { Field } from '../../src/fields/Field.js'
import { Section } from '../../src/fields/Section.js'
import { useRoot } from '../../src/form/root/useRoot.js'
import type { CheckoutHandle, RootProps } from '../../src/form/store/props.js'
import { RootContext } from '../../src/form/store/rootContext.js'
import type { KnownSections, SectionBehavior } from '../../src/form/store/store.js'
import { createMemoryAdapter, type MemoryAdapter } from '../../src/testing/index.js'
import { type GiftNote, giftNoteRules } from './giftNote.js'

// What a new section adds to the registry of keys. A Root is given the rest. Nothing in `src/form` knows the section.
vi.mock('../../src/sections/keys.js', async (load) => {
  const { sectionKeys } = await load<{ sectionKeys: object }>()
  const { giftNoteKeys } = await import('./giftNote.js')
  const keys = { ...sectionKeys, giftNote: giftNoteKeys }
  return { sectionKeys: keys, sectionIds: Object.keys(keys) }
})
type Values = Record<'giftNote', GiftNote>

interface Events {
  edited: string[]
  left: string[]
  resets: number
}

function behaviorOf(events: Events): SectionBehavior {
  return {
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
}

const name = (key: string) => `giftNote.${key}` as never

function GiftNoteSection(): ReactNode {
  return (
    <Section id={'giftNote' as never}>
      <Field name={name('text')} />
      <Field name={name('from')} />
      <Field name={name('code')} />
    </Section>
  )
}

interface PageProps {
  adapter: MemoryAdapter
  known: KnownSections
  handle: Ref<CheckoutHandle>
  isShown?: boolean
}

const messages = {
  'legend.giftNote': 'Gift note',
  'label.text': 'Note',
  'label.from': 'From',
  'label.code': 'Gift code',
  'issue.impolite': 'Be kind.',
  'issue.unlikely': 'Really?',
} as RootProps['messages']

function Page({ adapter, known, handle, isShown = true }: PageProps) {
  const root = useRoot(known, { adapter, messages: messages ?? {} }, handle)
  return (
    <RootContext.Provider value={root}>
      <Form>
        <Errors />
        <Field name="contact.email" />
        {isShown && <GiftNoteSection />}
        <Submit />
        <Status />
      </Form>
    </RootContext.Provider>
  )
}

function open() {
  const events: Events = { edited: [], left: [], resets: 0 }
  const known: KnownSections = {
    ...everySection,
    rules: { ...everySection.rules, giftNote: giftNoteRules } as KnownSections['rules'],
    behaviors: { ...everySection.behaviors, giftNote: behaviorOf(events) } as NonNullable<KnownSections['behaviors']>,
  }
  const adapter = createMemoryAdapter()
  const handle = createRef<CheckoutHandle>()
  const page = (isShown: boolean) => <Page adapter={adapter} known={known} handle={handle} isShown={isShown} />
  const { rerender } = render(page(true))
  return { events, adapter, handle, show: (isShown: boolean) => rerender(page(isShown)) }
}

const field = (label: string) => screen.getByRole('textbox', { name: new RegExp(`^${label}`) })
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

describe('a section that is added to a Root by data alone', () => {
  it('is rendered with its labels, its inputs and its first values', () => {
    open()
    expect(screen.getByRole('group', { name: 'Gift note' })).toBeInTheDocument()
    expect(field('Note')).toBeRequired()
    expect(field('From')).toHaveValue('A friend')
    expect(field('Gift code')).toHaveAttribute('dir', 'ltr')
  })

  it('is judged by its rules and its review, and saved as it is completed', async () => {
    const { adapter } = open()
    await userEvent.type(field('Email'), 'ann@example.com')
    await press()
    await waitFor(() => expect(field('Note')).toBeInvalid())
    expect(adapter.updates).toHaveLength(0)
    await userEvent.type(field('Note'), 'Rude')
    await press()
    expect((await screen.findAllByText('Be kind.'))[0]).toBeInTheDocument()
    expect(adapter.updates).toHaveLength(0)
    await userEvent.clear(field('Note'))
    await userEvent.type(field('Note'), 'Well done')
    await userEvent.type(field('Gift code'), 'ab1')
    await press()
    expect(await screen.findByText('Saved.')).toBeInTheDocument()
    expect(adapter.updates).toMatchObject([
      { contact: { email: 'ann@example.com' }, giftNote: { text: 'Well done', from: 'A friend', code: 'AB1' } },
    ])
  })

  it('hears of edits and of fields that are left, and warns', async () => {
    const { events } = open()
    await userEvent.type(field('Note'), 'Hi')
    await userEvent.clear(field('From'))
    await userEvent.type(field('From'), 'Santa')
    await userEvent.click(field('Email'))
    expect(await screen.findByText('Really?')).toBeInTheDocument()
    expect(events.edited.slice(0, 3)).toEqual(['giftNote.text: ', 'giftNote.text: H', 'giftNote.from: A friend'])
    expect(events.left).toEqual(['giftNote', 'giftNote'])
  })

  it('is reset with all that it remembers', async () => {
    const { events, handle, adapter } = open()
    await userEvent.type(field('Email'), 'ann@example.com')
    await userEvent.type(field('Note'), 'Hi')
    await press()
    await screen.findByText('Saved.')
    handle.current?.reset()
    expect(field('Note')).toHaveValue('')
    expect(field('From')).toHaveValue('A friend')
    expect(events.resets).toBe(1)
    await userEvent.type(field('Email'), 'bob@example.com')
    await userEvent.type(field('Note'), 'Ho')
    await press()
    await waitFor(() => expect(adapter.updates).toHaveLength(2))
    expect(adapter.updates[1]).toMatchObject({ giftNote: { text: 'Ho' } })
  })

  it('is left out once it is removed', async () => {
    const { adapter, show } = open()
    await userEvent.type(field('Email'), 'ann@example.com')
    show(false)
    expect(screen.queryByRole('group', { name: 'Gift note' })).not.toBeInTheDocument()
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates).toHaveLength(1)
    expect(adapter.updates[0]).not.toHaveProperty('giftNote')
  })
})
