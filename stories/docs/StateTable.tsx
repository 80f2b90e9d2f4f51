import type { ReactNode } from 'react'

import { allStates } from './readSources.js'
import { stateStories } from './stateStories.js'
import { StoryLink } from './StoryLink.js'
import { Table } from './Table.js'

/** Every state attribute of the kit's elements, with a story that shows it. */
export function StateTable(): ReactNode {
  const rows = allStates.map((state) => [
    state,
    <StoryLink key="story" id={stateStories[state] ?? ''}>
      {stateStories[state]?.split('--')[0]?.split('-').slice(1).join(' ')}
    </StoryLink>,
  ])
  return <Table head={['State', 'Story']} rows={rows} />
}
