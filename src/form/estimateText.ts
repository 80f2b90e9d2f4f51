import { fillIn } from './issueText.js'
import type { Messages } from '../locales/en.js'
import type { Duration, ShippingOption } from '../sections/shipping-options/option.js'

/** How long shipping takes, in words: "2 to 4 business days". */
export function estimateText(
  messages: Messages,
  { minimum, maximum }: NonNullable<ShippingOption['estimate']>,
): string {
  if (minimum && maximum) {
    if (minimum.unit !== maximum.unit)
      return range(messages, durationText(messages, minimum), durationText(messages, maximum))
    const { value, unit } = minimum
    if (value === maximum.value) return durationText(messages, maximum)
    return range(messages, String(value), durationText(messages, { value: maximum.value, unit }))
  }
  if (minimum) return fillIn(messages['estimate.from'], { minimum: durationText(messages, minimum) })
  return maximum ? fillIn(messages['estimate.up-to'], { maximum: durationText(messages, maximum) }) : ''
}

const range = (messages: Messages, minimum: string, maximum: string): string =>
  fillIn(messages['estimate.range'], { minimum, maximum })

function durationText(messages: Messages, { value, unit }: Duration): string {
  return value === 1 ? messages[`estimate.one.${unit}`] : fillIn(messages[`estimate.${unit}`], { n: value })
}
