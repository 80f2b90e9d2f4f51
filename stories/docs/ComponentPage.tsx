import { Description, DocsContext, Primary, Title, useOf } from '@storybook/addon-docs/blocks'
import { type ReactNode, useContext } from 'react'

import componentsPage from '../../docs/components.md?raw'
import css from '../../src/styles.css?raw'
import { type ComponentNote, components } from './components.js'
import { Passage, passageOf } from './Passage.js'
import { readMessages } from './readMessages.js'
import { findAll, partPattern, reachable, statePattern } from './readSources.js'
import { readPartTokens } from './readStyles.js'
import { stateTexts } from './stateTexts.js'
import { StoryLink } from './StoryLink.js'
import { Table } from './Table.js'
import { Words } from './Words.js'

/** The page of a component: its first story with code, a list of its stories, its reference, and its texts and parts. */
export function ComponentPage(): ReactNode {
  const { preparedMeta } = useOf('meta', ['meta'])
  const stories = useContext(DocsContext).componentStories()
  const { title } = preparedMeta
  const note = components[title.slice(title.lastIndexOf('/') + 1)]
  const [lead, ...passages] = note ? referenceOf(note) : []
  return (
    <>
      <Title />
      {lead === undefined ? <Description /> : <Passage of={lead} />}
      <Primary />
      <h2>Stories</h2>
      <ul>
        {stories.map(({ id, name, parameters }) => (
          <li key={id}>
            <StoryLink id={id}>{name}</StoryLink>:{' '}
            <Words>{parameters.docs?.description?.story ?? stateTexts[id.split('--')[1] ?? '']}</Words>
          </li>
        ))}
      </ul>
      {passages.map((text) => (
        <Passage key={text} of={text} />
      ))}
      {note && <Parts note={note} />}
    </>
  )
}

/** The first paragraph of a component in `docs/components.md`, then the rest, then what else applies to it. */
function referenceOf({ headings: [first, ...others] }: ComponentNote): string[] {
  const [lead = '', ...rest] = passageOf(componentsPage, first).trim().split('\n\n')
  const more = others.map((heading) => `## ${heading}\n\n${passageOf(componentsPage, heading)}`)
  return [lead, `## Reference\n\n${rest.join('\n\n')}`, ...more].filter((text) => !/^## Reference\s*$/.test(text))
}

function Parts({ note: { files, sections } }: { note: ComponentNote }): ReactNode {
  const rendered = [...new Set(files.flatMap((file) => [...reachable(file)]))]
  const tokens = readPartTokens(css)
  const parts = findAll(rendered, partPattern).map((part) => [part, [...(tokens.get(part) ?? [])].join(', ')])
  return (
    <>
      <Table title="Texts" head={['Key', 'English']} rows={readMessages(rendered, sections)} />
      <Table title="Parts and their CSS variables" head={['Part', 'Variables']} rows={parts} />
      <Table
        title="State attributes"
        head={['Attribute']}
        rows={findAll(rendered, statePattern).map((state) => [state])}
      />
    </>
  )
}
