import { subdivisionsOf } from '../countries/subdivisionsOf.js'

/**
 * Returns the name of a state in Latin letters, for providers that store names: `toStateName('DE', 'BE')` is `Berlin`. Returns an
 * unknown code unchanged. `country`: ISO 3166-1 alpha-2; `state`: the code of the form.
 */
export async function toStateName(country: string, state: string): Promise<string> {
  const states = await subdivisionsOf(country)
  return states.find(({ code }) => code === state)?.latin ?? state
}
