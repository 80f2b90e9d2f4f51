import { readFileSync } from 'node:fs'

import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef, type Ref } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { CheckoutForm } from '../../src/checkout/CheckoutForm.js'
import { Section } from '../../src/fields/Section.js'
import type { CheckoutHandle, RootProps } from '../../src/form/store/props.js'
import { createMemoryAdapter, type MemoryAdapter } from '../../src/testing/index.js'
import { events, giftNoteBehavior } from './giftNote.js'

// The five lines outside its folder that add a section: its keys, and its rules and behavior with an import each. The
// texts come from the messages below.
vi.mock('../../src/sections/keys.js', async (load) => {
  const { sectionKeys } = await load<{ sectionKeys: object }>()
  const keys = { ...sectionKeys, giftNote: ['text', 'from', 'code'] }
  return { sectionKeys: keys, sectionIds: Object.keys(keys) }
})
vi.mock('../../src/sections/schema.js', async (load) => {
  const { sections } = await load<{ sections: object }>()
  const { giftNoteRules: giftNote } = await import('./giftNote.js')
  return { sections: { ...sections, giftNote } }
})
vi.mock('../../src/sections/behaviors.js', async (load) => {
  const { behaviors } = await load<{ behaviors: object }>()
  const { giftNoteBehavior } = await import('./giftNote.js')
  return { behaviors: { ...behaviors, giftNote: giftNoteBehavior } }
})

const messages = {
  'legend.giftNote': 'Gift note',
  'label.text': 'Note',
  'label.from': 'From',
  'label.code': 'Gift code',
  'issue.impolite': 'Be kind.',
  'issue.unlikely': 'Really?',
} as RootProps['messages']

interface PageProps {
  adapter: MemoryAdapter
  handle: Ref<CheckoutHandle>
  sections: string[]
}

const Page = ({ adapter, handle, sections }: PageProps) => (
  <CheckoutForm
    adapter={adapter}
    ref={handle}
    messages={messages ?? {}}
    rules={{ sections } as RootProps['rules'] & {}}
  />
)

function open() {
  const adapter = createMemoryAdapter()
  const handle = createRef<CheckoutHandle>()
  const page = (...sections: string[]) => <Page adapter={adapter} handle={handle} sections={['contact', ...sections]} />
  const { rerender } = render(page('giftNote'))
  return { adapter, handle, remove: () => rerender(page()) }
}

const field = (label: string) => screen.getByRole('textbox', { name: new RegExp(`^${label}`) })
const press = () => userEvent.click(screen.getByRole('button', { name: 'Save' }))

beforeEach(() => {
  delete giftNoteBehavior.Fieldset
  Object.assign(events, { edited: [], left: [], resets: 0 })
})

describe('the section registries', () => {
  const lines = ['keys', 'schema', 'behaviors'].flatMap((registry) =>
    readFileSync(`src/sections/${registry}.ts`, 'utf8').split('\n'),
  )

  it.each([
    ['contact', 'contact'],
    ['billingAddress', 'billing-address'],
    ['shippingAddress', 'shipping-address'],
    ['taxId', 'tax-id'],
    ['shippingOptions', 'shipping-options'],
  ])('need five lines for %s', (id, folder) => {
    const own = lines.filter((line) => new RegExp(`^  ${id}: |/${folder}/`).test(line))
    expect(own).toHaveLength(5)
  })
})

describe('a section added by five lines', () => {
  it('is rendered by CheckoutForm with its labels, inputs and initial values', () => {
    open()
    expect(screen.getByRole('group', { name: 'Gift note' })).toBeInTheDocument()
    expect(field('Note')).toBeRequired()
    expect(field('From')).toHaveValue('A friend')
    expect(field('Gift code')).toHaveAttribute('dir', 'ltr')
  })

  it('can render its own fieldset', () => {
    giftNoteBehavior.Fieldset = ({ id }) => <Section id={id}>By hand</Section>
    open()
    expect(screen.getByRole('group', { name: 'Gift note' })).toHaveTextContent('By hand')
    expect(screen.queryByRole('textbox', { name: /^Note/ })).not.toBeInTheDocument()
  })

  it('is validated by its rules and reviewers, and saved when it is completed', async () => {
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

  it('reacts to edits and to leaving a field, and shows warnings', async () => {
    open()
    await userEvent.type(field('Note'), 'Hi')
    await userEvent.clear(field('From'))
    await userEvent.type(field('From'), 'Santa')
    await userEvent.click(field('Email'))
    expect(await screen.findByText('Really?')).toBeInTheDocument()
    expect(events.edited.slice(0, 3)).toEqual(['giftNote.text: ', 'giftNote.text: H', 'giftNote.from: A friend'])
    expect(events.left).toEqual(['giftNote', 'giftNote'])
  })

  it('is reset together with its remembered state', async () => {
    const { handle, adapter } = open()
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

  it('is not saved after it is removed', async () => {
    const { adapter, remove } = open()
    await userEvent.type(field('Email'), 'ann@example.com')
    remove()
    expect(screen.queryByRole('group', { name: 'Gift note' })).not.toBeInTheDocument()
    await press()
    await screen.findByText('Saved.')
    expect(adapter.updates).toHaveLength(1)
    expect(adapter.updates[0]).not.toHaveProperty('giftNote')
  })
})
