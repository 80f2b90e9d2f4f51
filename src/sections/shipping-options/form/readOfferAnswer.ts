import type { SessionIssue } from '../../../schema/issue.js'
import type { Answered, Snapshot } from '../../../form/store/state.js'
import type { OfferMemory } from './offerMemory.js'
import { choicePath, readOffer } from './readOffer.js'

const isElsewhere = ({ path }: SessionIssue) => path !== choicePath

const textOf = (address?: object) => address && JSON.stringify(address)

/** Applies the shipping options of an answer to a save. */
export function readOfferAnswer(now: Snapshot, answer: Answered): void {
  const { sent, quiet, result } = answer
  const { quotedAddress, offeredAddress, priceChange }: OfferMemory = now.memory.remembered.shippingOptions ?? {}
  const own = textOf(sent.shippingAddress)
  // Without an address in the update, the options belong to the stored address.
  const address = own ?? textOf(now.saved.shippingAddress)
  const { shippingOptions: given, ...session } = answer.session
  // The options are out of date if another address was sent or quoted since.
  const isStale = address && quotedAddress !== address && (own ?? quotedAddress)
  if (isStale) answer.session = session
  const offered = isStale ? undefined : given
  const remembered: OfferMemory = (answer.remembered.shippingOptions = {})
  // Only an answer with options marks them as known for this address. Otherwise a quote may still load them.
  const mayQuote = result.status !== 'saved' || (now.props.adapter.quote && offeredAddress !== own)
  if (own && !isStale && !offered && mayQuote) remembered.quotedAddress = undefined
  if (offered && address) remembered.offeredAddress = address
  if (result.saved.includes('shippingOptions')) remembered.priceChange = undefined
  // An address without options was saved without the selected one, and another address may offer that again.
  if (given?.length === 0 && result.saved.includes('shippingAddress'))
    answer.saved = { ...answer.saved, shippingOptions: { selected: '' } }

  const { selected: before } = now.values.shippingOptions
  const { selected = before, found } = offered ? readOffer(now, offered) : {}
  // Announced once: politely in an automatic save, as an error in a submit.
  if (quiet && found) answer.issues = answer.issues.filter(isElsewhere)
  // A price change by a quote is displayed until a save reports it. Your own message takes precedence.
  const news = found ?? (priceChange === now.state.warnings[choicePath] ? priceChange : undefined)
  if (news && [...answer.issues, ...answer.warnings].every(isElsewhere)) answer.warnings.push(news)
  if (selected === before) return
  answer.values[choicePath] = selected
  if (!now.onScreen.includes('shippingOptions')) return
  // The list contains a recommended option. It is saved like a selected one, and only then is everything saved.
  if (selected && result.status === 'saved' && (!quiet || now.props.save === 'auto')) answer.next = ['shippingOptions']
  // An unavailable option does not block the rest of the update.
  answer.goesOn = quiet && !selected && result.status === 'rejected'
}
