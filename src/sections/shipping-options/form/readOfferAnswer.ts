import type { SessionInfo } from '../../../providers/result.js'
import type { SessionIssue } from '../../../schema/issue.js'
import type { Answered, SectionAnswer, Snapshot } from '../../../form/store/state.js'
import type { OfferMemory } from './offerMemory.js'
import { choicePath, readOffer } from './readOffer.js'

const isAt = (issues: readonly SessionIssue[] = []) => issues.some(({ path }) => path === choicePath)

/** What the answer to a save says of the shipping options. Pure. */
export function readOfferAnswer(now: Snapshot, { sent, quiet, result }: Answered): SectionAnswer {
  const memory: OfferMemory = now.remembered.shippingOptions ?? {}
  const { shippingOptions, ...session } = withoutStaleOffer(now, sent.shippingAddress, memory, result.session)
  const own = sent.shippingAddress && JSON.stringify(sent.shippingAddress)
  const remembered = { ...memory }
  // Only an answer with options says that they are known for this address. A quote may still bring them.
  const mayQuote = result.status !== 'saved' || (now.adapter.quote && memory.offeredAddress !== own)
  if (own && !shippingOptions && mayQuote && memory.quotedAddress === own) remembered.quotedAddress = undefined
  if (shippingOptions) remembered.offeredAddress = own ?? storedAddress(now) ?? memory.offeredAddress

  const { selected: before } = now.values.shippingOptions
  const warning = now.state.warnings[choicePath]
  const { selected, found } = shippingOptions
    ? readOffer(
        {
          selected: before,
          before: now.state.session.shippingOptions,
          hasError: now.errors.has(choicePath),
          warning,
        },
        shippingOptions,
      )
    : { selected: before }
  let issues = result.status === 'rejected' ? result.issues : []
  // Announced once: politely in an automatic save, with the other errors in a submit.
  if (quiet && found) issues = issues.filter((issue) => !isAt([issue]))
  // What a quote said of the price holds until a save reports it. The merchant's own words come first.
  const unreported = found ?? (memory.priceChange === warning ? memory.priceChange : undefined)
  const isReported = isAt(issues) || isAt(session.warnings)
  if (result.saved.includes('shippingOptions')) remembered.priceChange = undefined

  const isOnScreen = now.onScreen.includes('shippingOptions')
  const isChosen = isOnScreen && !before && selected && result.status === 'saved' && (!quiet || now.isAuto)
  return {
    session: shippingOptions ? { ...session, shippingOptions } : session,
    issues,
    warnings: unreported && !isReported ? [unreported] : [],
    values: selected === before ? {} : { [choicePath]: selected },
    remembered,
    // The recommended option came with the list. It is saved like a choice, and only then is everything saved.
    next: isChosen ? ['shippingOptions'] : [],
    // An option that is gone does not hold back what was sent with it.
    isLeftOut: isOnScreen && before !== '' && selected === '',
  }
}

const storedAddress = ({ saved }: Snapshot) => saved.shippingAddress && JSON.stringify(saved.shippingAddress)

// Options of an address that is not the one sent or quoted last are out of date.
function withoutStaleOffer(
  now: Snapshot,
  sent: Answered['sent']['shippingAddress'],
  { quotedAddress }: OfferMemory,
  session: SessionInfo = {},
): SessionInfo {
  // Options that answer a choice alone are those of the stored address.
  const address = sent ? JSON.stringify(sent) : storedAddress(now)
  if (address === undefined || quotedAddress === address || (!sent && quotedAddress === undefined)) return session
  const { shippingOptions: _stale, ...rest } = session
  return rest
}
