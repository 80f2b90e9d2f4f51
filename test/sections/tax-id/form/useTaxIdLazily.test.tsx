import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Component, type ReactNode, Suspense } from 'react'
import { expect, it, vi } from 'vitest'

import { useTaxId } from '../../../../src/sections/tax-id/form/useTaxIdLazily.js'

const network = vi.hoisted(() => ({ isDown: true }))
vi.mock('../../../../src/sections/tax-id/form/useTaxId.js', () => ({
  // An import of a module that throws is rejected, as that of a chunk that does not load.
  get useTaxId() {
    if (network.isDown) throw new Error('offline')
    return () => ({ isBusiness: true })
  },
}))

class Retry extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  override render() {
    return this.state.failed ? (
      <button onClick={() => this.setState({ failed: false })}>Retry</button>
    ) : (
      this.props.children
    )
  }
}

const Fields = () => (useTaxId().isBusiness ? <p>Fields</p> : null)

it('suspends until its data has loaded, throws when that fails, and loads again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  render(
    <Retry>
      <Suspense fallback={<p>Loading</p>}>
        <Fields />
      </Suspense>
    </Retry>,
  )
  expect(screen.getByText('Loading')).toBeVisible()
  const retry = await screen.findByRole('button', { name: 'Retry' })
  network.isDown = false
  await userEvent.click(retry)
  expect(await screen.findByText('Fields')).toBeVisible()
})
