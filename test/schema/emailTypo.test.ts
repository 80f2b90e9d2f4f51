import { describe, expect, it } from 'vitest'

import { longestHost } from '../../src/schema/email.js'
import { suggestEmail as suggest } from '../../src/schema/emailTypo.js'
import { growth, linear } from '../growth.js'

const suggestEmail = (email: string) => suggest(email, longestHost)

const real = `
  gmail.com googlemail.com ymail.com rocketmail.com email.com mail.com mac.com me.com icloud.com ya.ru yandex.ru yandex.com
  yandex.kz yandex.by yandex.ua mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru lenta.ru uol.com.br bol.com.br
  ig.com.br terra.com.br globo.com globomail.com r7.com proton.me protonmail.com protonmail.ch pm.me hey.com fastmail.com
  fastmail.fm tutanota.com tutanota.de tuta.io tuta.com keemail.me gmx.de gmx.net gmx.at gmx.ch gmx.com gmx.us gmx.fr
  gmx.co.uk gmx.es web.de freenet.de t-online.de magenta.de arcor.de online.de posteo.de mailbox.org email.de vodafone.de
  1und1.de orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr aliceadsl.fr club-internet.fr
  libero.it virgilio.it tiscali.it alice.it tim.it tin.it poste.it pec.it aruba.it fastwebnet.it libro.it hotmail.it
  live.com live.co.uk live.fr live.nl live.it live.ca live.be live.de live.se live.no live.dk live.com.au live.com.mx
  hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.be hotmail.nl hotmail.se hotmail.no hotmail.dk
  hotmail.fi hotmail.ch hotmail.cl hotmail.gr hotmail.ca hotmail.com.br hotmail.com.ar hotmail.co.th hotmail.co.jp
  hotmail.com.tr hotmail.com.tw hotmail.com.hk hotmail.sg hotmail.my hotmail.ph hotmail.co.id hotmail.co.in hotmail.co.nz
  outlook.com outlook.fr outlook.de outlook.es outlook.it outlook.be outlook.at outlook.dk outlook.ie outlook.jp outlook.kr
  outlook.pt outlook.sa outlook.sg outlook.cl outlook.cz outlook.in outlook.hu outlook.lv outlook.my outlook.ph outlook.sk
  outlook.com.br outlook.com.au outlook.com.ar outlook.com.gr outlook.com.tr outlook.com.vn outlook.co.th outlook.co.id
  yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.it yahoo.es yahoo.ca yahoo.ie yahoo.dk yahoo.se yahoo.no yahoo.fi yahoo.gr
  yahoo.pl yahoo.ro yahoo.in yahoo.cn yahoo.co.in yahoo.co.jp yahoo.co.kr yahoo.co.id yahoo.co.th yahoo.co.nz yahoo.co.za
  yahoo.com.br yahoo.com.ar yahoo.com.mx yahoo.com.au yahoo.com.sg yahoo.com.hk yahoo.com.tw yahoo.com.ph yahoo.com.vn
  yahoo.com.my yahoo.com.tr yahoo.com.co yahoo.com.pe yahoo.com.ve yahoo.com.cn myyahoo.com yahoo.ne.jp ybb.ne.jp
  aol.com aol.co.uk aol.de aol.fr aim.com love.com games.com verizon.net vzw.net att.net bellsouth.net sbcglobal.net
  pacbell.net ameritech.net swbell.net prodigy.net comcast.net xfinity.com charter.net spectrum.net cox.net rr.com
  roadrunner.com twc.com earthlink.net mindspring.com juno.com netzero.net netzero.com optonline.net optimum.net
  frontier.com frontiernet.net windstream.net centurylink.net q.com embarqmail.com suddenlink.net cableone.net wowway.com
  msn.com passport.com zoho.com zohomail.com zohomail.eu inbox.com lycos.com excite.com hushmail.com runbox.com duck.com
  btinternet.com btopenworld.com bt.com talktalk.net talk21.com virginmedia.com virgin.net blueyonder.co.uk ntlworld.com
  sky.com tiscali.co.uk o2.co.uk plus.com plusnet.com zen.co.uk eircom.net indigo.ie bigpond.com bigpond.net.au
  bigpond.com.au optusnet.com.au iinet.net.au internode.on.net tpg.com.au dodo.com.au xtra.co.nz slingshot.co.nz
  shaw.ca telus.net rogers.com bell.net sympatico.ca videotron.ca cogeco.ca eastlink.ca mts.net sasktel.net nb.sympatico.ca
  ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl casema.nl chello.nl upcmail.nl xs4all.nl telfort.nl
  quicknet.nl zonnet.nl solcon.nl telenet.be skynet.be proximus.be scarlet.be voo.be pandora.be bluewin.ch sunrise.ch
  hispeed.ch swissonline.ch a1.net aon.at chello.at drei.at telia.com telia.se bredband.net comhem.se tele2.se spray.se
  online.no broadpark.no getmail.no frisurf.no tdcadsl.dk mail.dk ofir.dk jubii.dk stofanet.dk kolumbus.fi elisanet.fi
  saunalahti.fi luukku.com suomi24.fi pp.inet.fi wp.pl o2.pl onet.pl onet.eu op.pl vp.pl interia.pl interia.eu poczta.fm
  poczta.onet.pl tlen.pl gazeta.pl autograf.pl seznam.cz email.cz post.cz centrum.cz volny.cz atlas.cz centrum.sk azet.sk
  zoznam.sk freemail.hu citromail.hu indamail.hu t-online.hu vipmail.hu abv.bg mail.bg dir.bg ukr.net i.ua meta.ua bigmir.net
  inbox.lv one.lv mail.ee hot.ee online.ee telefonica.net movistar.es terra.es ono.com euskaltel.net sapo.pt clix.pt
  iol.pt netcabo.pt mail.telepac.pt otenet.gr forthnet.gr hol.gr in.gr walla.com walla.co.il netvision.net.il bezeqint.net
  012.net.il naver.com daum.net hanmail.net nate.com kakao.com korea.com qq.com vip.qq.com foxmail.com 163.com 126.com
  yeah.net sina.com sina.cn sohu.com tom.com aliyun.com 139.com 189.cn 21cn.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp
  i.softbank.jp nifty.com ocn.ne.jp biglobe.ne.jp so-net.ne.jp plala.or.jp goo.jp excite.co.jp infoseek.jp rediffmail.com
  rediff.com sify.com vsnl.net indiatimes.com in.com bsnl.in mtnl.net.in hinet.net pchome.com.tw seed.net.tw netvigator.com
  singnet.com.sg starhub.net.sg pacific.net.sg streamyx.com tm.net.my telkom.net indosat.net.id vnn.vn viettel.vn fpt.vn
  mweb.co.za webmail.co.za telkomsa.net vodamail.co.za iafrica.com prodigy.net.mx infinitum.com.mx speedy.com.ar
  fibertel.com.ar arnet.com.ar ciudad.com.ar vtr.net entelchile.net cantv.net une.net.co etb.net.co speedy.com.pe
  mynet.com superonline.com ttmail.com turk.net maktoob.com emirates.net.ae etisalat.ae batelco.com.bh qatar.net.qa
  accor.com roger.com rodgers.com never.com cloud.com cloud.net hitmail.com telnet.be oranges.fr company.co shop.cm
  startup.co example.com gmail.example tesla.com kodak.com comcast.com verizon.com zoom.us`
  .trim()
  .split(/\s+/)

