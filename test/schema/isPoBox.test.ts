import { describe, expect, it } from 'vitest'

import { isPoBox } from '../../src/schema/isPoBox.js'

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
  ])('knows %s', (line) => {
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
  ])('takes %s for a street', (line) => {
    expect(isPoBox(line)).toBe(false)
  })

  it('is quick with long nonsense', () => {
    const start = performance.now()
    for (const line of ['P '.repeat(5000), 'ΤΑΧ'.repeat(3000), ' .'.repeat(9000)]) isPoBox(line)
    expect(performance.now() - start).toBeLessThan(50)
  })
})
