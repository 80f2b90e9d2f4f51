// Isolated: a list of states loads late only once.
import { describe, expect, it, vi } from 'vitest'

import { type Address, AddressSummary } from '../../src/index.js'
import { address as emirate, served } from '../fields/servedAddress.js'
import { hydrate, mount, update } from './mount.js'

const address: Address = {
  line1: '1-9-1',
  line2: '',
  city: 'Chiyoda',
  state: '13',
  postalCode: '100-0005',
  country: 'JP',
}
const lines = (container: HTMLElement) => [...container.querySelectorAll('bdi')].map(({ textContent }) => textContent)

describe('AddressSummary', () => {
  it('shows the code of a state until its name has loaded', async () => {
    const container = mount(<AddressSummary address={address} />)
    expect(lines(container)).toEqual(['1-9-1', 'Chiyoda, 13', '100-0005', 'Japan'])
    await vi.waitUntil(() => lines(container)[1] === 'Chiyoda, Tokyo')
    update(
      container,
      <AddressSummary
        address={{ ...address, line1: '1 Main St', city: 'Albany', state: 'NY', postalCode: '12207', country: 'US' }}
      />,
    )
    expect(lines(container)).toEqual(['1 Main St', 'Albany, NY 12207', 'United States'])
  })

  it('keeps the server’s text until the names have loaded, without a hydration error', async () => {
    const page = (
      <form>
        <AddressSummary address={emirate} />
      </form>
    )
    const container = document.body.appendChild(document.createElement('div'))
    container.innerHTML = `<form>${served}</form>`
    const line = container.querySelectorAll('bdi')[1]
    const complaints = hydrate(container, page)
    expect(line?.textContent).toBe('Dubai')
    expect(await complaints).toEqual([])
    expect(container.querySelectorAll('bdi')[1]).toBe(line)
    expect(line?.textContent).toBe('Dubai')
  })

  it('isolates each line in a right-to-left page', () => {
    const container = mount(
      <div dir="rtl">
        <AddressSummary
          address={{ ...address, line1: '12 King St.', city: 'Town', state: '', postalCode: '', country: 'AE' }}
        />
      </div>,
    )
    const [line] = container.querySelectorAll('bdi')
    expect(getComputedStyle(line?.parentElement ?? container).display).toBe('block')
    expect(getComputedStyle(line?.parentElement ?? container).direction).toBe('rtl')
    expect(getComputedStyle(line ?? container).unicodeBidi).toBe('isolate')
  })
})
