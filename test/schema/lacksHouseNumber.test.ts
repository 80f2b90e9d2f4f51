import { describe, expect, it } from 'vitest'

import { lacksHouseNumber } from '../../src/schema/lacksHouseNumber.js'
import { growth, linear } from '../growth.js'

describe('lacksHouseNumber', () => {
  it.each([
    ['US', 'Main Street'],
    ['US', 'Broadway'],
    ['CA', 'Yonge Street'],
    ['DE', 'Hauptstraße'],
    ['DE', 'Unter den Linden'],
    ['AT', 'Kärntner Ring'],
    ['CH', 'Bahnhofstrasse'],
    ['NL', 'Damrak'],
    ['ES', 'Calle Mayor'],
    ['ES', 'Carrer de Mallorca'],
    ['MX', 'Av. Paseo de la Reforma'],
    ['AR', 'Avenida Corrientes'],
    ['CL', 'Av. Providencia'],
    ['BR', 'Rua Augusta'],
    ['BR', 'Av. Paulista'],
    ['PT', 'R. Augusta'],
    ['FR', 'Rue de la Paix'],
    ['IT', 'Via Roma'],
    ['RO', 'Str. Victoriei'],
    ['PL', 'ul. Długa'],
    ['CZ', 'Dlouhá'],
    ['HR', 'Ilica'],
    ['SE', 'Kungsgatan'],
    ['FI', 'Aleksanterinkatu'],
    ['NO', 'Karl Johans gate'],
    ['LT', 'Gedimino pr.'],
    ['LV', 'Brīvības iela'],
    ['EE', 'Pikk tänav'],
    ['RU', 'ул. Ленина'],
    ['UA', 'вул. Хрещатик'],
    ['BG', 'бул. Витоша'],
    ['TR', 'Atatürk Caddesi'],
    ['IL', 'רחוב הרצל'],
    ['KR', '세종대로'],
    ['TW', '忠孝東路四段'],
    ['JP', '丸の内'],
    ['AU', 'Collins Street'],
  ])('returns true in %s for %s', (country, line1) => {
    expect(lacksHouseNumber(line1, '', country)).toBe(true)
  })

  it.each([
    // Words that mean "without a number".
    ['ES', 'Calle Mayor s/n'],
    ['ES', 'Calle Mayor, S/N.'],
    ['ES', 'Plaza de España, sin número'],
    ['ES', 'Carrer Major, sense número'],
    ['MX', 'Av. Juárez S/N'],
    ['MX', 'Calle Hidalgo sn'],
    ['BR', 'Rua Augusta, s/nº'],
    ['BR', 'Avenida Brasil, sem número'],
    ['AR', 'Calle Belgrano S/N°'],
    ['IT', 'Via Roma snc'],
    ['IT', 'Via Roma S.N.C.'],
    ['IT', 'Via Roma, senza numero civico'],
    ['FR', 'Rue de l’Église, sans numéro'],
    ['DE', 'Hauptstraße o. Nr.'],
    ['DE', 'Hauptstraße ohne Hausnummer'],
    ['NL', 'Dorpsstraat z/n'],
    ['HR', 'Ilica bb'],
    ['RS', 'Kneza Miloša b.b.'],
    ['RS', 'Кнеза Милоша бб'],
    ['HR', 'Ilica b. b.'],
    ['RS', 'Ulica bez broja'],
    ['SI', 'Glavna cesta b.š.'],
    ['CZ', 'Dlouhá, bez č.p.'],
    ['PL', 'ul. Długa b/n'],
    ['HU', 'Fő utca hrsz.'],
    ['RO', 'Str. Principală f.n.'],
    ['RO', 'Strada Principală fără număr'],
    ['RU', 'ул. Ленина б/н'],
    ['RU', 'ул. Ленина, без номера'],
    ['UA', 'вул. Шевченка, без номера'],
    ['BG', 'ул. Шипка без номер'],
    ['TR', 'Atatürk Caddesi No: Yok'],
    ['IL', 'רחוב הרצל ללא מספר'],
    ['JP', '丸の内 無番地'],
    // Numbers in words and in other scripts.
    ['US', 'One Apple Park Way'],
    ['US', 'Two Embarcadero Center'],
    ['US', 'Apple Park, One Apple Park Way'],
    ['US', 'Twenty-One Main Street'],
    ['AU', 'One Martin Place Street'],
    ['ES', 'Calle Mayor número cinco'],
    ['JP', '丸の内一丁目九番'],
    ['JP', '丸の内１丁目９'],
    ['JP', '大字上野〇番地'],
    ['TW', '忠孝東路四段五號'],
    ['EG', 'شارع التحرير ٥'],
    ['IN', 'महात्मा गांधी मार्ग ५'],
    ['US', 'Ⅳ Main Street'],
    // Rural addresses, and houses with names.
    ['CL', 'Camino a Melipilla'],
    ['CL', 'Fundo El Roble'],
    ['CL', 'Parcela El Peral, Sector Los Robles'],
    ['CL', 'Hijuela Norte'],
    ['CL', 'Ruta de los Conquistadores'],
    ['AR', 'Estancia La Paz'],
    ['MX', 'Rancho San Miguel'],
    ['BR', 'Rodovia dos Bandeirantes'],
    ['BR', 'Fazenda Santa Clara'],
    ['PT', 'Quinta da Fonte'],
    ['ES', 'Urbanización Las Lomas'],
    ['ES', 'Cortijo El Olivar'],
    ['ES', 'Lugar de Outeiro'],
    ['FR', 'Lieu-dit Le Moulin'],
    ['FR', 'Le Bourg'],
    ['IT', 'Località Le Piane'],
    ['IT', 'Piazza della Rotonda'],
    ['IT', 'Frazione San Martino'],
    ['DE', 'Gut Immenhof'],
    ['IS', 'Hóll'],
    ['FI', 'Anttila'],
    ['EE', 'Mäe talu'],
    ['AU', 'Glenrowan Station'],
    // Countries where houses have names or are found in another way.
    ['GB', 'Rose Cottage'],
    ['GB', 'High Street'],
    ['IE', 'Main Street'],
    ['AE', 'Sheikh Zayed Road'],
    ['', 'Main Street'],
    ['US', ''],
    // Boxes and general delivery.
    ['US', 'PO Box'],
    ['CA', 'GD STN Main'],
    ['US', 'General Delivery'],
    ['DE', 'Postlagernd'],
  ])('returns false in %s for %s', (country, line1) => {
    expect(lacksHouseNumber(line1, '', country)).toBe(false)
  })

  it('checks the second line too', () => {
    expect(lacksHouseNumber('Main Street', 'No. 5', 'US')).toBe(false)
    expect(lacksHouseNumber('Calle Mayor', 's/n', 'ES')).toBe(false)
    expect(lacksHouseNumber('Main Street', 'Flat B', 'US')).toBe(true)
  })

  it.each(['S ', 'ONE-', ' |', '一'])('takes linear time for a long text of %j', async (piece) => {
    const ask = (size: number) => lacksHouseNumber(piece.repeat(size), piece.repeat(size), 'TW')
    expect(await growth(ask, 5000)).toBeLessThan(linear)
  })
})
