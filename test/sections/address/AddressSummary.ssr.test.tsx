import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'

import { type Address, AddressSummary, Checkout } from '../../../src/index.js'
import { locale } from '../../../src/locales/en.js'
import { createMemoryAdapter } from '../../../src/testing/createMemoryAdapter.js'
import { address as emirate, served } from '../../fields/servedAddress.js'

const address: Address = {
  line1: '1-9-1',
  line2: '',
  city: 'Chiyoda',
  state: '13',
  postalCode: '100-0005',
  country: 'JP',
}

const lines = (markup: string) => [...markup.matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, line]) => line)

describe('AddressSummary on a server', () => {
  it('renders the address in the order of its country, with the name of the state, without a Root', () => {
    const markup = renderToString(<AddressSummary address={address} />)
    expect(lines(markup)).toEqual(['1-9-1', 'Chiyoda, Tokyo', '100-0005', 'Japan'])
    expect(renderToString(<AddressSummary address={emirate} />)).toBe(served)
  })

  it('names the country in the language of the Root, and has the given class', () => {
    const markup = renderToString(
      <Checkout.Root
        adapter={createMemoryAdapter()}
        locale={{ ...locale, code: 'xx', countries: 'JPNippon|DEDoitsu' }}
        classNames={{ address: 'my-address' }}
      >
        <AddressSummary address={address} />
      </Checkout.Root>,
    )
    expect(lines(markup).at(-1)).toBe('Nippon')
    expect(markup).toContain('data-till="address" class="my-address"')
  })

  it('renders nothing for an empty address', () => {
    const empty = { line1: '', line2: '', city: '', state: '', postalCode: '', country: '' }
    expect(lines(renderToString(<AddressSummary address={empty} />))).toEqual([])
    expect(renderToString(<AddressSummary address={empty} />)).not.toContain('<div')
  })
})
