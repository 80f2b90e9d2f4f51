import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'

import { ContactForm } from '../../src/index.js'
import { locale as english } from '../../src/locales/en.js'
import { locale as german } from '../../src/locales/de.js'
import { type Conditions, ConditionsContext } from '../../stories/conditions.js'
import { Stage } from '../../stories/Stage.js'
import { filled } from '../../stories/states.js'

const usual: Conditions = { provider: undefined, failure: undefined, latency: 0, locale: english }

/** A story under the toolbar. */
const story = (toolbar: Partial<Conditions> = {}) => (
  <ConditionsContext.Provider value={{ ...usual, ...toolbar }}>
    <Stage provider="fastspring" sections={['contact']}>
      {(given) => <ContactForm {...given} defaultValues={filled} />}
    </Stage>
  </ConditionsContext.Provider>
)

const save = () => userEvent.click(screen.getByRole('button', { name: /Save|Speichern/ }))

describe('the toolbar of Storybook', () => {
  it('selects the provider of a story', async () => {
    const { rerender } = render(story())
    expect(screen.queryByLabelText('Full name')).toBeNull()
    rerender(story({ provider: 'checkout-page' }))
    expect(screen.getByLabelText('Full name')).toHaveValue('Ada Byron')
  })

  it('says why a provider stores no section of a story', () => {
    render(story({ provider: 'stripe' }))
    expect(screen.getByText(/^stripe does not store contact\. .{10}/)).toBeVisible()
  })

  it('makes the next save fail, and keeps what was typed', async () => {
    const { rerender } = render(story())
    await userEvent.type(screen.getByLabelText('Company'), ' Ltd')
    rerender(story({ failure: 'unavailable' }))
    await save()
    await screen.findByText(/^We couldn't save/)
    expect(screen.getByLabelText('Company')).toHaveValue('Analytical Engines Ltd')
    rerender(story())
    await save()
    await screen.findByText('Saved.')
  })

  it('makes the provider reject values, or never answer', async () => {
    const { rerender } = render(story({ failure: 'rejected' }))
    await save()
    await screen.findByRole('group', { name: 'There is a problem' })
    rerender(story({ failure: 'silent' }))
    await userEvent.type(screen.getByLabelText('Email'), '.au')
    await save()
    expect(await screen.findByText('Saving…')).toBeVisible()
  })

  it('delays answers', async () => {
    render(story({ latency: 300 }))
    const start = performance.now()
    await save()
    await screen.findByText('Saved.')
    expect(performance.now() - start).toBeGreaterThan(290)
  })

  it('changes the language, and keeps what was typed', async () => {
    const { rerender } = render(story())
    await userEvent.type(screen.getByLabelText('Company'), ' Ltd')
    rerender(story({ locale: german }))
    expect(screen.getByLabelText('Firma')).toHaveValue('Analytical Engines Ltd')
  })

  it('applies to every story with a checkout', () => {
    const files = import.meta.glob<string>('../../stories/*.stories.tsx', {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const deaf = Object.entries(files).filter(([, text]) => !/from '\.\/(Stage|states)\.js'/.test(text))
    expect(deaf.map(([file]) => file)).toEqual(['../../stories/Coverage.stories.tsx'])
  })
})
