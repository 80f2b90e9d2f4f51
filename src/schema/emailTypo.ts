// The most common mailbox providers, most common first. Names with fewer than five letters are left out, because too
// many real domains are similar.
const popular =
  'gmail.com yahoo.com hotmail.com outlook.com icloud.com googlemail.com protonmail.com comcast.net verizon.net ' +
  'sbcglobal.net bellsouth.net btinternet.com talktalk.net virginmedia.com bigpond.com optusnet.com.au sympatico.ca ' +
  'videotron.ca yahoo.co.uk hotmail.co.uk outlook.fr hotmail.fr yahoo.fr orange.fr wanadoo.fr laposte.net ' +
  't-online.de freenet.de yahoo.de hotmail.de outlook.de bluewin.ch libero.it virgilio.it hotmail.it yahoo.it ' +
  'outlook.it tiscali.it hotmail.es yahoo.es outlook.es telefonica.net telenet.be skynet.be ziggo.nl hotmail.nl ' +
  'hotmail.se yandex.ru rambler.ru yandex.com interia.pl seznam.cz centrum.cz freemail.hu citromail.hu ' +
  'hanmail.net docomo.ne.jp ezweb.ne.jp softbank.ne.jp yahoo.co.jp foxmail.com rediffmail.com yahoo.co.in yahoo.com.br ' +
  'hotmail.com.br outlook.com.br terra.com.br yahoo.com.ar hotmail.com.ar yahoo.com.mx yahoo.com.au yahoo.co.id ' +
  'yahoo.com.ph yahoo.com.vn yahoo.com.sg yahoo.com.hk yahoo.com.tw yahoo.ca hotmail.ca'

// No real domain has these endings. "com" was meant, regardless of the domain.
const brokenCom = /\.(?:con|cmo|ocm|comm|coom|ccom|conm|[vxd]om|c[ip]m|c0m|coim|comn|cok|kom)$/
// Real country domains that are also "com" with a missing letter.
const shortCom = /\.(?:co|cm|om)$/

// Real domains that are one typo away from a popular one.
const real =
  'hitmail.com hotmails.com liberto.it libro.it libera.it liberi.it proto2mail.com prontomail.com orage.fr oranges.fr telnet.be ' +
  'interio.pl interna.pl tera.com.br terna.com.br'

/**
 * Returns the address that was probably meant if the host looks mistyped and has at most `longestHost` characters; otherwise undefined.
 * The limit is a parameter, because a chunk that shares an import with the page splits the page's bundle.
 */
export function suggestEmail(email: string, longestHost: number): string | undefined {
  const at = email.lastIndexOf('@')
  const typed = email.slice(at + 1).toLowerCase()
  if (typed.length > longestHost) return undefined
  const host = typed.replace(brokenCom, '.com')
  const meant = real.split(' ').includes(host) ? host : (nearest(host) ?? host)
  return at < 1 || meant === typed ? undefined : `${email.slice(0, at)}@${meant}`
}

function nearest(host: string): string | undefined {
  const names = popular.split(' ')
  if (names.includes(host)) return host
  return names.find((name) => isNear(host, name)) ?? names.find((name) => isNear(host.replace(shortCom, '.com'), name))
}

/**
 * Only the first label may differ, and its first letter must match, because people rarely mistype it: `ymail.com` is
 * not Gmail.
 */
function isNear(host: string, name: string): boolean {
  const [typed = '', ...end] = host.split('.')
  const [known = '', ...knownEnd] = name.split('.')
  return end.join('.') === knownEnd.join('.') && typed[0] === known[0] && isOneSlip(typed, known)
}

/** Whether the texts differ by one extra, missing or wrong letter, or only in the order of their letters. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const [restOfA, restOfB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return sorted(a) === sorted(b) || Math.max(restOfA.length, restOfB.length) <= 1
}

const sorted = (letters: string) => letters.split('').sort().join('')