describe('suggestEmail', () => {
  it.each(real)('suggests nothing for %s', (host) => expect(suggestEmail(`ann@${host}`)).toBeUndefined())

  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gamil.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['GMAIL.CON', 'gmail.com'],
    ['gmail.co', 'gmail.com'],
    ['gmial.cm', 'gmail.com'],
    ['hotnail.com', 'hotmail.com'],
    ['hotmial.con', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['yahho.co.uk', 'yahoo.co.uk'],
    ['yaho.com.br', 'yahoo.com.br'],
    ['icould.com', 'icloud.com'],
    ['iclould.com', 'icloud.com'],
    ['protonmal.com', 'protonmail.com'],
    ['comcat.net', 'comcast.net'],
    ['wanado.fr', 'wanadoo.fr'],
    ['some-company.con', 'some-company.com'],
    ['some-company.vom', 'some-company.com'],
  ])('for %s, suggests %s', (typed, meant) => {
    expect(suggestEmail(`Ann.O'Hara+1@${typed}`)).toBe(`Ann.O'Hara+1@${meant}`)
    expect(suggestEmail(`ann@${meant}`)).toBeUndefined()
  })

  it('corrects only the host', () => {
    expect(suggestEmail('"ann@work"@gmial.com')).toBe('"ann@work"@gmail.com')
    expect(suggestEmail('ann@gmail.co.uk')).toBeUndefined()
    expect(suggestEmail('ann@gmial.com.example')).toBeUndefined()
  })

  it.each(['', '@', 'ann', '@gmial.com', 'gmial.com'])('suggests nothing for %j, which is not an address', (text) =>
    expect(suggestEmail(text)).toBeUndefined(),
  )

  it.each(['g', 'mail', 'gmail.', '.com'])('takes linear time for a long text of %s', async (piece) => {
    for (const end of ['com', 'con']) {
      const ask = (size: number) => suggestEmail(`ann@g${piece.repeat(size)}.${end}`)
      expect(await growth(ask, 5000), end).toBeLessThan(linear)
    }
  })
})
