import { type ReactNode, useEffect, useRef } from 'react'

import { BillingAddressForm, type RootProps } from '../src/index.js'
import { exampleValues } from '../src/testing/index.js'
import './breakIt.css'
import { type FaultId, faults } from './faults.js'

const { billingAddress } = exampleValues()
const defaultValues = { billingAddress: { ...billingAddress, line1: '1 Main Street' } }

/** A form beside a table of faults to try. */
export function BreakIt(given: Pick<RootProps, 'adapter' | 'locale'>): ReactNode {
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => () => setOnline(true), [])
  const attempt = (id: FaultId) => {
    if (id === 'online') return setOnline(true)
    setOnline(id !== 'offline')
    const line1 = stage.current?.querySelector<HTMLInputElement>('[name="billingAddress.line1"]')
    const city = stage.current?.querySelector<HTMLInputElement>('[name="billingAddress.city"]')
    if (!line1 || !city) return undefined
    line1.value = faults[id].line1
    // An unchanged form has nothing to save.
    city.value = city.value === 'Washington' ? 'Arlington' : 'Washington'
    line1.form?.requestSubmit()
    return undefined
  }
  return (
    <div className="break-it">
      <div ref={stage}>
        <BillingAddressForm {...given} defaultValues={defaultValues} />
      </div>
      <table>
        <caption>Type a value into address line 1 and save, or press its button</caption>
        <thead>
          <tr>
            <th scope="col">Address line 1</th>
            <th scope="col">What happens</th>
            <th scope="col">What the shopper sees</th>
          </tr>
        </thead>
        <tbody>
          {(Object.keys(faults) as FaultId[]).map((id) => (
            <tr key={id} data-fault={id}>
              <th scope="row">
                <button type="button" onClick={() => attempt(id)}>
                  {id === 'offline' || id === 'online' ? `go ${id}` : faults[id].line1}
                </button>
              </th>
              <td>{faults[id].what}</td>
              <td>
                “{faults[id].text}” {faults[id].also}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Sets `navigator.onLine` and sends its event. */
function setOnline(isOnline: boolean): void {
  if (navigator.onLine === isOnline) return
  Object.defineProperty(navigator, 'onLine', { value: isOnline, configurable: true })
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}
