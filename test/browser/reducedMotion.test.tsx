import '../../src/styles.css'

import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { showState, states } from './checkoutStates.js'
import { control } from './controls.js'
import { emulate } from './judgePage.js'

afterEach(() => emulate({}))

/** Elements and pseudo-elements with a transition or animation. */
function moving(container: HTMLElement): string[] {
  return [...container.querySelectorAll('*')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((pseudo) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, pseudo)
      const isStill = transitionDuration === '0s' && animationName === 'none' && scrollBehavior === 'auto'
      return isStill ? [] : [element.outerHTML.slice(0, 80)]
    }),
  )
}

describe('a checkout for people who prefer reduced motion', () => {
  it.each(Object.keys(states) as (keyof typeof states)[])('has no transition when it is %s', async (name) => {
    await emulate({ 'prefers-reduced-motion': 'reduce' })
    const container = await showState(name, 'one checkout')
    expect(moving(container)).toEqual([])
    if (name !== 'ended') await userEvent.hover(control(container, 'contact.email'))
    expect(document.getAnimations()).toEqual([])
  })

  it('has color transitions for others', async () => {
    await emulate({ 'prefers-reduced-motion': 'no-preference' })
    expect(moving(await showState('filled', 'one checkout'))).not.toEqual([])
  })
})
