import * as z from 'zod/mini'

import type { SessionIssue } from '../../schema/issue.js'
import { text } from '../../schema/text.js'

/** The shopper's choice: the id of an offered option, `''` when nothing is chosen. */
export const shippingOptionsFields = z.object({ selected: text() })

export type ShippingOptions = z.infer<typeof shippingOptionsFields>

export const shippingOptionsRequires = (): readonly (keyof ShippingOptions)[] => []

export const shippingOptionsIssues = (): SessionIssue[] => []

/** The shopper's choice. Whether the id is offered is judged by the relay, which asks for the quote again. */
export const shippingOptionsSchema = shippingOptionsFields
