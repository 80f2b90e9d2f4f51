import * as z from 'zod/mini'

import { normalizeText } from './normalizeText.js'

/** A form value: any string, put into its canonical form. Emptiness and length are judged where the rules are known. */
export const text = () => z.string().check(z.overwrite(normalizeText))
