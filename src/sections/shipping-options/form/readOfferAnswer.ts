import type { SessionIssue } from '../../../schema/issue.js'
import type { Answered, Snapshot } from '../../../form/store/state.js'
import type { OfferMemory } from './offerMemory.js'
import { choicePath, readOffer } from './readOffer.js'

const isElsewhere = ({ path }: SessionIssue) => path !== choicePath

const textOf = (address?: object) => address && JSON.stringify(address)

/** What the answer to a save says of the shipping options. */
export function readOfferAnswer(now: Snapshot, answer: Answered): void {
  const { sent, quiet, result } = answer
  const { quotedAddress, offeredAddress, priceChange }: OfferMemory = now.memory.remembered.shippingOptions ?? {}
  const own = textOf(sent.shippingAddress)
  // Options that answer a choice alone are those of the stored address.
  const address = own ?? textOf(now.saved.shippingAddress)
  const { shippingOptions: given, ...session } = answer.session
  // Options of an address that is not the one sent or quoted last are out of date.
  const isStale = address && quotedAddress !== address && (own ?? quotedAddress)
  if (isStale) answer.session = session
  const offered = isStale ? undefined : given
  const remembered: OfferMemory = (answer.remembered.shippingOptions = {})
  // Only an answer with options says that they are known for this address. A quote may still bring them.
  const mayQuote = result.status !== 'saved' || (now.props.adapter.quote && offeredAddress !== own)
  if (own && !isStale && !offered && mayQuote) remembered.quotedAddress = undefined
  if (offered && address) remembered.offeredAddress = address
  if (result.saved.includes('shippingOptions')) remembered.priceChange = undefined

  const { selected: before } = now.values.shippingOptions
  const { selected = before, found } = offered ? readOffer(now, offered) : {}
  // Announced once: politely in an automatic save, with the other errors in a submit.
  if (quiet && found) answer.issues = answer.issues.filter(isElsewhere)
  // What a quote said of the price holds until a save reports it. The merchant's own words come first.
  const news = found ?? (priceChange === now.state.warnings[choicePath] ? priceChange : undefined)
  if (news && [...answer.issues, ...answer.warnings].every(isElsewhere)) answer.warnings.push(news)
  if (selected === before) return
  answer.values[choicePath] = selected
  if (!now.onScreen.includes('shippingOptions')) return
  // The recommended option came with the list. It is saved like a choice, and only then is everything saved.
  if (selected && result.status === 'saved' && (!quiet || now.props.save === 'auto')) answer.next = ['shippingOptions']
  // An option that is gone does not hold back what was sent with it.
  answer.goesOn = quiet && !selected && result.status === 'rejected'
}
