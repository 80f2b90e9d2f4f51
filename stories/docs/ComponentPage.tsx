import { Description, DocsContext, Primary, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import { type ReactNode, useContext } from 'react'

import css from '../../src/styles.css?raw'
import { type ComponentNote, components } from './components.js'
import * as described from './described.js'
import { PropsTable } from './PropsTable.js'
import { readMessages } from './readMessages.js'
import { findAll, partPattern, reachable, statePattern } from './readSources.js'
import { readPartTokens } from './readStyles.js'
import { StoryLink } from './StoryLink.js'
import { Table } from './Table.js'

const isEvent = (name: string) => /^on[A-Z]/.test(name)

/** The page of a component: its first story, its states, its props, events, texts and styles, all from the code. */
export function ComponentPage(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta'])
  const stories = useContext(DocsContext).componentStories()
  const { title, component } = preparedMeta
  const note = components[title.slice(title.lastIndexOf('/') + 1)]
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <h2>Shown here</h2>
      <ul>
        {stories.map(({ id, name }) => (
          <li key={id}>
            <StoryLink id={id}>{name}</StoryLink>
          </li>
        ))}
      </ul>
      {note && <Reference note={note} component={component} />}
    </>
  )
}

function Reference({ note: { files, sections, props }, component }: { note: ComponentNote; component: unknown }) {
  const rendered = [...new Set(files.flatMap((file) => [...reachable(file)]))]
  const tokens = readPartTokens(css)
  const isRoot = props === 'root' || props === 'rootOrNone'
  const of = isRoot ? described.Root : props === 'form' ? described.Events : component
  return (
    <>
      <h2>Props</h2>
      {props === 'rootOrNone' && (
        <p>
          Under a Checkout.Root it takes the events and <code>save</code> alone, and needs no adapter.
        </p>
      )}
      <PropsTable of={of} file={files[0]} which={(name) => !isEvent(name)} optional={props === 'rootOrNone'} />
      <h2>Events</h2>
      {props === 'own' ? (
        <p>None of its own: those of its Root and its Form.</p>
      ) : (
        <PropsTable of={of} which={isEvent} />
      )}
      <h2>Messages</h2>
      <Table head={['Key', 'English']} rows={readMessages(rendered, sections)} />
      <h2>Parts, and the variables that their rules use</h2>
      <Table
        head={['Part', 'Variables']}
        rows={findAll(rendered, partPattern).map((part) => [part, [...(tokens.get(part) ?? [])].join(', ')])}
      />
      <h2>States</h2>
      <Table head={['Attribute']} rows={findAll(rendered, statePattern).map((state) => [state])} />
    </>
  )
}
