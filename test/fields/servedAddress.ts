import type { Address } from '../../src/index.js'

export const address: Address = {
  line1: '12 King St.',
  line2: '',
  city: 'Town',
  state: 'DU',
  postalCode: '',
  country: 'AE',
}

/** The HTML that a server renders. */
export const served =
  '<!--$--><div data-till="address"><div><bdi>12 King St.</bdi></div><div><bdi>Dubai</bdi></div>' +
  '<div><bdi>United Arab Emirates</bdi></div></div><!--/$-->'
