import { describe, expect, it } from 'vitest'

import { isOnlyPoBox, isPoBox } from '../../src/schema/isPoBox.js'
import { growth, linear } from '../growth.js'

describe('isPoBox', () => {
  it.each([
    'P.O. Box 123',
    'PO Box 9',
    'po box 77, Suite 2',
    'P O BOX 1234',
    'P.O.B. 12',
    'Post Office Box 5',
    'GPO Box 2890',
    'Locked Bag 1797',
    'Postfach 10 20 30',
    'Postbus 20901',
    'Postboks 1234 Sentrum',
    'Box 123',
    'Boîte postale 12',
    'BP 40321',
    'B.P. 12',
    'CS 70001',
    'Apartado de Correos 45',
    'Apartado 45',
    'Casella Postale 12',
    'C.P. 12',
    'Casilla de Correo 33',
    'Caixa Postal 1012',
    'Skrytka pocztowa 7',
    'Pf. 12',
    'PL 12',
    'Postilokero 12',
    'P.K. 34',
    'Τ.Θ. 1234',
    'а/я 17',
    'ת.ד. 1234',
    'ص.ب 1234',
    'ص. ب: 22',
    '新宿郵便局私書箱第12号',
    '台北郵政12號信箱',
    '사서함 12호',
    'ＰＯ　Ｂｏｘ　１２',
  ])('recognizes %s', (line) => {
    expect(isPoBox(line)).toBe(true)
  })

  it.each([
    '1 Boxwood Lane',
    '12 Box Hill Road',
    'Poststraße 12',
    'Postfachstraße',
    'Rua das Caixas 3',
    '350 Fifth Avenue',
    'Place de la Poste 4',
    'Plaza 12',
    'Pol. Ind. 3',
    '12 Apollo Box Court',
    'Via della Casa 1',
    'Spo Box',
    'Kpk 12 straat',
    'Cpl. Smith Road 9',
    'улица Яблочная 5',
    '丸の内1-9-1',
    'Mapleton 12',
    'BPM Straat 4',
    'Unit 5 Letterbox House',
  ])('treats %s as a street', (line) => {
    expect(isPoBox(line)).toBe(false)
  })

  it.each([
    ['US', 'P.O. Box 123'],
    ['US', 'PO-Box 12'],
    ['US', 'P/O Box 12'],
    ['US', 'P.O. Drawer 12'],
    ['US', 'POB 12'],
    ['DE', 'Postfach 10 20 30'],
    ['AT', 'Pf 12'],
    ['CH', 'Case postale 12'],
    ['FR', 'BP 40321'],
    ['FR', 'CS 70001'],
    ['CI', '01 BP 1234'],
    ['CA', 'C.P. 1000'],
    ['IT', 'C.P. 12'],
    ['BR', 'Caixa Postal 12'],
    ['BR', 'CP 12'],
    ['ES', 'Apartado 45'],
    ['ES', 'Apdo. de Correos 45'],
    ['ES', 'Apartat de Correus 45'],
    ['MX', 'Apartado Postal 12'],
    ['CO', 'Apartado Aéreo 1234'],
    ['CL', 'Casilla 33'],
    ['CL', 'Casilla N° 33'],
    ['SE', 'Box 123'],
    ['NO', 'Postboks 12 Sentrum'],
    ['IS', 'Pósthólf 12'],
    ['EE', 'Postkast 12'],
    ['LT', 'Abonentinė dėžutė 12'],
    ['CZ', 'Poštovní přihrádka 12'],
    ['PL', 'Skr. poczt. 12'],
    ['RO', 'Căsuța poștală 12'],
    ['RU', 'а/я 17'],
    ['RU', 'Почтовый ящик 17'],
    ['UA', 'а/с 17'],
    ['UA', 'Пошт. скринька 17'],
    ['UA', 'абонентська скринька 17'],
    ['BG', 'Пощенска кутия 12'],
    ['RS', 'Поштански фах 12'],
    ['GR', 'Τ.Θ. 1234'],
    ['TR', 'P.K. 34'],
    ['IL', 'ת.ד. 1234'],
    ['SA', 'ص.ب 1234'],
    ['IR', 'صندوق پستی 1234'],
    ['MY', 'Peti Surat 123'],
    ['TH', 'ตู้ ปณ. 123'],
    ['VN', 'Hộp thư 12'],
    ['IN', 'Post Box No. 12'],
    ['IN', 'P.B. No. 12'],
    ['NZ', 'Private Bag 92006'],
    ['ZA', 'Private Bag X12'],
    ['AU', 'Locked Bag 1797'],
    ['AU', 'GPO Box 12'],
    ['JP', '新宿郵便局私書箱第12号'],
    ['KR', '사서함 12호'],
    ['TW', '台北郵政12號信箱'],
  ])('recognizes a box without a street in %s: %s', (country, line) => {
    expect(isPoBox(line, country)).toBe(true)
    expect(isOnlyPoBox(line, country)).toBe(true)
  })

  it.each([
    // Rural routes, highway routes and military units.
    ['US', 'RR 2 Box 152'],
    ['US', 'HC 68 Box 23'],
    ['US', 'Rural Route 2 Box 15'],
    ['US', 'PSC 3 Box 1234'],
    ['US', 'Unit 2050 Box 4190'],
    ['US', 'CMR 4 Box 12'],
    ['US', '123 Main St PMB 45'],
    ['PR', 'HC 1 Box 23'],
    ['CA', 'RR 3 Box 12'],
    ['CA', 'Site 4 Comp 5 RR 1'],
    ['CA', 'Box 12, RR 3'],
    ['AU', 'RMB 1234'],
    ['AU', 'RSD 12'],
    ['NZ', 'RD 2'],
    // The postal code after the street.
    ['MX', 'Av. Juárez 123, C.P. 06600'],
    ['ES', 'Calle Mayor 3, CP 28013'],
    ['AR', 'Balcarce 78 CP 1064'],
    ['PT', 'Rua Augusta 5, C.P. 1100-048'],
    ['IT', 'Via Roma 1, C.P. 00144'],
    ['TR', 'Atatürk Cad. 5 PK 34000'],
    ['BG', 'ул. Шипка 5, п.к. 1000'],
    // Streets and houses.
    ['ES', 'Calle Apartado 5'],
    ['CL', 'Calle Casilla 5'],
    ['MX', 'Calle del Apartado 12'],
    ['FR', '12 rue de la Boîte postale'],
    ['AU', '12 Box Hill Road'],
    ['US', '1 Boxwood Lane'],
    ['US', '350 BP Plaza 5'],
    ['DE', 'Postfachweg 3'],
    ['US', 'CS 70001'],
    ['DE', 'PL 12'],
  ])('finds no box in %s: %s', (country, line) => {
    expect(isPoBox(line, country)).toBe(false)
    expect(isOnlyPoBox(line, country)).toBe(false)
  })

  it.each([
    ['US', 'Box 123', ''],
    ['US', 'Dorm West, Box 45', ''],
    ['AU', 'Private Bag 12', ''],
    ['FR', '12 rue de la Paix, BP 12', ''],
    ['FR', 'BP 12', '12 rue de la Paix'],
  ])('finds a possible box in %s that must not be rejected: %s', (country, line, others) => {
    expect(isPoBox(line, country, others)).toBe(true)
    expect(isOnlyPoBox(line, country, others)).toBe(false)
  })

  it('does not count a box on the second line of a route', () => {
    expect(isPoBox('Box 152', 'US', 'RR 2')).toBe(false)
    expect(isPoBox('Box 152', 'US', 'Albany')).toBe(true)
  })

  it('recognizes without a country what means a box everywhere', () => {
    expect(isPoBox('PO Box 12', '')).toBe(true)
    expect(isPoBox('CP 12', '')).toBe(false)
  })

  it.each(['P ', 'ΤΑΧ', ' .'])('takes linear time for a long text of %j', async (piece) => {
    expect(isPoBox(piece.repeat(5000))).toBe(false)
    expect(await growth((size) => isPoBox(piece.repeat(size)), 5000)).toBeLessThan(linear)
  })
})
